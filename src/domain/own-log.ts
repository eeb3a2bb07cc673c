import { evenOut } from './even-out';
import { deriveDirection, type LogLine } from './log';
import type { OutboxEntry } from './outbox';

/** A text shorter than this is one that anybody writes: "Thank you." */
const TELLING = 12;
const HOUR = 60 * 60_000;
/** The page's times are read as local ones, and Hona may write its log late. */
const EARLIER = 6 * HOUR;
const LATER = 24 * HOUR;

/** What the ledger says of a thread that has none of the firm's words in its subject. */
export type OwnLog = 'no' | 'by-texts' | 'by-hand';

/**
 * Is a message thread of the case Hona's log, whatever its subject? `by-hand`: a person found a message of ours in it.
 * `by-texts`: it holds one telling text that Hona took from this computer, at about that time, or two others. The same
 * words may be staff's own message in MyCase, so such a thread is shown, and what it seems to prove is only offered.
 * Not yet confirmed on a live account.
 * @param lines of the thread
 * @param entries of the same case
 */
export function judgeOwnLog(
  threadId: string,
  lines: readonly LogLine[],
  entries: readonly OutboxEntry[],
): OwnLog {
  if (entries.some((e) => e.claim?.by === 'hand' && e.claim.threadId === threadId)) return 'by-hand';
  const free = lines
    .filter((l) => deriveDirection(l) === 'out' || deriveDirection(l) === null)
    .map(({ at, text }) => ({ at, words: evenOut(text) }));
  const proven = new Set<string>();
  for (const entry of entries) {
    const words = evenOut(entry.text);
    const isElsewhere = entry.claim !== null && entry.claim.threadId !== threadId;
    const line = isElsewhere ? undefined : free.find((l) => holds(l.words, words) && isTaken(entry, l.at));
    if (line && words.length >= TELLING) return 'by-texts';
    if (line) proven.add(words);
  }
  return proven.size > 1 ? 'by-texts' : 'no';
}

/** A format that is not known yet may put who and when before a text. */
const holds = (line: string, words: string) =>
  line === words || (words.length >= TELLING && line.endsWith(` ${words}`));

/** Hona took it then: where the outcome is not known, a line elsewhere may be somebody's second try by another way. */
function isTaken({ attempts }: OutboxEntry, at: number | null): boolean {
  return attempts.some(
    ({ outcome, startedAt }) =>
      outcome?.kind === 'accepted' && at !== null && at > startedAt - EARLIER && at < startedAt + LATER,
  );
}
