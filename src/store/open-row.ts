import type { Store } from './context';
import type { SealedStore } from './database';
import { type Sealed, unseal } from './seal';

/** A row that could not be opened: where it stands, and what stood there. */
export type Unreadable = { from: SealedStore; key: IDBValidKey; sealed: Sealed };

/**
 * Opens a row's value. Null where that cannot be done: the row is reported, and its reader goes on as if it were
 * not there. One bad row must never keep everything else from being read.
 * @param name what it was sealed for, where that is not its store and key
 */
export async function openRow<T>(
  store: Store,
  from: SealedStore,
  key: IDBValidKey,
  sealed: Sealed,
  name = `${from} ${[key].flat().join(' ')}`,
): Promise<T | null> {
  try {
    return await (store.unseal ?? unseal)<T>(store.keys, name, sealed);
  } catch {
    await store.onUnreadable({ from, key, sealed });
    return null;
  }
}

/** Those that could be opened. */
export async function openRows<T>(opening: Promise<T | null>[]): Promise<T[]> {
  return (await Promise.all(opening)).flatMap((value) => (value === null ? [] : [value]));
}
