import { type Aging, isSettled, judgeAge } from '../domain/retention';
import { ageRuleOf } from './age-rules';
import { sweepEvents } from './calendar';
import type { Store } from './context';
import { listOpenEnds } from './open-ends';

const STORES = ['outbox', 'facts', 'threads', 'lines', 'records', 'activity', 'recent'] as const;

/**
 * Background only: deletes what is older than so many days and may go (domain/retention.ts), in one transaction that
 * decides on what stands in it. A draft's row stays, whatever its age: its revision must never start again.
 * @param keepDays below 0: everything that may go
 * @param looked threads whose stops are kept (background/keep-stops.ts), and their age: of the old ones only they go;
 * `count`: nothing goes, all is only counted
 * @returns how much was deleted, and how much waits for a person
 */
export async function sweep(
  store: Store,
  now: number,
  keepDays: number,
  looked: ReadonlyMap<string, number> | 'count',
): Promise<{ deleted: number; listed: number }> {
  const dry = looked === 'count';
  const { drafts } = await listOpenEnds(store);
  const judge = (thing: Aging) => judgeAge(thing, now, keepDays);
  const needed = new Set(drafts.map((d) => d.key));
  // Events go by their own age (product §7), but where everything is to go.
  let { deleted, listed } = await sweepEvents(store, now, dry, keepDays < 0 ? keepDays : undefined);
  listed += drafts.filter((d) => judge({ kind: 'draft', at: d.savedAt }) === 'list').length;

  const tx = store.db.transaction(STORES, dry ? 'readonly' : 'readwrite');
  const walk = async <S extends (typeof STORES)[number]>(
    name: S,
    mayGo: (row: Awaited<ReturnType<typeof store.db.getAll<S>>>[number]) => boolean,
  ) => {
    let cursor = await tx.objectStore(name).openCursor();
    while (cursor) {
      if (mayGo(cursor.value as never)) {
        deleted++;
        if (!dry) await cursor.delete?.();
      }
      cursor = await cursor.continue();
    }
  };
  await walk('outbox', ({ caseMac, state, at, byPhone }) => {
    const verdict = judge({ kind: 'entry', state, at, byPhone: byPhone === 1 });
    if (!isSettled(state, byPhone === 1)) needed.add(caseMac);
    if (verdict === 'list') listed++;
    return verdict === 'delete';
  });
  const isOld = (at: number, macs: readonly string[] = []) =>
    judge({ kind: 'note', at, needed: macs.some((m) => needed.has(m)) }) === 'delete';
  const inUse = new Set<string>();
  await walk('recent', ({ at, caseMac }) => {
    const old = isOld(at, [caseMac]);
    if (!old) inUse.add(caseMac);
    return old;
  });
  await walk('facts', ({ at }) => isOld(at));
  await walk('activity', ({ at }) => isOld(at));
  // What staff chose for a case, and what Hona answered, lives as long as the case is opened now and then.
  await walk(
    'records',
    ({ at, caseMac, kind }) =>
      ageRuleOf(kind) === 'with its case' && !inUse.has(caseMac) && isOld(at, [caseMac]),
  );
  const gone = new Set<string>();
  await walk('threads', ({ at, cases, threadMac }) => {
    const old = isOld(at, cases) && (dry || looked.get(threadMac) === at);
    if (old) gone.add(threadMac);
    return old;
  });
  await walk('lines', ({ threadMac }) => gone.has(threadMac));
  await tx.done;
  return { deleted, listed };
}

/** The cases that still need what was read of them: by a draft, or by a message that is not settled. */
export async function listNeeded(store: Store): Promise<Set<string>> {
  const [{ drafts }, rows] = await Promise.all([listOpenEnds(store), store.db.getAll('outbox')]);
  const open = rows.filter((row) => !isSettled(row.state, row.byPhone === 1));
  return new Set([...drafts.map((d) => d.key), ...open.map((row) => row.caseMac)]);
}

/** Background only: one settled or accepted message, by a person's word. */
export async function forgetEntry({ db }: Store, id: string): Promise<void> {
  await db.delete('outbox', id);
}
