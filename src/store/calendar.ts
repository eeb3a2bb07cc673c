import type { ProjectEvent } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import { judgeEventAge } from '../domain/event-age';
import { commit } from './commit';
import { caseMacOf, type Store } from './context';
import { openRow } from './open-row';
import { isSameSealing, seal } from './seal';

/** The record (records.ts) that holds the events of a case. */
const KIND = 'calendar';

/**
 * Background only: changes the events of a case on what stands there, and waits until it is on disk: what leaves next
 * must be found again by the next worker. What `change` throws is thrown, and nothing is written.
 */
export async function changeCalendar(
  store: Store,
  ref: CaseRef,
  change: (events: readonly ProjectEvent[]) => ProjectEvent[],
  at: number,
): Promise<void> {
  await rewrite(store, await caseMacOf(store, ref), change, at);
}

/** Every event of every case. */
export async function listAllEvents(store: Store): Promise<ProjectEvent[]> {
  return (await readAll(store)).flatMap(({ events }) => events);
}

/**
 * Background only: deletes the events that are over for long (domain/event-age.ts).
 * @param dry true: only counts
 * @param keepDays as of `judgeEventAge`
 * @returns how many were deleted, and how many wait for a person
 */
export async function sweepEvents(
  store: Store,
  now: number,
  dry: boolean,
  keepDays?: number,
): Promise<{ deleted: number; listed: number }> {
  const counts = { deleted: 0, listed: 0 };
  for (const { caseMac, events } of await readAll(store)) {
    const verdicts = events.map((event) => judgeEventAge(event, now, keepDays));
    const old = verdicts.filter((verdict) => verdict === 'delete').length;
    counts.deleted += old;
    counts.listed += verdicts.filter((verdict) => verdict === 'list').length;
    if (old > 0 && !dry)
      await rewrite(
        store,
        caseMac,
        (all) => all.filter((e) => judgeEventAge(e, now, keepDays) !== 'delete'),
        now,
      );
  }
  return counts;
}

async function readAll(store: Store): Promise<{ caseMac: string; events: ProjectEvent[] }[]> {
  // The keys alone first: the icon asks after every change, and most records are of other kinds.
  const keys = (await store.db.getAllKeys('records')).filter(([, kind]) => kind === KIND);
  const all = [];
  for (const key of keys) {
    const row = await store.db.get('records', key);
    const events = row && (await openRow<ProjectEvent[]>(store, 'records', key, row.sealed));
    if (events) all.push({ caseMac: key[0], events });
  }
  return all;
}

async function rewrite(
  store: Store,
  caseMac: string,
  change: (events: readonly ProjectEvent[]) => ProjectEvent[],
  at: number,
): Promise<void> {
  for (;;) {
    const row = await store.db.get('records', [caseMac, KIND]);
    const old = row && (await openRow<ProjectEvent[]>(store, 'records', [caseMac, KIND], row.sealed));
    // One that could not be opened is set aside by now.
    if (row && !old) continue;
    const events = change(old ?? []);
    const sealed = events.length > 0 ? await seal(store.keys, `records ${caseMac} ${KIND}`, events) : null;
    const tx = store.db.transaction('records', 'readwrite', { durability: 'strict' });
    const isSame = isSameSealing((await tx.store.get([caseMac, KIND]))?.sealed, row?.sealed);
    const write = sealed
      ? () => tx.store.put({ caseMac, kind: KIND, at, sealed })
      : () => tx.store.delete([caseMac, KIND]);
    await commit(tx, isSame && write());
    if (isSame) return;
  }
}
