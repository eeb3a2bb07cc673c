import type { Activity } from '../domain/activity';
import type { CaseRef } from '../domain/case';
import { caseMacOf, type Store } from './context';
import { openRow, openRows } from './open-row';
import { seal } from './seal';

const nameOf = (caseMac: string) => `activity ${caseMac}`;

/** Background only: adds what was done or changed. */
export async function addActivity(store: Store, activity: Activity): Promise<void> {
  const caseMac = await caseMacOf(store, activity.ref);
  const sealed = await seal(store.keys, nameOf(caseMac), activity);
  await store.db.add('activity', { caseMac, at: activity.at, sealed });
}

/** The newest activities of a case, newest first. */
export async function readActivity(store: Store, ref: CaseRef, limit: number): Promise<Activity[]> {
  const caseMac = await caseMacOf(store, ref);
  const rows = [];
  const index = store.db.transaction('activity').store.index('caseMac');
  let cursor = await index.openCursor(caseMac, 'prev');
  while (cursor && rows.length < limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return openRows(
    rows.map((row) => openRow<Activity>(store, 'activity', row.seq ?? 0, row.sealed, nameOf(caseMac))),
  );
}
