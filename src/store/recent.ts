import type { CaseRef } from '../domain/case';
import { caseMacOf, type Store } from './context';
import { openRow, openRows } from './open-row';
import { seal } from './seal';

export type RecentCase = { ref: CaseRef; name: string; openedAt: number };

const nameOf = (caseMac: string) => `recent ${caseMac}`;

/** Background only: this case was opened now. */
export async function writeRecentCase(store: Store, recent: RecentCase): Promise<void> {
  const caseMac = await caseMacOf(store, recent.ref);
  const sealed = await seal(store.keys, nameOf(caseMac), recent);
  await store.db.put('recent', { caseMac, at: recent.openedAt, sealed });
}

/** A case as it was opened last; null where it was not, or long ago. */
export async function findRecentCase(store: Store, caseMac: string): Promise<RecentCase | null> {
  const row = await store.db.get('recent', caseMac);
  return row ? openRow(store, 'recent', caseMac, row.sealed) : null;
}

/** Cases opened on this computer, newest first. */
export async function readRecentCases(store: Store, limit: number): Promise<RecentCase[]> {
  const rows = (await store.db.getAllFromIndex('recent', 'at')).slice(-limit).reverse();
  return openRows(rows.map((row) => openRow<RecentCase>(store, 'recent', row.caseMac, row.sealed)));
}
