import { type CaseRef, caseKey } from '../domain/case';
import { moveAside } from './aside';
import { type Database, openDatabase, openForReading } from './database';
import { unsealOnce } from './memory';
import type { Unreadable } from './open-row';
import { findKeys, getOrMakeKeys, type Keys, macOf } from './seal';

/** An open database with its keys: what every function of this layer works on. */
export type Store = {
  db: Database;
  keys: Keys;
  /** Its keys were made when it was opened: what it holds already was sealed under others. */
  keysMade?: boolean;
  /** How its rows are opened; `unseal` where nothing is said. */
  unseal?: typeof unsealOnce;
  /** What becomes of a row that cannot be opened. */
  onUnreadable: (found: Unreadable) => Promise<unknown>;
};

let keysOf: { db: Database; made: boolean; keys: Promise<Keys> } | null = null;
let setAside: (store: Store, found: Unreadable) => Promise<unknown> = moveAside;

/** Background only: what to do with rows that cannot be opened, instead of setting them aside without a word. */
export function handleUnreadable(handle: typeof setAside): void {
  setAside = handle;
}

function makeKeys(db: Database): NonNullable<typeof keysOf> {
  const mine = { db, made: false, keys: findKeys(db).then((found) => found ?? make()) };
  const make = () => {
    mine.made = true;
    return getOrMakeKeys(db);
  };
  return mine;
}

/** Background only. */
export async function openStore(): Promise<Store> {
  const db = await openDatabase();
  if (keysOf?.db !== db) keysOf = makeKeys(db);
  const mine = keysOf;
  try {
    const keys = await mine.keys;
    const store: Store = {
      db,
      keys,
      keysMade: mine.made,
      unseal: unsealOnce,
      onUnreadable: (found) => setAside(store, found),
    };
    return store;
  } catch (error) {
    // What failed once may go the next time.
    keysOf = null;
    throw error;
  }
}

/**
 * Panel and options page: waits for the background to have made database and keys.
 * @param onUnreadable has the background set aside what cannot be opened; here nothing is written
 */
export async function openStoreForReading(
  wake: () => Promise<unknown>,
  onUnreadable: Store['onUnreadable'] = async () => undefined,
): Promise<Store> {
  const db = await openForReading(wake);
  let keys = await findKeys(db);
  if (!keys) {
    await wake();
    keys = await findKeys(db);
  }
  if (!keys) throw new Error('the background has made no keys');
  return { db, keys, onUnreadable };
}

/** The index key of a case. */
export function caseMacOf(store: Store, ref: CaseRef): Promise<string> {
  return macOf(store.keys, `case ${caseKey(ref)}`);
}
