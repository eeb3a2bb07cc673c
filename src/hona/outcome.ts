import type { Outcome } from '../domain/outbox';
import type { Answer } from './answer';
import { speaksFrames } from './post-once';

/**
 * What an answer to POST /send-message means (outbox document §2). Only what is certain is accepted or refused;
 * everything else is unknown.
 * @param now milliseconds, for a Retry-After that is a date
 */
export function deriveOutcome(answer: Answer, protocol: string | null, now: number): Outcome {
  if (answer.kind === 'none') return { kind: 'unknown', code: answer.code, status: answer.status };
  const { status } = answer;
  if (status >= 200 && status < 300)
    return isPlausible(answer, protocol)
      ? { kind: 'accepted', status }
      : { kind: 'unknown', code: 'implausible', status };
  switch (status) {
    case 400:
    case 404:
    case 413:
    case 422:
      return { kind: 'refused', status, reason: findReason(answer) };
    case 401:
      return { kind: 'token', status };
    case 403:
      // An HTML page comes from something in between, not from Hona: the token may be fine.
      return isHtml(answer) ? { kind: 'refused', status, reason: null } : { kind: 'token', status };
    case 425:
    case 429:
      return { kind: 'later', status, retryAfterMs: readRetryAfter(answer.headers, now) };
    default:
      return status >= 300 && status < 400
        ? { kind: 'unknown', code: 'redirect', status }
        : { kind: 'unknown', code: 'status', status };
  }
}

type Whole = Answer & { kind: 'whole' };

/** A 204, a JSON object, an empty body that was meant to be empty, or a short text of declared length. */
function isPlausible(answer: Whole, protocol: string | null): boolean {
  const { status, body } = answer;
  if (status === 204) return true;
  const declared = answer.headers.get('content-length');
  const isKept = declared === `${new Blob([body]).size}`;
  if (!body) return isKept || (!declared && speaksFrames(protocol));
  // No part of a JSON object is one, so it is whole whatever its length was said to be.
  if (isJsonObject(body)) return true;
  return isKept && !isHtml(answer) && body.length <= 200 && !/^\s*[[{"<]/.test(body);
}

function isJsonObject(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

export function isHtml(answer: Whole): boolean {
  return (
    /html/i.test(answer.headers.get('content-type') ?? '') ||
    /^\s*<(!doctype|html|head|body)/i.test(answer.body)
  );
}

/** Hona's own words for a refusal, where the body holds any; cut, since nothing documents its form. */
export function findReason(answer: Whole): string | null {
  if (isHtml(answer)) return null;
  try {
    const value: unknown = JSON.parse(answer.body);
    if (typeof value !== 'object' || value === null) return null;
    for (const key of ['message', 'error', 'detail', 'title']) {
      const text = (value as Record<string, unknown>)[key];
      if (typeof text === 'string' && text.trim()) return text.trim().slice(0, 300);
    }
    return null;
  } catch {
    return answer.body.trim().slice(0, 300) || null;
  }
}

/** Retry-After in milliseconds from now (seconds or a date); null where there is none that can be read. */
function readRetryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
