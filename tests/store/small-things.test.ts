// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../src/domain/connection';
import { defaultMapping } from '../../src/domain/mapping';
import { addActivity, readActivity } from '../../src/store/activity';
import type { Store } from '../../src/store/context';
import {
  findOpenPage,
  getLocal,
  lockStorageAreas,
  removeOpenPage,
  setLocal,
  watchSession,
  writeOpenPage,
} from '../../src/store/items';
import { readRecentCases, writeRecentCase } from '../../src/store/recent';
import { findRecord, writeRecord } from '../../src/store/records';
import { makeLastSent, NOW, REF } from '../builders';
import { dumpStore, freshStore } from './fresh-store';

const OTHER = { ...REF, caseId: '2' };
let store: Store;
beforeEach(async () => {
  store = await freshStore();
});

describe('activity', () => {
  it('comes newest first by what was added last, whatever the clock says, and of this case only', async () => {
    for (const [ref, name] of [
      [REF, 'one'],
      [OTHER, 'elsewhere'],
      [REF, 'two'],
      [REF, 'three'],
    ] as const)
      await addActivity(store, {
        ref,
        at: name === 'three' ? 0 : NOW,
        what: { kind: 'client-chosen', name },
      });
    const names = (await readActivity(store, REF, 2)).map(
      (a) => a.what.kind === 'client-chosen' && a.what.name,
    );
    expect(names).toEqual(['three', 'two']);
    expect(await dumpStore(store)).not.toContain('elsewhere');
  });
});

describe('records', () => {
  it('are kept per case and kind', async () => {
    await writeRecord(store, REF, 'chosenClient', { contactId: '5' });
    await writeRecord(store, REF, 'lastSent', makeLastSent());
    expect(await findRecord(store, REF, 'chosenClient')).toEqual({ contactId: '5' });
    expect(await findRecord(store, REF, 'lastSent')).toEqual(makeLastSent());
    expect(await findRecord(store, REF, 'seen')).toBeNull();
    expect(await findRecord(store, OTHER, 'chosenClient')).toBeNull();
    expect(await dumpStore(store)).not.toContain('Jane');
  });
});

describe('recent cases', () => {
  it('come newest first, each once, under its last name', async () => {
    await writeRecentCase(store, { ref: REF, name: 'Old name', openedAt: 1 });
    await writeRecentCase(store, { ref: OTHER, name: 'Poe', openedAt: 2 });
    await writeRecentCase(store, { ref: REF, name: 'Doe v. Harbor', openedAt: 3 });
    expect((await readRecentCases(store, 9)).map((c) => c.name)).toEqual(['Doe v. Harbor', 'Poe']);
    expect(await readRecentCases(store, 1)).toHaveLength(1);
  });
});

describe('items', () => {
  it('have their defaults', async () => {
    expect(await getLocal('settings')).toEqual(defaultSettings);
    expect(await getLocal('mapping')).toEqual(defaultMapping);
    expect([await getLocal('unfinished'), await getLocal('lost')]).toEqual([0, 0]);
  });

  it('of an older version get the fields that came later', async () => {
    await fakeBrowser.storage.local.set({ settings: { staffId: '7001' } });
    expect(await getLocal('settings')).toEqual({ ...defaultSettings, staffId: '7001' });
  });

  it('keep what was set, a zero too', async () => {
    await setLocal('lost', 3);
    await setLocal('lost', 0);
    expect(await getLocal('lost')).toBe(0);
  });

  const page = { place: { kind: 'login' }, path: '/login', state: 'open' } as const;

  it('hold the open page per tab, in the session only', async () => {
    await writeOpenPage(5, page);
    expect([await findOpenPage(5), await findOpenPage(6)]).toEqual([page, null]);
    await removeOpenPage(5);
    expect(await findOpenPage(5)).toBeNull();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('watchSession ends with its signal', async () => {
    const ends = new AbortController();
    const changed = vi.fn();
    watchSession(changed, ends.signal);
    await writeOpenPage(5, page);
    expect(changed).toHaveBeenCalledTimes(1);
    ends.abort();
    await writeOpenPage(6, page);
    watchSession(changed, ends.signal);
    await writeOpenPage(7, page);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('an area that cannot be locked keeps nothing else from being done', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const locked: string[] = [];
    for (const area of ['local', 'session', 'sync', 'managed'] as const)
      Object.assign(fakeBrowser.storage[area], {
        setAccessLevel: async () => {
          if (area === 'session') throw new Error('not here');
          locked.push(area);
        },
      });
    await lockStorageAreas();
    expect(locked).toEqual(['local', 'sync', 'managed']);
    expect(log).toHaveBeenCalledWith('lock', 'session');
  });

  it('T5: locks every storage area against content scripts', async () => {
    const locked: string[] = [];
    for (const area of ['local', 'session', 'sync', 'managed'] as const)
      Object.assign(fakeBrowser.storage[area], {
        setAccessLevel: async ({ accessLevel }: { accessLevel: string }) =>
          void locked.push(`${area} ${accessLevel}`),
      });
    await lockStorageAreas();
    expect(locked).toEqual([
      'local TRUSTED_CONTEXTS',
      'session TRUSTED_CONTEXTS',
      'sync TRUSTED_CONTEXTS',
      'managed TRUSTED_CONTEXTS',
    ]);
  });
});
