import { type CaseRef, caseKey } from '../domain/case';
import { type Database, openDatabase, openForReading } from './database';
import { findKeys, getOrMakeKeys, type Keys, macOf } from './seal';

/** An open database with its keys: what every function of this layer works on. */
export type Store = { db: Database; keys: Keys };

let keysOf: { db: Database; keys: Promise<Keys> } | null = null;

/** Background only. */
export async function openStore(): Promise<Store> {
  const db = await openDatabase();
  if (keysOf?.db !== db) keysOf = { db, keys: getOrMakeKeys(db) };
  try {
    return { db, keys: await keysOf.keys };
  } catch (error) {
    // What failed once may go the next time.
    keysOf = null;
    throw error;
  }
}

/** Panel and options page: waits for the background to have made database and keys. */
export async function openStoreForReading(wake: () => Promise<unknown>): Promise<Store> {
  const db = await openForReading(wake);
  let keys = await findKeys(db);
  if (!keys) {
    await wake();
    keys = await findKeys(db);
  }
  if (!keys) throw new Error('the background has made no keys');
  return { db, keys };
}

/** The index key of a case. */
export function caseMacOf(store: Store, ref: CaseRef): Promise<string> {
  return macOf(store.keys, `case ${caseKey(ref)}`);
}
