import { AppError } from '../domain/errors';
import type { Database } from './database';

/** A value under AES-GCM; it opens only under the name it was sealed for. */
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };

export type Keys = { seal: CryptoKey; mac: CryptoKey };

/** True where both are the same writing of a value: each has its own random vector. Tells whether a row changed. */
export function isSameSealing(a: Sealed | undefined, b: Sealed | undefined): boolean {
  // What a damaged disk left may be no sealing at all.
  if (!ArrayBuffer.isView(a?.iv) || !ArrayBuffer.isView(b?.iv)) return !a?.iv && !b?.iv;
  return a.iv.every((byte, i) => byte === b.iv[i]);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Background only: the keys, made at the first call. They cannot be exported, by us neither. */
export async function getOrMakeKeys(db: Database): Promise<Keys> {
  const existing = await findKeys(db);
  if (existing) return existing;
  const seal = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const mac = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  // Another start of the background may have been faster: the keys that are there win. One alone is of no use.
  const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
  if ((await tx.store.count()) < 2) {
    await tx.store.put(seal, 'seal');
    await tx.store.put(mac, 'mac');
  }
  await tx.done;
  const keys = await findKeys(db);
  if (!keys) throw new AppError('storage-broken');
  return keys;
}

/** The keys, or null where the background has not made them yet. */
export async function findKeys(db: Database): Promise<Keys | null> {
  const [seal, mac] = await Promise.all([db.get('keys', 'seal'), db.get('keys', 'mac')]);
  return seal && mac ? { seal, mac } : null;
}

/**
 * Seals a JSON value.
 * @param name what it is and where it stands (store and key): a sealed value moved elsewhere does not open
 */
export async function seal(keys: Keys, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(name) },
    keys.seal,
    encoder.encode(JSON.stringify(value)),
  );
  return { iv, data };
}

/** Opens what `seal` made. Throws `storage-broken` where key, name or content do not fit. */
export async function unseal<T>(keys: Keys, name: string, sealed: Sealed): Promise<T> {
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv, additionalData: encoder.encode(name) },
      keys.seal,
      sealed.data,
    );
    return JSON.parse(decoder.decode(bytes)) as T;
  } catch (cause) {
    throw new AppError('storage-broken', undefined, cause);
  }
}

/** An index key that tells nothing of what it stands for: HMAC-SHA-256, base64url. */
export async function macOf(keys: Keys, text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', keys.mac, encoder.encode(text)));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
