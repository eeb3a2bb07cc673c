import type { Page } from 'playwright-core';

/** Everything that the extension has written, each row as a digest: what changed is seen, what it says is not. */
export type Disk = Record<string, string>;

type StorageArea = { get(keys: null): Promise<Record<string, unknown>> };
type Api = { chrome: { storage: Record<'local' | 'session', StorageArea> } };

/** Reads the whole disk from one of the extension's own pages: "store key case" to digest. */
export function readDisk(ownPage: Page): Promise<Disk> {
  return ownPage.evaluate(async () => {
    const rows: Record<string, string> = {};
    const digest = async (value: unknown) => {
      const text = JSON.stringify(value, (_key, part: unknown) => {
        if (part instanceof ArrayBuffer) return Array.from(new Uint8Array(part));
        if (ArrayBuffer.isView(part)) return Array.from(new Uint8Array(part.buffer));
        return part instanceof CryptoKey ? part.algorithm : part;
      });
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return Array.from(new Uint8Array(hash).slice(0, 8), (byte) => byte.toString(16)).join('');
    };
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('hona-panel'));
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      for (const [i, key] of keys.entries()) {
        const of = (values[i] as { caseMac?: string }).caseMac ?? '';
        rows[`${name} ${JSON.stringify(key)} ${of}`] = await digest(values[i]);
      }
    }
    db.close();
    const { storage } = (globalThis as unknown as Api).chrome;
    for (const area of ['local', 'session'] as const)
      for (const [key, value] of Object.entries(await storage[area].get(null)))
        rows[`${area} ${key}`] = await digest(value);
    return rows;
  });
}

/** The rows that came, went or changed; the outbox's look at the clock is none. */
export function changedRows(before: Disk, after: Disk): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => before[key] !== after[key] && key !== 'local clockSeen').sort();
}
