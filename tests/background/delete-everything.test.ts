import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '../../src/background/delete-everything';
import { contentHandlers, panelHandlers } from '../../src/background/handlers';
import { planRetention } from '../../src/background/retention';
import { allows, asks } from '../../src/domain/checks/asked-to-stop';
import { findTells } from '../../src/domain/checks/wrong-number';
import type { Outcome } from '../../src/domain/outbox';
import { saveEvent } from '../../src/hona/hona';
import { watchChanges } from '../../src/messaging/changes';
import { lookThrough } from '../../src/store/aside';
import { openStore } from '../../src/store/context';
import { LOCAL, SESSION, STORES } from '../../src/store/declarations';
import { changeDraft } from '../../src/store/drafts';
import { findOpenPage, isQuiet, setLocals, writeOpenPage } from '../../src/store/items';
import { unsealOnce } from '../../src/store/memory';
import { listOpenEnds, marksOf } from '../../src/store/open-ends';
import { writeRecord } from '../../src/store/records';
import { unseal } from '../../src/store/seal';
import { findConnection } from '../../src/store/secrets';
import { makeEventForm, NOW, REF } from '../builders';
import {
  ACCEPTED,
  codeOf,
  getEntryOf,
  hona,
  letTimePass,
  openCase,
  openStage,
  type Stage,
  send,
  setClock,
  TAB,
} from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
let cached: string[];
const noCaches = {
  keys: async () => cached,
  delete: vi.fn(async () => {
    cached = [];
    return true;
  }),
};
beforeEach(async () => {
  stage = await openStage();
  cached = ['some'];
  vi.stubGlobal('caches', noCaches);
  Object.assign(fakeBrowser.action, {
    setBadgeText: vi.fn(async () => undefined),
    setTitle: vi.fn(async () => undefined),
  });
});
const seen = async () => marksOf(await listOpenEnds(stage.store));
const content = { tabId: TAB, windowId: 1, url: '' };

