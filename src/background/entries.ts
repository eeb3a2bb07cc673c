import type { Activity } from '../domain/activity';
import type { CaseRef } from '../domain/case';
import { AppError } from '../domain/errors';
import type { OutboxEntry, OutboxEvent } from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { unsign } from '../domain/signature';
import { announceChange } from '../messaging/changes';
import { addActivity } from '../store/activity';
import { moveAside } from '../store/aside';
import { openStore, type Store } from '../store/context';
import { getLocal, getLocals, setLocal, setLocals } from '../store/items';
import type { Unreadable } from '../store/open-row';
import { changeEntry, countEntries } from '../store/outbox';
import { clock } from './clock';
import { createTurn } from './turn';

/**
 * Applies one event to one entry, writes what it means into the activity, and tells the panels.
 * Throws `not-found`, `already-sending`, `not-allowed`.
 * @param takeBackText put the text back into the composer in the same step
 */
export async function applyEvent(
  id: string,
  event: OutboxEvent,
  takeBackText = false,
): Promise<{ entry: OutboxEntry; restored: 'draft' | 'second-draft' }> {
  const back = takeBackText ? await describeTakeBack() : undefined;
  const result = await changeEntry(await openStore(), id, event, back);
  await countUnfinished();
  // The activity is a case's; a number has none.
  const what = findPhone(result.entry.ref) ? null : describe(event, result.entry);
  // What only tells of it must not hide that it was done: a full disk may keep it from being noted.
  if (what) await note(result.entry.ref, what).catch(warn);
  announceChange({ what: 'outbox', ref: result.entry.ref });
  if (takeBackText) announceChange({ what: 'draft', ref: result.entry.ref });
  return result;
}

/** The signature line is no part of the text: it is put below it again when that is sent. */
async function describeTakeBack(): Promise<{ at: number; bare: (text: string) => string }> {
  const { signature } = await getLocal('settings');
  return { at: clock.now(), bare: (text) => unsign(text, signature) };
}

/** The same, where it does not matter that the entry is past it by now: then null. */
export async function tryEvent(id: string, event: OutboxEvent): Promise<OutboxEntry | null> {
  try {
    return (await applyEvent(id, event)).entry;
  } catch (error) {
    const isPast =
      error instanceof AppError && ['already-sending', 'not-allowed', 'not-found'].includes(error.code);
    if (!isPast) throw error;
    return null;
  }
}

const inCountTurn = createTurn();

/** Keeps the numbers of rows beside the database, to notice its loss. Counts only; never rejects. */
export function countUnfinished(): Promise<void> {
  // In turn: a count from before another entry settled must not be the last one written.
  return inCountTurn(async () => setLocals(await countEntries(await openStore()))).catch(warn);
}

function warn(error: unknown): void {
  console.error('note', error instanceof Error ? error.name : 'error');
}

/**
 * Unfinished entries that were counted and are gone with their rows are lost; staff are told, and Send is off until then.
 * A worker may die between a row that settled and its count: that row is there, so nothing of it is lost.
 */
export function noticeLoss(): Promise<void> {
  return inCountTurn(async () => {
    const known = await getLocals('unfinished', 'entries');
    const there = await countEntries(await openStore());
    const missing = Math.max(0, Math.min(known.unfinished - there.unfinished, known.entries - there.entries));
    await setLocals({ ...there, ...(missing > 0 ? { lost: (await getLocal('lost')) + missing } : {}) });
    if (missing > 0) announceChange({ what: 'loss', ref: null });
  });
}

/**
 * A row cannot be opened any more: it is kept aside, and staff are told. A message that was not settled is one of
 * unknown state, as if it were lost.
 */
export function setAside(store: Store, found: Unreadable): Promise<void> {
  return inCountTurn(async () => {
    const moved = await moveAside(store, found, clock.now());
    if (!moved) return;
    if (moved.wasOpen) {
      const there = await countEntries(await openStore());
      await setLocals({ ...there, lost: (await getLocal('lost')) + 1 });
    } else await setLocal('aside', (await getLocal('aside')) + 1);
    announceChange({ what: 'loss', ref: null });
  });
}

/** Staff have read of so many: what was lost or set aside since they looked, or stands in another banner, is still said. */
export function forgetLoss(read: { lost: number; aside: number }): Promise<void> {
  return inCountTurn(async () => {
    const { lost, aside } = await getLocals('lost', 'aside');
    await setLocals({ lost: Math.max(0, lost - read.lost), aside: Math.max(0, aside - read.aside) });
    announceChange({ what: 'loss', ref: null });
  });
}

/** Adds to the activity of a case and tells the panels. */
export async function note(ref: CaseRef, what: Activity['what']): Promise<void> {
  await addActivity(await openStore(), { ref, at: clock.now(), what });
  announceChange({ what: 'activity', ref });
}

function describe(event: OutboxEvent, entry: OutboxEntry): Activity['what'] | null {
  const entryId = entry.id;
  switch (event.type) {
    case 'outcome':
      if (entry.state === 'accepted') return { kind: 'handed-over', entryId };
      if (entry.state === 'logged') return { kind: 'found-in-log', entryId };
      if (entry.state === 'failed') return { kind: 'not-sent', entryId };
      return entry.state === 'unknown' ? { kind: 'may-have-been-sent', entryId } : null;
    case 'recover':
      return entry.state === 'logged'
        ? { kind: 'found-in-log', entryId }
        : { kind: 'may-have-been-sent', entryId };
    case 'line':
      return entry.state === 'logged' ? { kind: 'found-in-log', entryId } : null;
    case 'arrived':
      return { kind: 'marked-arrived', entryId };
    case 'send-again':
      return { kind: 'send-again', entryId };
    case 'undo':
      return { kind: 'undone', entryId };
    case 'discard':
      return { kind: entry.attempts.length === 0 ? 'undone' : 'discarded', entryId };
    default:
      return null;
  }
}
