import { type CaseRef, caseKey } from './case';
import { isOpenQuestion, isUnfinished, type OutboxEntry } from './outbox';
import { findPhone } from './phone-ref';

const DAY = 24 * 60 * 60_000;

/** What is unfinished about an entry: it needs a person, waits, or was handed over and never seen in the log. */
export type Unfinished = 'needs' | 'waits' | 'unseen';

/** What is unfinished about an entry; null: nothing, or handed over less than a day ago. */
export function findUnfinished(entry: OutboxEntry, now: number): Unfinished | null {
  if (isOpenQuestion(entry.state, entry.asks !== null || entry.paused !== null)) return 'needs';
  if (isUnfinished(entry)) return 'waits';
  // What went by number ends there: no log will ever show it (outbox document §5).
  if (findPhone(entry.ref)) return null;
  return entry.state === 'accepted' && now - (entry.settledAt ?? now) > DAY ? 'unseen' : null;
}

/** The entries of one case in their order, and whether one of them needs a person. */
export type UnfinishedCase = { ref: CaseRef; caseName: string; entries: OutboxEntry[]; needs: boolean };

/**
 * Entries by their case: those that need a person first, then in the order of the oldest entry.
 * @param now milliseconds
 */
export function groupByCase(entries: readonly OutboxEntry[], now: number): UnfinishedCase[] {
  const cases = new Map<string, UnfinishedCase>();
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const { ref, shown } = entry;
    const one = cases.get(caseKey(ref)) ?? { ref, caseName: shown.caseName, entries: [], needs: false };
    cases.set(caseKey(ref), {
      ...one,
      // Its newest name.
      caseName: shown.caseName || one.caseName,
      entries: [...one.entries, entry],
      needs: one.needs || findUnfinished(entry, now) === 'needs',
    });
  }
  return [...cases.values()].sort((a, b) => Number(b.needs) - Number(a.needs));
}

/** The first so many entries of these cases, each with its case. */
export function takeEntries(cases: readonly UnfinishedCase[], most: number): UnfinishedCase[] {
  let left = most;
  return cases.flatMap((one) => {
    const entries = one.entries.slice(0, Math.max(0, left));
    left -= entries.length;
    return entries.length > 0 ? [{ ...one, entries }] : [];
  });
}

/** Waited for more than ten minutes: each asks before it goes (outbox document, "offline"). */
export function listWaitedLong(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter((e) => e.state === 'queued' && e.asks?.reason === 'waited-long');
}