describe('Delete everything (product §8)', () => {
  it('leaves nothing in the memory of the worker', async () => {
    const { keys, db } = stage.store;
    const row = (await db.getAll('facts'))[0];
    if (!row) throw new Error('The stage has facts.');
    const open = () => unsealOnce(keys, `facts ${row.entityMac}`, row.sealed);
    await open();
    await deleteEverything({ seen: await seen() });
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
    await open();
    expect(decrypt).toHaveBeenCalled();
  });

  it('leaves nothing of any declared item, nor anything that is not declared', async () => {
    await send(stage);
    await changeDraft(stage.store, REF, 2, (d) => ({ ...d, text: 'Half a sentence' }));
    await writeRecord(stage.store, REF, 'chosenClient', { contactId: '5' });
    await setLocals({ lost: 1, aside: 2, kept: 3, clockSeen: NOW, clockMoved: true, sweptAt: NOW });
    await planRetention();
    // What is stored is declared, by its name.
    expect([...stage.store.db.objectStoreNames].sort()).toEqual(Object.keys(STORES).sort());
    const local = Object.keys(await fakeBrowser.storage.local.get());
    expect(Object.keys(LOCAL)).toEqual(expect.arrayContaining(local));
    const session = Object.keys(await fakeBrowser.storage.session.get()).map((k) => k.replace(/\d+$/, '*'));
    expect(Object.keys(SESSION)).toEqual(expect.arrayContaining(session));

    await deleteEverything({ seen: await seen() });
    expect((await indexedDB.databases()).map((d) => d.name)).not.toContain('hona-panel');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
    expect(noCaches.delete).toHaveBeenCalledWith('some');
    expect(fakeBrowser.action.setBadgeText).toHaveBeenCalledWith({ text: '' });
    // Numbers of tabs and windows alone, so that the panel goes on following them.
    expect(await fakeBrowser.storage.session.get()).toEqual({ quiet: [TAB] });
  });

  it('takes away the notifications that stand on the computer’s screen', async () => {
    const clear = vi.fn(async () => true);
    const getAll = async () => ({ 'answer smithlaw/1': {}, 'reminder smithlaw/2': {} });
    Object.assign(fakeBrowser.notifications, { getAll, clear });
    await deleteEverything({ seen: await seen() });
    expect(clear.mock.calls).toEqual([['answer smithlaw/1'], ['reminder smithlaw/2']]);
  });

  it('ciphertext that was copied before can no longer be opened', async () => {
    await send(stage);
    const [row] = await stage.store.db.getAll('outbox');
    const { keys } = stage.store;
    expect(await unseal(keys, `outbox ${row!.id}`, row!.sealed)).toMatchObject({ text: 'Please call us.' });
    await deleteEverything({ seen: await seen() });
    const anew = await openStore();
    await expect(unseal(anew.keys, `outbox ${row!.id}`, row!.sealed)).rejects.toMatchObject({
      code: 'storage-broken',
    });
    expect(await anew.db.count('outbox')).toBe(0);
    expect(await findConnection(anew)).toBeNull();
  });

  it('rows that were copied before and are put back are not opened: they are set aside, and said', async () => {
    await send(stage);
    const names = ['outbox', 'facts', 'drafts', 'secrets'] as const;
    const copies = await Promise.all(names.map((name) => stage.store.db.getAll(name)));
    await deleteEverything({ seen: await seen() });
    const anew = await openStore();
    for (const [i, name] of names.entries())
      for (const row of copies[i] ?? []) await anew.db.put(name, row as never);
    await lookThrough(anew);
    expect(await findConnection(anew)).toBeNull();
    expect(await listOpenEnds(anew)).toEqual({ entries: [], drafts: [], events: [] });
    expect([await anew.db.count('outbox'), await anew.db.count('facts')]).toEqual([0, 0]);
    expect(await anew.db.count('aside')).toBeGreaterThan(2);
  });

  it('no text that the checks looked through stays in the worker’s memory', async () => {
    const forgotten = [vi.spyOn(asks, 'forget'), vi.spyOn(allows, 'forget')];
    const tells = findTells('Jane Doe');
    await deleteEverything({ seen: [] });
    for (const forget of forgotten) expect(forget).toHaveBeenCalled();
    expect(findTells('Jane Doe')).not.toBe(tells);
  });

  it('tells every page to drop what it holds', async () => {
    const closed = new AbortController();
    const told: string[] = [];
    watchChanges((notice) => told.push(notice.what), closed.signal);
    await deleteEverything({ seen: [] });
    await vi.waitFor(() => expect(told).toContain('deleted'));
    closed.abort();
  });

  it('deletes nothing where something is unfinished that staff have not seen', async () => {
    const id = await send(stage);
    expect(await codeOf(deleteEverything({ seen: [] }))).toBe('list-changed');
    expect((await getEntryOf(stage, id)).state).toBe('queued');
    // Seen, but it stands elsewhere by now.
    const marks = await seen();
    hona.send.mockResolvedValue({ kind: 'unknown', code: 'timeout', status: null });
    await letTimePass();
    expect(await codeOf(deleteEverything({ seen: marks }))).toBe('list-changed');
    await deleteEverything({ seen: await seen() });
  });

  it('waits for a message that is on its way; what it became must have been seen too', async () => {
    let answer = () => {};
    hona.send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ kind: 'unknown', code: 'timeout', status: null });
        }),
    );
    const id = await send(stage);
    setClock(NOW + 5000);
    void panelHandlers.wake({});
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalled());
    const marks = await seen();
    const pressed = codeOf(deleteEverything({ seen: marks }));
    answer();
    expect(await pressed).toBe('list-changed');
    expect((await getEntryOf(stage, id)).state).toBe('unknown');
  });

  it('deletes nothing while an event is on its way, nor where one is in doubt that staff have not seen', async () => {
    let answer = (_outcome: Outcome) => {};
    vi.mocked(saveEvent).mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const form = makeEventForm({ staff: [] });
    const event = { ref: REF, tabId: TAB, eventId: null, seenAt: null, form, notify: true };
    const pressed = panelHandlers.saveEvent(event);
    await vi.waitFor(() => expect(saveEvent).toHaveBeenCalled());
    expect(await codeOf(deleteEverything({ seen: await seen() }))).toBe('already-sending');
    answer({ kind: 'unknown', code: 'timeout', status: null });
    await pressed;
    expect(await codeOf(deleteEverything({ seen: [] }))).toBe('list-changed');
    await deleteEverything({ seen: await seen() });
  });

  it('gives up after a while where it stays on its way, and deletes nothing', async () => {
    let answer = () => {};
    hona.send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(ACCEPTED);
        }),
    );
    const id = await send(stage);
    setClock(NOW + 5000);
    void panelHandlers.wake({});
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalled());
    expect(await codeOf(deleteEverything({ seen: await seen() }, 10))).toBe('already-sending');
    answer();
    await vi.waitFor(async () => expect((await getEntryOf(stage, id)).state).toBe('accepted'));
  });

  it('sends nothing more meanwhile, and goes on where it deleted nothing', async () => {
    await send(stage, 'one');
    setClock(NOW + 5000);
    hona.reach.mockImplementation(async () => {
      await codeOf(deleteEverything({ seen: [] }, 10));
      return { protocol: 'h2', guarded: true };
    });
    await panelHandlers.wake({});
    await letTimePass(0);
    expect(hona.send).toHaveBeenCalledTimes(1);
  });

  it('works on a database that cannot be opened', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    vi.resetModules();
    const anew = await import('../../src/background/delete-everything');
    await anew.deleteEverything({ seen: [] });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    vi.restoreAllMocks();
    expect((await indexedDB.databases()).map((d) => d.name)).not.toContain('hona-panel');
  });

  it('deletes nothing, and does not say it did, where a page keeps the database from being opened', async () => {
    await setLocals({ kept: 3 });
    const never = { addEventListener: () => undefined, removeEventListener: () => undefined };
    const request = Object.assign(Object.create(IDBOpenDBRequest.prototype), never);
    vi.spyOn(indexedDB, 'open').mockReturnValue(request);
    vi.resetModules();
    const anew = await import('../../src/background/delete-everything');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pressed = anew.deleteEverything({ seen: [] }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(await pressed).toMatchObject({ code: 'storage-blocked', detail: undefined });
    expect(await fakeBrowser.storage.local.get('kept')).toEqual({ kept: 3 });
    vi.restoreAllMocks();
  });

  it('goes on to the end where one part of the browser does not answer', async () => {
    await send(stage);
    vi.spyOn(fakeBrowser.alarms, 'clearAll').mockRejectedValue(new Error('broken'));
    await expect(deleteEverything({ seen: await seen() })).rejects.toMatchObject({
      code: 'unexpected',
      detail: { deleted: 1, left: 'alarms' },
    });
    // Else what is written from here on would be sealed under keys that stand nowhere.
    expect((await indexedDB.databases()).map((d) => d.name)).not.toContain('hona-panel');
  });

  it.each(['local', 'session', 'sync'] as const)(
    'says where something stays in storage.%s, whatever the browser answered',
    async (area) => {
      await send(stage);
      vi.spyOn(fakeBrowser.storage[area], 'clear').mockResolvedValue(undefined);
      await fakeBrowser.storage[area].set({ some: 1 });
      await expect(deleteEverything({ seen: await seen() })).rejects.toMatchObject({
        detail: { deleted: 1, left: 'areas' },
      });
      expect((await indexedDB.databases()).map((d) => d.name)).not.toContain('hona-panel');
    },
  );

  it('works on a database that opens, and whose rows cannot be read', async () => {
    await send(stage);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await deleteEverything({ seen: [] });
    vi.restoreAllMocks();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect((await indexedDB.databases()).map((d) => d.name)).not.toContain('hona-panel');
  });

  it('a database that can be neither read nor deleted: nothing else is deleted, and it says so', async () => {
    await send(stage);
    await setLocals({ kept: 3 });
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    const held = await openDB('hona-panel');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pressed = deleteEverything({ seen: [] }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    expect(await pressed).toMatchObject({ code: 'storage-blocked', detail: undefined });
    expect(await fakeBrowser.storage.local.get('kept')).toEqual({ kept: 3 });
    held.close();
  });

  it('where another page holds the database its rows are gone all the same', async () => {
    await send(stage);
    const held = await openDB('hona-panel');
    const pressed = codeOf(deleteEverything({ seen: await seen() }));
    await vi.waitFor(async () => expect(await held.count('outbox')).toBe(0));
    for (const name of held.objectStoreNames) expect(await held.count(name), name).toBe(0);
    held.close();
    expect(await pressed).toBeNull();
  });

  it('where another page does not let go, that all was deleted is said with it', async () => {
    const held = await openDB('hona-panel');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pressed = deleteEverything({ seen: [] }).catch((error: unknown) => error);
    await vi.waitFor(async () => expect(await held.count('keys')).toBe(0));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await pressed).toMatchObject({ code: 'storage-blocked', detail: { deleted: 1 } });
    held.close();
  });
});

