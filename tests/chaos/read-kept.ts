import type { Page } from 'playwright-core';
import type { Kept } from './judge';

type Local = { clockMoved?: boolean; lost?: number };
type Api = { chrome: { storage: { local: { get(k: null): Promise<Local> } } } };

/**
 * Reads the whole store in a page of the extension: the key cannot leave it, but opens everything there. What the rows
 * say in clear (sequence, state) counts before what is sealed in them, as it does for the extension.
 */
export function readKept(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
    type Row = { id: string; seq: number; caseMac: string; rev: number; name: string; sealed: Sealed };
    type DraftOf = { text: string; second: string[]; ref?: { firm: string; caseId: string } };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('hona-panel');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
    });
    try {
      const tx = db.transaction(['keys', 'outbox', 'drafts', 'secrets']);
      const ask = <T>(request: IDBRequest) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result as T);
          request.onerror = () => reject(request.error);
        });
      const [key, rows, drafts, secret] = await Promise.all([
        ask<CryptoKey>(tx.objectStore('keys').get('seal')),
        ask<Row[]>(tx.objectStore('outbox').getAll()),
        ask<Row[]>(tx.objectStore('drafts').getAll()),
        ask<Row | undefined>(tx.objectStore('secrets').get('connection')),
      ]);
      const open = async <T>(name: string, { iv, data }: Sealed): Promise<T> => {
        const additionalData = new TextEncoder().encode(name);
        const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data);
        return JSON.parse(new TextDecoder().decode(bytes)) as T;
      };
      const { chrome } = globalThis as unknown as Api;
      const { clockMoved = false, lost = 0 } = await chrome.storage.local.get(null);
      const entries = await Promise.all(
        rows.map(async ({ id, seq, sealed }) => ({
          ...(await open<Kept['entries'][number]>(`outbox ${id}`, sealed)),
          seq,
        })),
      );
      const opened = await Promise.all(
        drafts.map(async ({ caseMac, sealed }) => open<DraftOf>(`drafts ${caseMac}`, sealed)),
      );
      return {
        entries: entries.sort((a, b) => a.seq - b.seq),
        drafts: opened.flatMap(({ ref, text, second }) =>
          ref ? [{ ...ref, texts: [text, ...second].filter(Boolean) }] : [],
        ),
        connection: secret
          ? await open<{ tokenRefused: boolean }>('secrets connection', secret.sealed)
          : null,
        clockMoved,
        lost,
      };
    } finally {
      db.close();
    }
  });
}
