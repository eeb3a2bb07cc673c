import type { Page } from 'playwright-core';

/** What befalls a computer's storage, done from a page of the extension, as no person could. */

const NAME = 'hona-panel';

type Api = {
  storage: Record<'local' | 'session', { get(k: null): Promise<object>; set(items: object): Promise<void> }>;
};

/**
 * Another page holds the database: it asks for a version that a second connection of its own keeps it from getting.
 * Whoever wants to open the database meanwhile waits behind it.
 */
export async function holdDatabase(page: Page): Promise<{ release(): Promise<void> }> {
  await page.evaluate(async (name) => {
    const version = (await indexedDB.databases()).find((d) => d.name === name)?.version ?? 1;
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, version);
      request.onsuccess = () => resolve(request.result);
    });
    const upgrade = indexedDB.open(name, version + 1);
    // It is given up when it is this one's turn: the database stays as it was.
    upgrade.onupgradeneeded = () => upgrade.transaction?.abort();
    Object.assign(globalThis, { heldDatabase: held });
  }, NAME);
  return {
    release: () =>
      page.evaluate(() => (globalThis as unknown as { heldDatabase: IDBDatabase }).heldDatabase.close()),
  };
}

/** Flips a byte of every row of these stores; with `state` only of rows in that state. */
export async function damageRows(page: Page, stores: string[], state?: string): Promise<void> {
  await page.evaluate(
    async ({ name, stores, state }) => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      const tx = db.transaction(stores, 'readwrite');
      for (const store of stores) {
        const request = tx.objectStore(store).openCursor();
        request.onsuccess = () => {
          const cursor = request.result;
          if (!cursor) return;
          const row = cursor.value as { state?: string; sealed: { data: ArrayBuffer } };
          const bytes = new Uint8Array(row.sealed.data);
          bytes.set([(bytes[0] ?? 0) ^ 1]);
          if (state === undefined || row.state === state) cursor.update(row);
          cursor.continue();
        };
      }
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
    },
    { name: NAME, stores, state },
  );
}

/** The browser throws the database away, as it does for lack of space or when somebody clears its data. */
export async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      }),
    NAME,
  );
}

export async function setItems(page: Page, items: object): Promise<void> {
  await page.evaluate((values) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    return chrome.storage.local.set(values);
  }, items);
}

/** How many rows each store holds, and everything readable in all areas as one text. */
export async function readAll(page: Page): Promise<Record<string, number> & { text: string }> {
  return page.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    const areas = await Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)]);
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const result: Record<string, unknown> = {};
    const rows: unknown[] = [];
    for (const store of db.objectStoreNames) {
      const all = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      result[store] = all.length;
      rows.push(...all);
    }
    db.close();
    return { ...result, text: JSON.stringify([areas, rows]) } as Record<string, number> & { text: string };
  }, NAME);
}

/** Keeps a copy of every row in the page's memory, but for the keys, as a copy of the files would hold them. */
export async function copyRows(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const copied: Record<string, unknown[]> = {};
    for (const store of [...db.objectStoreNames].filter((one) => one !== 'keys'))
      copied[store] = await new Promise((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    db.close();
    Object.assign(globalThis, { copied });
    return Object.values(copied).flat().length;
  }, NAME);
}

/** Puts those copies back where they stood. */
export async function putBack(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const { copied } = globalThis as unknown as { copied: Record<string, object[]> };
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction(Object.keys(copied), 'readwrite');
    for (const [store, rows] of Object.entries(copied))
      for (const row of rows) tx.objectStore(store).put(row);
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  }, NAME);
}

/** All that an extension can leave in a browser beside its database. */
export async function listLeft(page: Page) {
  return page.evaluate(async () => {
    type Keys = { get(k: null): Promise<object>; getKeys?: () => Promise<string[]> };
    type All = {
      storage: Record<'local' | 'session' | 'sync', Keys>;
      alarms: { getAll(): Promise<{ name: string }[]> };
      declarativeNetRequest: Record<'getDynamicRules' | 'getSessionRules', () => Promise<unknown[]>>;
      notifications?: { getAll(): Promise<object> };
    };
    const { storage, alarms, declarativeNetRequest, notifications } = (
      globalThis as unknown as { chrome: All }
    ).chrome;
    const keys = async (area: Keys) => Object.keys(await area.get(null));
    return {
      items: [...(await keys(storage.local)), ...(await keys(storage.session))],
      sync: await keys(storage.sync),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      /** Of the pages of the extension: localStorage, sessionStorage, cookies. */
      pages: localStorage.length + sessionStorage.length + document.cookie.length,
      caches: await caches.keys(),
      alarms: (await alarms.getAll()).map(({ name }) => name),
      dynamic: (await declarativeNetRequest.getDynamicRules()).length,
      session: (await declarativeNetRequest.getSessionRules()).length,
      notifications: Object.keys((await notifications?.getAll()) ?? {}).length,
    };
  });
}
