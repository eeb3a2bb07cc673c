import type { IDBPTransaction } from 'idb';
import type { Database, PanelSchema, StoreName } from './database';

/** One step from a version to the next, within the browser's upgrade: it waits for nothing but the database. */
export type Migration = (
  db: Database,
  tx: IDBPTransaction<PanelSchema, StoreName[], 'versionchange'>,
) => Promise<void> | void;

/** In order; a released step is never changed, a later version adds one. Each computer runs those it lacks. */
export const MIGRATIONS: readonly Migration[] = [makeStores, addTimes, addLists];

/** Takes a database from version `from` (0: there is none) to the last one. */
export async function migrate(
  db: Database,
  from: number,
  tx: Parameters<Migration>[1],
  migrations: readonly Migration[],
): Promise<void> {
  for (const step of migrations.slice(from)) await step(db, tx);
}

/** Version 1. */
function makeStores(db: Database): void {
  db.createObjectStore('keys');
  db.createObjectStore('facts', { keyPath: 'entityMac' });
  db.createObjectStore('threads', { keyPath: 'threadMac' }).createIndex('cases', 'cases', {
    multiEntry: true,
  });
  db.createObjectStore('lines', { keyPath: ['threadMac', 'block'] });
  const outbox = db.createObjectStore('outbox', { keyPath: 'id' });
  outbox.createIndex('caseMac', 'caseMac');
  outbox.createIndex('open', 'open');
  outbox.createIndex('draftMac', 'draftMac', { unique: true });
  outbox.createIndex('seq', 'seq', { unique: true });
  db.createObjectStore('drafts', { keyPath: 'caseMac' });
  db.createObjectStore('records', { keyPath: ['caseMac', 'kind'] });
  const activity = db.createObjectStore('activity', { keyPath: 'seq', autoIncrement: true });
  activity.createIndex('caseMac', 'caseMac');
  db.createObjectStore('secrets', { keyPath: 'name' });
  db.createObjectStore('recent', { keyPath: 'caseMac' }).createIndex('at', 'at');
}

/**
 * Version 2: rows that could not be opened are kept aside, and every row tells its age. The age of older rows
 * stands in what is sealed, which no upgrade can open: it counts from now.
 */
async function addTimes(db: Database, tx: Parameters<Migration>[1]): Promise<void> {
  db.createObjectStore('aside', { keyPath: 'seq', autoIncrement: true });
  const at = Date.now();
  for (const name of ['threads', 'outbox', 'records'] as const) {
    let cursor = await tx.objectStore(name).openCursor();
    while (cursor) {
      await cursor.update({ ...cursor.value, at });
      cursor = await cursor.continue();
    }
  }
}

/** Version 3: short lists that belong to no one case. */
function addLists(db: Database): void {
  db.createObjectStore('lists', { keyPath: 'name' });
}
