import type { CaseRef } from './case';
import type { Post } from './facts';
import type { Mapping } from './mapping';
import { oncePer } from './once-per';

/**
 * One line of Hona's log as kept in the store: a post of a message thread, and the reading that first held it. Who,
 * when and what are those that the text names, where it is of a known format.
 */
export type LogLine = Post & {
  /** The post's own ID, else a fingerprint of author, time, text and its count among equals. */
  lineId: string;
  threadId: string;
  /** Number of the thread's reading in which the line first appeared. */
  firstReading: number;
  /** Where the text itself said it; else it is derived from the author. */
  direction?: Direction;
};

/** One message thread as last read. */
export type LogThread = {
  firm: string;
  threadId: string;
  subject: string | null;
  readAt: number;
  /** When the count of readings began; it begins anew where what was kept of the thread is gone. */
  since?: number;
  /** Counts readings of this thread; lines carry the number of their first. */
  reading: number;
  /** The last reading that held every post, or null. */
  lastComplete: number | null;
  lineCount: number;
  /** Known by our own texts in it alone, not by its subject: what it seems to prove is only offered. */
  byTexts?: boolean;
};

/** What the store knows of a case's log. */
export type CaseLog = {
  ref: CaseRef;
  /** The case's name, where the log is of another case than the open one. */
  caseName?: string | null;
  threads: LogThread[];
  lines: LogLine[];
  /** Thread IDs that the case's own list named when it was last read; null = the list was never read. */
  listed: string[] | null;
  /** Only the newest lines of a long log, for the first paint; all of them follow at once. */
  partial?: boolean;
};

/** True where the subject holds one of the firm's words for Hona's log. Not yet confirmed on a live account. */
export function isLogSubject(subject: string | null, mapping: Pick<Mapping, 'logSubjectWords'>): boolean {
  if (!subject) return false;
  const words = subject.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  return mapping.logSubjectWords.some((w) => words.includes(w.toLocaleLowerCase()));
}

export type Direction = 'in' | 'out' | 'notice';

/**
 * Who wrote a line to whom; null where it cannot be told. MyCase prints "Name (Client)" for contacts and
 * "Name (Title)" for firm users. The formats of Hona's log are not public: not yet confirmed on a live account.
 */
export function deriveDirection(
  post: Pick<Post, 'author' | 'authorTitle'> & Pick<LogLine, 'direction'>,
): Direction | null {
  if (post.direction) return post.direction;
  // Before the name: a post whose author could not be read is still the client's where its title says so.
  if (post.authorTitle && /^(client|contact|company|lead)$/i.test(post.authorTitle.trim())) return 'in';
  if (!post.author) return null;
  if (/^hona( notifications?)?$/i.test(post.author)) return 'notice';
  // A user of the firm through whom Hona posts everything: only the text can say more.
  if (/^hona\b/i.test(post.author)) return null;
  if (post.authorTitle) return 'out';
  return null;
}

/** The lines that the client wrote, in their order. */
export const listClientLines = oncePer((lines: readonly LogLine[]): readonly LogLine[] =>
  lines.filter((line) => deriveDirection(line) === 'in'),
);
