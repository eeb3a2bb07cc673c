import type { Connection } from '../domain/connection';
import { commit } from './commit';
import type { Store } from './context';
import { isSameSealing, type Sealed, seal, unseal } from './seal';

const nameOf = (name: string) => `secrets ${name}`;

/** Null where it cannot be opened: then this computer is not connected, and connecting anew overwrites it. */
const open = <T>({ keys }: Store, name: string, sealed: Sealed): Promise<T | null> =>
  unseal<T>(keys, nameOf(name), sealed).catch(() => null);

/** The connection without its token, or null. */
export async function findConnection(store: Store): Promise<Connection | null> {
  const row = await store.db.get('secrets', 'connection');
  return row ? open<Connection>(store, 'connection', row.sealed) : null;
}

/** Background only: a new connection with its token; the older one is gone. */
export async function writeConnection(store: Store, connection: Connection, token?: string): Promise<void> {
  const sealed = await seal(store.keys, nameOf('connection'), connection);
  const sealedToken = token === undefined ? null : await seal(store.keys, nameOf('token'), token);
  const tx = store.db.transaction('secrets', 'readwrite', { durability: 'strict' });
  await commit(
    tx,
    tx.store.put({ name: 'connection', sealed }),
    sealedToken && tx.store.put({ name: 'token', sealed: sealedToken }),
  );
}

/** Background only, and there only to put it into the Authorization header: connection and token as one pair. */
export async function findAuth(store: Store): Promise<{ connection: Connection; token: string } | null> {
  const tx = store.db.transaction('secrets');
  const [row, tokenRow] = await Promise.all([tx.store.get('connection'), tx.store.get('token'), tx.done]);
  if (!row || !tokenRow) return null;
  const [connection, token] = await Promise.all([
    open<Connection>(store, 'connection', row.sealed),
    open<string>(store, 'token', tokenRow.sealed),
  ]);
  return connection && token ? { connection, token } : null;
}

/**
 * Background only: changes the connection that was looked at, whatever of it was written since. Where it was
 * ended or connected anew meanwhile, what was learned of the old one is not true of it: nothing is written.
 */
export async function changeConnection(
  store: Store,
  seen: Connection,
  changes: Partial<Connection>,
): Promise<boolean> {
  for (;;) {
    const row = await store.db.get('secrets', 'connection');
    const now = row && (await open<Connection>(store, 'connection', row.sealed));
    if (now?.id !== seen.id || now.connectedAt !== seen.connectedAt) return false;
    const sealed = await seal(store.keys, nameOf('connection'), { ...now, ...changes });
    const tx = store.db.transaction('secrets', 'readwrite', { durability: 'strict' });
    const isSame = isSameSealing((await tx.store.get('connection'))?.sealed, row?.sealed);
    await commit(tx, isSame && tx.store.put({ name: 'connection', sealed }));
    if (isSame) return true;
  }
}

/** Background only: the token goes at once. */
export async function eraseConnection(store: Store): Promise<void> {
  const tx = store.db.transaction('secrets', 'readwrite', { durability: 'strict' });
  await commit(tx, tx.store.clear());
}
