import { deleteDB } from 'idb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openStore, type Store } from '../../src/store/context';

/**
 * A store that holds nothing. The open connection lets go by itself when the database is deleted (that is what
 * `blocking` is for), so nothing is reset behind the modules' backs.
 */
export async function freshStore(): Promise<Store> {
  await forgetStore();
  fakeBrowser.reset();
  return openStore();
}

/** No database at all, as after somebody cleared the browser's data. */
export async function forgetStore(): Promise<void> {
  await deleteDB('hona-panel');
}

/** Everything that the database holds, as one text: nothing of a client may stand in it. */
export async function dumpStore({ db }: Store): Promise<string> {
  const parts: string[] = [];
  for (const name of db.objectStoreNames) {
    parts.push(...(await db.getAllKeys(name)).map((key) => JSON.stringify(key)));
    for (const value of await db.getAll(name)) parts.push(readable(value));
  }
  return parts.join('\n');
}

/** A value as text, its bytes as the text that they might hold. */
function readable(value: unknown): string {
  if (value instanceof CryptoKey) return 'key';
  if (ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]') {
    const bytes = ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value as ArrayBuffer);
    return `bytes ${String.fromCharCode(...bytes)}`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${readable(part)}`)
    .join(', ');
}
