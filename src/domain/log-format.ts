import type { Post } from './facts';
import { type Direction, deriveDirection } from './log';
import { matchLogFormat } from './log-pattern';
import type { LogFormat } from './mapping';
import { parseTime } from './times';

/**
 * The formats in which Hona's log may say inside a post's text what its head does not: where one user of the firm
 * posts everything. Each is a pattern with the parts way, to, author, time and text; a new one is one more line
 * here and its example in the test. What none of them knows stays as the head says it, or unknown.
 * Not yet confirmed on a live account.
 */
const FORMATS: readonly RegExp[] = [
  // [Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: Can you call us?
  /^\[(?<way>text|e-?mail|notification) (?<to>to|from) [^\]\n]+\] (?<author>[^\n]+?), (?<time>\d[\d/]+ \d+:\d\d [ap]m):\s(?<text>.*)$/is,
];

/** What a post says of itself in its text. */
export type Said = { direction?: Direction };

/**
 * The post with author, time, direction and text as its text names them; unchanged where no format fits. Only
 * a post under the name of a user of the firm is looked at: a client could write words that look like the firm's.
 * @param formats the firm's own, for what the table above does not know
 */
export function readSaid<P extends Post>(post: P, formats: readonly LogFormat[] = []): P & Said {
  if (!isOfFirm(post)) return post;
  for (const format of FORMATS) {
    const { way = '', to, author, time = '', text } = format.exec(post.text)?.groups ?? {};
    const at = parseTime(time);
    if (!author || !text || at === null) continue;
    const direction = /^n/i.test(way) ? 'notice' : /^t/i.test(to ?? '') ? 'out' : 'in';
    return { ...post, author, authorTitle: null, timeText: time, at, text, direction };
  }
  for (const { pattern, direction } of formats) {
    const said = readByPattern(post, pattern, direction);
    if (said) return said;
  }
  return post;
}

/** What the pattern does not name stays as the head says it. */
function readByPattern<P extends Post>(post: P, pattern: string, direction: Direction): (P & Said) | null {
  const { text, time, author, client } = matchLogFormat(pattern, post.text) ?? {};
  if (!text) return null;
  const at = time === undefined ? post.at : parseTime(time);
  if (time !== undefined && at === null) return null;
  // What the client wrote is the client's, also where the format names nobody else.
  const name = (author ?? (direction === 'in' ? client : undefined))?.trim();
  return {
    ...post,
    ...(name && { author: name, authorTitle: null }),
    ...(time !== undefined && { timeText: time, at }),
    text,
    direction,
  };
}

/** MyCase prints a title beside the name of a user of the firm; one who is called Hona needs none. */
function isOfFirm(post: Post): boolean {
  if (deriveDirection(post) === 'in') return false;
  return post.authorTitle !== null || /^hona\b/i.test(post.author ?? '');
}
