import ky, { isHTTPError } from 'ky';
import { AppError } from '../domain/errors';
import type { Outcome } from '../domain/outbox';
import type { ProjectUpdate } from '../domain/update';
import { type Answer, readAnswer } from './answer';
import { API_BASE, API_ROOT, authorization, DEADLINE, GUARDS } from './api';
import type { EventBody } from './event-body';
import { deriveOutcome, findReason, isHtml } from './outcome';
import { deleteOnce, describeWire, postOnce, type Wire } from './post-once';
import { type ContactAnswer, contactAnswer, type ProjectAnswer, projectAnswer } from './schemas';

/** The Partner API, one method per documented call. The token is handed in for each call and kept nowhere. */

/** To a project, or by E.164 to a number that is in none (A14: exactly one of the two). */
export type OutgoingMessage =
  | { caseId: string; phone?: never; text: string; authorId: string | null }
  | { phone: string; caseId?: never; text: string };

/** A17: an author goes with a project alone. */
function bodyOf(message: OutgoingMessage) {
  if (message.phone !== undefined) return { text: message.text, phoneNumber: message.phone };
  const { caseId, text, authorId } = message;
  return { text, projectId: caseId, ...(authorId ? { authorId } : {}) };
}

/** POST /send-message. Never throws: what is not certain is an outcome of its own. */
export async function sendMessage(
  message: OutgoingMessage,
  auth: { token: string; protocol: string | null },
): Promise<Outcome> {
  const answer = await postOnce(`${API_BASE}/send-message`, bodyOf(message), auth);
  return deriveOutcome(answer, auth.protocol, Date.now());
}

/**
 * POST /calendar-event: creates the event, or changes the one with this ID. Never throws. Without `notify` it is repeated
 * like a PUT, since it says the same each time; with it exactly one request may leave.
 */
export async function saveEvent(
  body: EventBody,
  { token, protocol }: { token: string; protocol: string | null },
): Promise<Outcome> {
  const answer = body.notify
    ? await postOnce(`${API_BASE}/calendar-event`, body, { token, protocol })
    : await repeat('post', '/calendar-event', body, token, REPEATS);
  return deriveOutcome(answer, protocol, Date.now());
}

/**
 * DELETE of an event, with `notify` said either way (A25). Never throws; repeated as `saveEvent`. A 404 of Hona's own has
 * a reason, be it an empty one: no document says what Hona writes into it. A page of something in between has none.
 */
export async function deleteEvent(
  { id, caseId, notify }: { id: string; caseId: string; notify: boolean },
  { token, protocol }: { token: string; protocol: string | null },
): Promise<Outcome> {
  const path = `/project/${encodeURIComponent(caseId)}/calendar-event/${encodeURIComponent(id)}?notify=${notify}`;
  const answer = notify
    ? await deleteOnce(`${API_BASE}${path}`, { token, protocol })
    : await repeat('delete', path, undefined, token, REPEATS);
  const outcome = deriveOutcome(answer, protocol, Date.now());
  const isOwn = answer.kind === 'whole' && answer.status === 404 && !isHtml(answer);
  return isOwn && outcome.kind === 'refused' ? { ...outcome, reason: outcome.reason ?? '' } : outcome;
}

/** How often a PUT is repeated after a lost answer or a status that passes. */
const REPEATS = 2;

/**
 * PUT /contacts. Throws `token-refused`, `hona-refused` (with Hona's reason), and `hona-unclear` for everything
 * else: without a whole answer nobody knows what Hona did, so `reachHona` is asked before.
 * @param repeats 0 where *created* must not come back as *updated* (the trial)
 */
export async function putContact(
  client: ProjectUpdate['client'],
  token: string,
  repeats = REPEATS,
): Promise<{ created: boolean; answer: ContactAnswer }> {
  const { contactId, firstName, lastName, email, phone } = client;
  const body = {
    externalId: contactId,
    firstName,
    lastName,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
  };
  const { status, json } = await put('/contacts', body, token, repeats);
  return { created: status === 201, answer: requireOwn(contactAnswer.safeParse(json), contactId, status) };
}

/** PUT /projects, with exactly the seven documented fields (A1) and one client (A3). Throws as `putContact`. */
export async function putProject(
  update: ProjectUpdate,
  token: string,
  repeats = REPEATS,
): Promise<{ created: boolean; answer: ProjectAnswer }> {
  const body = {
    externalId: update.ref.caseId,
    name: update.name,
    partnerPhaseName: update.phase,
    clients: [{ externalId: update.client.contactId }],
    partnerProjectTypeName: update.projectType,
    milestonesEnabled: update.notices,
    status: update.status,
  };
  const { status, json } = await put('/projects', body, token, repeats);
  const answer = requireOwn(projectAnswer.safeParse(json), update.ref.caseId, status);
  return { created: status === 201, answer };
}

