import type { EventState } from './calendar';
import type { OutboxState } from './outbox';

/** One stored thing, as far as its age decides about it. `at`: when it was last read, written or settled. */
export type Aging = { at: number } /** `byPhone`: by phone number, which no log will ever show. */ & (
  | { kind: 'entry'; state: OutboxState; byPhone?: boolean }
  /** A draft that holds text. */
  | { kind: 'draft' }
  /** An event; `at` is its end. */
  | { kind: 'event'; state: EventState }
  /** What was read or noted; `needed`: its case has a message or a draft that is not settled. */
  | { kind: 'note'; needed: boolean }
);

const DAY = 24 * 60 * 60_000;

/**
 * What becomes of a stored thing after so many days (product §8). What a person has not decided, and what was handed
 * over but never seen in the log, is never deleted silently: it is listed.
 * @param now milliseconds
 */
export function judgeAge(thing: Aging, now: number, keepDays: number): 'keep' | 'delete' | 'list' {
  if (now - thing.at <= keepDays * DAY) return 'keep';
  switch (thing.kind) {
    case 'draft':
      return 'list';
    case 'note':
      return thing.needed ? 'keep' : 'delete';
    case 'event':
      if (thing.state === 'sending') return 'keep';
      return thing.state === 'unknown' ? 'list' : 'delete';
    case 'entry':
      if (thing.state === 'sending') return 'keep';
      return isSettled(thing.state, thing.byPhone) ? 'delete' : 'list';
    default:
      return thing satisfies never;
  }
}

/**
 * Nothing about the message is open any more.
 * @param byPhone by phone number: it ends at *accepted* (outbox document §5)
 */
export function isSettled(state: OutboxState, byPhone = false): boolean {
  return ['logged', 'arrived', 'discarded'].includes(state) || (byPhone && state === 'accepted');
}
