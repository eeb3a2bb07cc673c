// @vitest-environment node
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultMapping } from '../../src/domain/mapping';
import { readActivity } from '../../src/store/activity';
import { openStore } from '../../src/store/context';
import { openDatabase, openForReading, whenOpened } from '../../src/store/database';
import { getDraft } from '../../src/store/drafts';
import { caseEntity, getFacts } from '../../src/store/facts';
import { getCaseLog } from '../../src/store/log';
import { MIGRATIONS, type Migration } from '../../src/store/migrations';
import { listEntries, listUnfinished } from '../../src/store/outbox';
import { readRecentCases } from '../../src/store/recent';
import { findRecord } from '../../src/store/records';
import { findAuth } from '../../src/store/secrets';
import { makeConnection, NOW, REF } from '../builders';
import { forgetStore } from './fresh-store';
import { makeVersion1 } from './version-1';

const versionNow = async () => (await indexedDB.databases()).find((d) => d.name === 'hona-panel')?.version;

beforeEach(async () => {
  await forgetStore();
  fakeBrowser.reset();
});

describe('migrations', () => {
  it('open a database of version 1 and find all of it', async () => {
    await makeVersion1();
    const store = await openStore();
    expect(await versionNow()).toBe(MIGRATIONS.length);
    expect((await getFacts(store, caseEntity(REF))).name?.value).toBe('Doe v. Harbor');
    const log = await getCaseLog(store, REF, defaultMapping, undefined);
    expect([log.threads[0]?.lineCount, log.lines.length, log.lines[200]?.text]).toEqual([
      201,
      201,
      'line 200',
    ]);
    expect((await listEntries(store, REF)).map((e) => [e.id, e.state])).toEqual([
      ['e1', 'accepted'],
      ['e2', 'queued'],
    ]);
    expect((await listUnfinished(store)).map((e) => e.text)).toEqual(['Waiting since version 1']);
    expect(await getDraft(store, REF)).toMatchObject({
      revision: 3,
      text: 'Half a sentence',
      second: ['Another'],
    });
    expect(await findRecord(store, REF, 'chosenClient')).toEqual({ contactId: '9001001' });
    expect((await readActivity(store, REF, 9)).map((a) => a.what.kind)).toEqual(['handed-over']);
    expect(await readRecentCases(store, 9)).toEqual([{ ref: REF, name: 'Doe v. Harbor', openedAt: NOW }]);
    expect(await findAuth(store)).toEqual({ connection: makeConnection(), token: 'token-of-version-1' });
  });

  it('open a database of version 2, which a panel of the newer version meets first: all stays, lists begin', async () => {
    await makeVersion1();
    const older = await openDatabase(MIGRATIONS.slice(0, 2));
    expect([older.version, [...older.objectStoreNames].includes('lists' as never)]).toEqual([2, false]);
    vi.resetModules();
    const panel = await import('../../src/store/database');
    vi.resetModules();
    const background = await import('../../src/store/context');
    const lists = await import('../../src/store/lists');
    const wake = vi.fn(async () => void (await background.openStore()));
    const db = await panel.openForReading(wake);
    expect([wake.mock.calls.length, db.version, await db.count('outbox')]).toEqual([1, 3, 2]);
    const store = await background.openStore();
    expect(await lists.getList(store, 'reminders')).toEqual({ items: [], revision: 0 });
    await lists.changeList(store, 'reminders', () => [{ ref: REF, caseName: 'Doe', at: NOW }]);
    expect((await lists.getList(store, 'reminders')).items).toHaveLength(1);
  });

  it('give every older row an age, which counts from the migration', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(NOW);
    await makeVersion1();
    const { db } = await openStore();
    for (const name of ['threads', 'outbox', 'records'] as const)
      for (const row of await db.getAll(name)) expect(row.at, name).toBe(NOW);
  });

  it('run each step once, in order, only those that the computer lacks', async () => {
    const ran: string[] = [];
    const further: Migration = (db) => {
      ran.push('further');
      db.createObjectStore('more' as never);
    };
    await makeVersion1();
    await openDatabase();
    // A newer version of the code: the connection of the older one lets go when it asks.
    vi.resetModules();
    const newer = await import('../../src/store/database');
    const db = await newer.openDatabase([...MIGRATIONS, further]);
    expect(ran).toEqual(['further']);
    expect([...db.objectStoreNames]).toContain('more');
    expect(await versionNow()).toBe(MIGRATIONS.length + 1);
    expect(await db.count('outbox')).toBe(2);
  });

  it('that fail leave the database as it was', async () => {
    await makeVersion1();
    const broken: Migration = async (_db, tx) => {
      await tx.objectStore('outbox').clear();
      throw new Error('a step that fails');
    };
    await expect(openDatabase([...MIGRATIONS, broken])).rejects.toMatchObject({ code: 'storage-broken' });
    expect(await versionNow()).toBe(1);
    expect((await listUnfinished(await openStore())).map((e) => e.id)).toEqual(['e2']);
  });

  it('that the disk ends are said as one rejection, and leave no other behind', async () => {
    await makeVersion1();
    const ended: Migration = async (_db, tx) => {
      tx.abort();
      await tx.done;
    };
    await expect(openDatabase([...MIGRATIONS, ended])).rejects.toMatchObject({ code: 'storage-broken' });
    // Vitest fails where a rejection was taken by nobody.
    await new Promise((resolve) => setImmediate(resolve));
    expect(await versionNow()).toBe(1);
  });

  it('are the background’s alone: a panel that meets version 1 aborts, wakes it, and then finds the newest', async () => {
    await makeVersion1();
    vi.resetModules();
    const background = await import('../../src/store/context');
    const wake = vi.fn(async () => void (await background.openStore()));
    const db = await openForReading(wake);
    expect(wake).toHaveBeenCalledTimes(1);
    expect(db.version).toBe(MIGRATIONS.length);
  });
});

describe('a database that another page holds (F42)', () => {
  let held: Awaited<ReturnType<typeof openDB>>;
  beforeEach(async () => {
    await makeVersion1();
    // A page of an older version that does not let go when it is asked to.
    held = await openDB('hona-panel', 1);
  });
  afterEach(() => held.close());

  it('is said to be blocked after a while, and opens by itself when it is free', async () => {
    await expect(openDatabase(MIGRATIONS, 20)).rejects.toMatchObject({ code: 'storage-blocked' });
    // Who asks meanwhile waits as long, and no longer.
    await expect(openDatabase(MIGRATIONS, 20)).rejects.toMatchObject({ code: 'storage-blocked' });
    const free = whenOpened();
    held.close();
    await free;
    expect((await listUnfinished(await openStore())).map((e) => e.id)).toEqual(['e2']);
  });

  it('keeps a panel waiting no longer either', async () => {
    await expect(openForReading(() => new Promise(() => undefined), 20)).rejects.toMatchObject({
      code: 'storage-blocked',
    });
  });
});
