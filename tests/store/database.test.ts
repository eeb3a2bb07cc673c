// @vitest-environment node
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore, openStoreForReading } from '../../src/store/context';
import { openDatabase, openForReading } from '../../src/store/database';
import { forgetStore } from './fresh-store';

const exists = async () => (await indexedDB.databases()).some((d) => d.name === 'hona-panel');
/** Rejections that nobody took: in a browser each is an error in the panel's console. */
const unhandled = vi.fn();

beforeEach(async () => {
  unhandled.mockClear();
  process.on('unhandledRejection', unhandled);
  await forgetStore();
});
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

describe('openForReading: only the background makes the database (architecture §3)', () => {
  it('aborts and wakes the background where there is none, and never makes one', async () => {
    const wake = vi.fn(async () => undefined);
    await expect(openForReading(wake)).rejects.toThrow();
    expect(wake).toHaveBeenCalledTimes(2);
    expect(await exists()).toBe(false);
  });

  it('finds what the background made when it was woken', async () => {
    vi.resetModules();
    const background = await import('../../src/store/context');
    const { db, keys } = await openStoreForReading(background.openStore);
    expect(db.objectStoreNames).toContain('outbox');
    expect(keys.seal.extractable).toBe(false);
  });

  it('shares one connection between all readers', async () => {
    await openStore();
    const wake = vi.fn();
    const [one, two] = await Promise.all([openForReading(wake), openForReading(wake)]);
    expect(one).toBe(two);
    expect(wake).not.toHaveBeenCalled();
  });

  it('does not migrate a database of another version', async () => {
    (await openDB('hona-panel', 9)).close();
    await expect(openForReading(async () => undefined)).rejects.toMatchObject({ code: 'storage-broken' });
    expect((await indexedDB.databases()).find((d) => d.name === 'hona-panel')?.version).toBe(9);
  });

  it('wakes the background for the keys, and says where there are none', async () => {
    await (await openStore()).db.clear('keys');
    const wake = vi.fn(async () => undefined);
    await expect(openStoreForReading(wake)).rejects.toThrow('no keys');
    expect(wake).toHaveBeenCalledTimes(1);
  });
});

describe('openDatabase', () => {
  it('makes every store', async () => {
    expect([...(await openDatabase()).objectStoreNames].sort()).toEqual([
      'activity',
      'aside',
      'drafts',
      'facts',
      'keys',
      'lines',
      'lists',
      'outbox',
      'recent',
      'records',
      'secrets',
      'threads',
    ]);
  });

  it('lets go where another context deletes or migrates, and opens anew', async () => {
    const first = await openDatabase();
    await deleteDB('hona-panel');
    const second = await openDatabase();
    expect(second).not.toBe(first);
    await expect(first.get('keys', 'seal')).rejects.toThrow();
    expect(await second.count('outbox')).toBe(0);
  });

  it('tries again after a failure', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('disk', 'UnknownError');
    });
    await expect((async () => openDatabase())()).rejects.toThrow();
    expect((await openDatabase()).name).toBe('hona-panel');
    open.mockRestore();
  });

  it('takes keys that could not be made for no final word', async () => {
    const generate = vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValueOnce(new Error('busy'));
    await expect(openStore()).rejects.toThrow('busy');
    generate.mockRestore();
    expect((await openStore()).keys.seal.extractable).toBe(false);
  });
});
