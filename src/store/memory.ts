import { isSameSealing, type Keys, type Sealed, unseal } from './seal';

/** What whole stores are looked through for, at every Send. */
const REMEMBERED = /^(facts|recent|records) /;
/** More than a firm's cases and people; then it begins anew. */
const MOST = 3_000;

let memory = new WeakMap<Keys, Map<string, { sealed: Sealed; value: unknown }>>();

/**
 * Background only: `unseal`, but a row that was not written since is not deciphered again. It saves time and decides
 * nothing: what stands in the row is compared each time, and a worker that dies loses only this.
 */
export async function unsealOnce<T>(keys: Keys, name: string, sealed: Sealed): Promise<T> {
  const opened = memory.get(keys) ?? new Map();
  memory.set(keys, opened);
  const known = opened.get(name);
  if (known && isSameRow(known.sealed, sealed)) return known.value as T;
  const value = await unseal<T>(keys, name, sealed);
  if (!REMEMBERED.test(name)) return value;
  if (opened.size >= MOST && !known) opened.clear();
  opened.set(name, { sealed, value });
  return value;
}

/** What was deleted is not remembered either. */
export function forgetOpened(): void {
  memory = new WeakMap();
}

/** To the last byte: a row that the disk has damaged since is none that can be opened. */
function isSameRow(a: Sealed, b: Sealed): boolean {
  if (!isSameSealing(a, b)) return false;
  const [old, now] = [new Uint8Array(a.data), new Uint8Array(b.data)];
  return old.length === now.length && old.every((byte, i) => byte === now[i]);
}
