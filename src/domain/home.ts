import type { CaseRef } from './case';
import type { Marks } from './marks';
import { findMarks, foldText } from './search';

/** What Home says of a case that was opened on this computer (product §5). */
export type HomeCase = {
  ref: CaseRef;
  client: string | null;
  caseNumber: string | null;
  /** The last message of the thread; `at` null where its time could not be understood. */
  last: { text: string; at: number | null; fromClient: boolean } | null;
  closed: boolean;
  draft: boolean;
  unread: number;
  notSent: number;
  mayHaveBeenSent: number;
  /** Paused, or asking something: they go only by a person's word. */
  asking: number;
  waiting: number;
  /** Events of its calendar that did not go through, or may have. */
  events: number;
  marks: Marks;
  /** When staff want to be reminded of it, in milliseconds. */
  remindAt: number | null;
};

export const HOME_FILTERS = [
  'all',
  'unread',
  'needs',
  'flagged',
  'drafts',
  'reminders',
  'archived',
  'spam',
] as const;
export type HomeFilter = (typeof HOME_FILTERS)[number];

/** A case as Home lists it: its name at once, the rest when it was read. */
export type HomeRow = { ref: CaseRef; name: string; known: HomeCase | null };

/**
 * True where the case stands under this filter. What is archived or spam is out of the way, unless a message of it is
 * unfinished or needs a decision: that must never be out of sight. Nor does putting a case away hide what staff keep for
 * themselves: its draft, flag and reminder are found by their own filters.
 * @param now milliseconds; a reminder whose time has come needs somebody
 */
export function isUnder(filter: HomeFilter, one: HomeCase | null, now: number): boolean {
  if (!one) return filter === 'all';
  const { marks } = one;
  if (filter === 'archived') return marks.archived;
  if (filter === 'spam') return marks.spam;
  const isAway = marks.spam || marks.archived;
  switch (filter) {
    case 'all':
      return !isAway || one.waiting > 0 || needsPerson(one, now);
    case 'unread':
      return !isAway && one.unread > 0;
    case 'needs':
      return needsPerson(one, now);
    case 'flagged':
      return marks.flagged;
    case 'drafts':
      return one.draft;
    case 'reminders':
      return one.remindAt !== null;
    default:
      return filter satisfies never;
  }
}

/** Something of it waits for a person's decision. */
export function needsPerson(one: HomeCase, now: number): boolean {
  const isDue = one.remindAt !== null && one.remindAt <= now;
  return one.notSent + one.mayHaveBeenSent + one.asking + one.events > 0 || isDue;
}

/** How many cases stand under each filter. */
export function countFilters(rows: readonly HomeRow[], now: number): Record<HomeFilter, number> {
  const counts = Object.fromEntries(HOME_FILTERS.map((f) => [f, 0])) as Record<HomeFilter, number>;
  for (const { known } of rows) for (const f of HOME_FILTERS) if (isUnder(f, known, now)) counts[f]++;
  return counts;
}

/** True where every word of the query stands in the case's name, client, case number or case ID. */
export function matchesCase(row: HomeRow, query: string): boolean {
  const { ref, name, known } = row;
  const where = foldText([name, known?.client, known?.caseNumber, ref.caseId].filter(Boolean).join(' '));
  return foldText(query)
    .split(' ')
    .every((word) => where.includes(word));
}

/** A text around the first place that holds the query. */
export type Excerpt = { before: string; hit: string; after: string };

/** Characters shown on either side of a hit. */
const AROUND = 40;

/** The first place of a text that holds the query, case and accents evened out; null where none does. */
export function findExcerpt(text: string, query: string): Excerpt | null {
  const [mark] = findMarks(text, query);
  if (!mark) return null;
  const [start, end] = mark;
  const first = Math.max(0, start - AROUND);
  return {
    before: `${first > 0 ? '…' : ''}${text.slice(first, start)}`,
    hit: text.slice(start, end),
    after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? '…' : ''}`,
  };
}
