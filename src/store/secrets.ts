import type { Connection } from '../domain/connection';
import type { Store } from './context';
import { seal, unseal } from './seal';

const nameOf = (name: string) => `secrets ${name}`;

/** The connection without its token, or null. */
export async function findConnection(store: Store): Promise<Connection | null> {
  const row = await store.db.get('secrets', 'connection');
  return row ? unseal<Connection>(store.keys, nameOf('connection'), row.sealed) : null;
}

/** Background only, and there only to put it into the Authorization header. Null where there is none. */
export async function findToken(store: Store): Promise<string | null> {
  const row = await store.db.get('secrets', 'token');
  return row ? unseal<string>(store.keys, nameOf('token'), row.sealed) : null;
}

/** Background only: a new connection with its token; the older one is gone. */
export async function writeConnection(store: Store, connection: Connection, token?: string): Promise<void> {
  const sealed = await seal(store.keys, nameOf('connection'), connection);
  const sealedToken = token === undefined ? null : await seal(store.keys, nameOf('token'), token);
  const tx = store.db.transaction('secrets', 'readwrite', { durability: 'strict' });
  await tx.store.put({ name: 'connection', sealed });
  if (sealedToken) await tx.store.put({ name: 'token', sealed: sealedToken });
  await tx.done;
}

/** Background only: the token goes at once. */
export async function eraseConnection(store: Store): Promise<void> {
  const tx = store.db.transaction('secrets', 'readwrite', { durability: 'strict' });
  await tx.store.clear();
  await tx.done;
}