describe('afterwards', () => {
  it('a page that stood open is read again only when somebody opens or reloads one', async () => {
    await deleteEverything({ seen: [] });
    expect([await isQuiet(TAB), await findOpenPage(TAB)]).toEqual([true, null]);
    const url = stage.tabs.get(TAB)?.url ?? '';
    const sender = { ...content, url };
    const path = new URL(url).pathname;
    await contentHandlers.pageSeen({ path, state: 'open' }, sender);
    expect(await findOpenPage(TAB)).toBeNull();
    await contentHandlers.pageRead(
      {
        before: path,
        after: path,
        entity: { kind: 'case', firm: REF.firm, id: REF.caseId },
        page: 'case',
        readings: { name: { state: 'found', value: 'Doe v. Harbor', way: 'id' } },
      },
      sender,
    );
    expect(await (await openStore()).db.count('facts')).toBe(0);
    await writeOpenPage(TAB, { place: { kind: 'case', ...REF, page: 'info' }, path, state: 'opening' });
    expect(await isQuiet(TAB)).toBe(false);
    await contentHandlers.pageSeen({ path, state: 'open' }, sender);
    expect((await findOpenPage(TAB))?.state).toBe('open');
  });

  it('it works as if newly installed', async () => {
    await deleteEverything({ seen: [] });
    stage = await openStage();
    await openCase(stage, REF);
    const id = await send(stage);
    await letTimePass();
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });
});