/** The answer, where it is of the record that was sent; throws `hona-unclear` and says in what it is not. */
function requireOwn<T extends { externalId: string }>(
  parsed: { success: boolean; data?: T | undefined },
  externalId: string,
  status: number,
): T {
  if (!parsed.data) throw new AppError('hona-unclear', { status, why: 'strange' });
  if (parsed.data.externalId !== externalId)
    throw new AppError('hona-unclear', { status, why: 'other-record' });
  return parsed.data;
}

/** PUT /contacts with an empty object, which can only be refused: tells whether Hona knows the token. */
export async function testToken(token: string): Promise<{ status: number | null }> {
  const answer = await repeat('put', '/contacts', {}, token, 0);
  return { status: answer.kind === 'whole' ? answer.status : null };
}

let probing: Promise<Wire> | null = null;

/**
 * GET of the API's root without token; any answer means that it can be reached. Its body is read to the end:
 * only then the browser tells what the host speaks. Throws `hona-unreachable`. Who asks while another asks gets
 * the same answer: one would clear the timing that the other has to read.
 */
export function reachHona(): Promise<Wire> {
  probing ??= probe().finally(() => {
    probing = null;
  });
  return probing;
}

async function probe(): Promise<Wire> {
  const signal = AbortSignal.timeout(8000);
  try {
    const response = await fetch(API_ROOT, { ...GUARDS, redirect: 'manual', signal });
    await readAnswer(response, signal);
    const closes = /\bclose\b/i.test(response.headers.get('connection') ?? '');
    const timing = performance.getEntriesByName(API_ROOT).at(-1) as PerformanceResourceTiming | undefined;
    performance.clearResourceTimings();
    return describeWire(timing?.nextHopProtocol || null, closes);
  } catch (cause) {
    throw new AppError('hona-unreachable', undefined, cause);
  }
}

/** A PUT may be repeated: it is idempotent on the wire, and it only ever follows a person's press. */
async function put(
  path: string,
  body: unknown,
  token: string,
  repeats: number,
): Promise<{ status: number; json: unknown }> {
  const answer = await repeat('put', path, body, token, repeats);
  if (answer.kind === 'none') throw new AppError('hona-unclear', { why: answer.code });
  const { status } = answer;
  if (status === 200 || status === 201) {
    try {
      return { status, json: JSON.parse(answer.body) };
    } catch (cause) {
      throw new AppError('hona-unclear', { status, why: 'strange' }, cause);
    }
  }
  if (status === 401 || status === 403) throw new AppError('token-refused', { status });
  if ([400, 404, 409, 413, 422].includes(status))
    throw new AppError('hona-refused', { status, reason: findReason(answer) ?? '' });
  throw new AppError('hona-unclear', { status });
}

/** Statuses after which a PUT is worth another try. */
const REPEATED = [429, 502, 503, 504];

/**
 * Answers that are repeated come without their body: of one with a body ky takes the type apart, in the square of its
 * length, and at 100 kB the background would stand still for ten seconds.
 */
async function fetchBare(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  const { status, headers, body } = response;
  if (!REPEATED.includes(status)) return response;
  void body?.cancel().catch(() => undefined);
  return new Response(null, { status, headers });
}

async function repeat(
  method: 'put' | 'post' | 'delete',
  path: string,
  body: unknown,
  token: string,
  repeats: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(DEADLINE);
  try {
    const response = await ky(`${API_BASE}${path}`, {
      method,
      ...GUARDS,
      json: body,
      headers: authorization(token),
      signal,
      timeout: false,
      // ky repeats only what it throws for; every other status is an answer.
      throwHttpErrors: (status) => REPEATED.includes(status),
      retry: { limit: repeats, methods: [method], statusCodes: REPEATED, maxRetryAfter: 5000 },
      fetch: fetchBare,
    });
    return await readAnswer(response, signal);
  } catch (error) {
    if (isHTTPError(error)) {
      const { status, headers } = error.response;
      return { kind: 'whole', status, headers, body: '' };
    }
    return { kind: 'none', code: signal.aborted ? 'timeout' : 'connection', status: null };
  }
}
