import { emptyDraft } from '../domain/draft';
import { commit } from './commit';
import type { Store } from './context';
import type { DraftRow, SealedStore } from './database';
import { openRow, type Unreadable } from './open-row';
import { isSameSealing, seal } from './seal';

/**
 * Background only: takes a row that cannot be opened out of the way, as it is; nothing is deleted. A thread goes
 * with all its lines, since what is left could not be told from a whole one. A draft leaves an empty one of its
 * revision, which must never start again.
 * @returns whether it was a message that is not settled; null where the row has changed meanwhile
 */
export async function moveAside(
  { db, keys }: Pick<Store, 'db' | 'keys'>,
  { from, key, sealed }: Unreadable,
  at = Date.now(),
): Promise<{ wasOpen: boolean } | null> {
  const empty = from === 'drafts' ? await seal(keys, `drafts ${key}`, emptyDraft) : null;
  const stores = [...new Set([from, 'aside', 'threads', 'lines'] as const)];
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const row = await tx.objectStore(from).get(key as never);
  if (!row || !isSameSealing(row.sealed, sealed)) {
    await tx.done;
    return null;
  }
  const aside = tx.objectStore('aside');
  const writes: Promise<unknown>[] = [];
  if (from === 'threads' || from === 'lines') {
    const [threadMac] = [key].flat() as [string];
    const blocks = IDBKeyRange.bound([threadMac], [threadMac, []]);
    const head = await tx.objectStore('threads').get(threadMac);
    const lines = await tx.objectStore('lines').getAll(blocks);
    if (head) writes.push(aside.add({ from: 'threads', at, row: head }));
    for (const block of lines) writes.push(aside.add({ from: 'lines', at, row: block }));
    writes.push(tx.objectStore('threads').delete(threadMac), tx.objectStore('lines').delete(blocks));
  } else {
    writes.push(aside.add({ from, at, row }));
    if (empty) writes.push(tx.objectStore('drafts').put({ ...(row as DraftRow), sealed: empty }));
    else writes.push(tx.objectStore(from).delete(key as never));
  }
  await commit(tx, ...writes);
  return { wasOpen: 'open' in row && row.open === 1 };
}

const SEALED: readonly SealedStore[] = [
  'facts',
  'threads',
  'lines',
  'outbox',
  'drafts',
  'records',
  'activity',
  'recent',
  'lists',
];

/** Background only: tries every row, so that those that cannot be opened are set aside and said. */
export async function lookThrough(store: Store): Promise<void> {
  for (const from of SEALED) {
    const tx = store.db.transaction(from);
    const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
    for (const [i, row] of rows.entries()) {
      const name = from === 'activity' && 'caseMac' in row ? `activity ${row.caseMac}` : undefined;
      await openRow(store, from, keys[i] as IDBValidKey, row.sealed, name);
    }
  }
}
