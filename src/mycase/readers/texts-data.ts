import type { Reading, TextConversation } from '../../domain/facts';
import { withoutType } from '../names';

/** Of a name or a number, and of a text; what is longer is none of MyCase's. In characters. */
const LONGEST_WORD = 2_000;
const LONGEST_TEXT = 100_000;
const WAY = 'json';

/**
 * MyCase's list of text conversations of a case: with whom, by which number, and the last text. One entry that is not
 * understood makes the list unreadable: left out it would look like a conversation that is not there. It comes in pages;
 * the first one says whether there are more, which are not read.
 * @param json whatever MyCase answered
 */
export function readTextsData(json: unknown): Reading<TextConversation[]> {
  const { conversations, has_more: hasMore } = toObject(json);
  if (!Array.isArray(conversations)) return { state: 'unreadable' };
  const read = conversations.map(toConversation);
  const whole = read.filter((one) => one !== null);
  if (whole.length < read.length) return { state: 'unreadable' };
  if (whole.length > 0) return { state: 'found', value: whole, way: WAY, ...(hasMore ? { more: true } : {}) };
  return hasMore ? { state: 'unreadable' } : { state: 'empty', way: WAY };
}

function toConversation(item: unknown): TextConversation | null {
  const { id, client, external_phone_number: number, last_text_message: last } = toObject(item);
  const { body, timestamp } = toObject(last);
  const one = {
    conversationId: toId(id),
    name: toText(toObject(client).display_name, LONGEST_WORD),
    number: toText(number, LONGEST_WORD),
    lastText: toText(body, LONGEST_TEXT),
    at: typeof timestamp === 'string' ? Date.parse(timestamp) || null : null,
  };
  const isKnown = one.conversationId !== null && (one.name !== null || one.number !== null);
  const isOdd = one.name === undefined || one.number === undefined || one.lastText === undefined;
  if (!isKnown || isOdd) return null;
  return { ...one, name: one.name && (withoutType(one.name) || null) } as TextConversation;
}

/** A number or its digits; anything else may be no text at all. */
export function toId(value: unknown): string | null {
  const id = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return /^[1-9]\d{0,17}$/.test(id) ? id : null;
}

/** A text without U+0000; null where there is none, undefined where it is no text, or one of that length. */
function toText(value: unknown, longest: number): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > longest) return undefined;
  return value.replaceAll('\0', '').trim() || null;
}

const toObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
