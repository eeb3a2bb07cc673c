import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../src/domain/connection';
import { defaultRules } from '../../src/domain/firm-rules';
import { defaultMapping } from '../../src/domain/mapping';
import type { Store } from '../../src/store/context';
import { LOCAL, STORES } from '../../src/store/declarations';
import { setLocals } from '../../src/store/items';
import { loadDiagnostics } from '../../src/store/read/diagnostics';
import { writeRecord } from '../../src/store/records';
import { seal } from '../../src/store/seal';
import { writeConnection } from '../../src/store/secrets';
import { makeAttempt, makeConnection, makeEntry, makeEventForm, makeLastSent, NOW, REF } from '../builders';
import { freshStore } from './fresh-store';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
  vi.stubGlobal('navigator', {
    userAgent: 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.7339.1 Safari/537.36',
    storage: { estimate: async () => ({ usage: 2_000_000, quota: 9e9 }), persisted: async () => false },
  });
  const manifest = {
    version: '0.1.0',
    permissions: ['storage', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://*.mycase.com/*'],
  };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest as never);
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockResolvedValue({ os: 'win', arch: 'x86-64' } as never);
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ permissions: ['storage'], origins: [] }),
    contains: async () => true,
  });
});

const CANARY = 'CANARY';
/** The value with every text in it, and every place for one, made a canary; IDs and numbers as long as a phone's. */
const poison = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...value.map(poison), CANARY];
  if (typeof value === 'object' && value !== null)
    return {
      ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, poison(part)])),
      [CANARY]: CANARY,
    };
  return typeof value === 'boolean' ? value : typeof value === 'number' ? 2_135_550_101 : CANARY;
};
const put = async (name: 'facts' | 'recent' | 'activity', row: object, sealedFor: string) =>
  store.db.put(name, {
    ...row,
    at: NOW,
    sealed: await seal(store.keys, sealedFor, poison({ a: 'b' })),
  } as never);

async function fillAll(): Promise<void> {
  const locals = Object.fromEntries(Object.keys(LOCAL).map((key) => [key, poison({ a: [1, 'b'] })]));
  await fakeBrowser.storage.local.set({ ...locals, [CANARY]: CANARY });
  await setLocals({
    settings: poison(defaultSettings) as never,
    mapping: poison(defaultMapping) as never,
    rules: poison(defaultRules) as never,
    health: poison({ case: { name: { state: 'found', way: 'x', at: 1, lastKnownAt: 1 } } }) as never,
    unreadable: poison([{ fact: 'x', page: 'case', since: 1, lastKnownAt: 1 }]) as never,
  });
  await fakeBrowser.storage.session.set({
    'tab:5': poison({ place: 'x' }),
    asked: poison({ [CANARY]: [1] }),
  });
  await writeConnection(store, poison(makeConnection()) as never, `${CANARY}-token`);
  await put('facts', { entityMac: CANARY }, `facts ${CANARY}`);
  await put('recent', { caseMac: CANARY }, `recent ${CANARY}`);
  await put('activity', { caseMac: CANARY }, `activity ${CANARY}`);
  const { db, keys } = store;
  const sealed = (name: string, value: unknown) => seal(keys, name, poison(value));
  await db.put('threads', {
    threadMac: CANARY,
    cases: [CANARY],
    at: NOW,
    sealed: await sealed(`threads ${CANARY}`, {}),
  });
  await db.put('lines', { threadMac: CANARY, block: 0, sealed: await sealed(`lines ${CANARY} 0`, ['a']) });
  await db.put('drafts', {
    caseMac: CANARY,
    rev: 1,
    sealed: await sealed(`drafts ${CANARY}`, { text: 'a' }),
  });
  await db.put('lists', { name: 'templates', rev: 1, sealed: await sealed('lists templates', ['a']) });
  await db.put('aside', { from: 'facts', at: NOW, row: CANARY });
  const outcome = { kind: 'refused', status: 400, reason: CANARY } as const;
  const entry = makeEntry({ id: CANARY, attempts: [makeAttempt({ startedAt: NOW, endedAt: NOW, outcome })] });
  const poisoned = {
    ...(poison(entry) as object),
    state: entry.state,
    attempts: entry.attempts.map((one) => ({ ...one, logSeen: poison(one.logSeen) })),
  };
  const plain = {
    id: CANARY,
    caseMac: CANARY,
    draftMac: CANARY,
    seq: 1,
    state: 'failed',
    notBefore: 0,
  } as const;
  await db.put('outbox', {
    ...plain,
    stopped: false,
    leftOpen: false,
    yields: false,
    at: NOW,
    rev: 1,
    sealed: await seal(keys, `outbox ${CANARY}`, poisoned),
  });
  const sent = makeLastSent();
  await writeRecord(store, REF, 'lastSent', {
    ...(poison(sent) as typeof sent),
    contact: { at: NOW, result: 'updated', phone: CANARY, email: CANARY },
  });
  const form = poison(makeEventForm()) as ReturnType<typeof makeEventForm>;
  const attempt = {
    what: 'save',
    notify: true,
    at: NOW,
    state: 'failed',
    reason: CANARY,
    status: 422,
    problem: null,
  } as const;
  await writeRecord(store, REF, 'calendar', [
    { id: CANARY, ref: REF, saved: form, wanted: form, doubt: null, mayExist: true, attempt },
  ]);
}

describe('the report for help (product §8, diagnostics)', () => {
  it('holds no name, text, number, ID or token of any store, item or area', async () => {
    await fillAll();
    for (const name of Object.keys(STORES) as (keyof typeof STORES)[])
      expect(await store.db.count(name), name).toBeGreaterThan(0);
    const report = await loadDiagnostics('answers');
    const text = JSON.stringify(report);
    expect(text).not.toMatch(/canary|213555|smithlaw|12042366|Doe/i);
    expect(text).not.toContain('failed":"');
    expect(report).toMatchObject({
      stores: { facts: 1, threads: 1, lines: 1, outbox: 1, drafts: 1, records: 2, activity: 1, aside: 1 },
      outcomes: [{ attempts: [{ outcome: { kind: 'refused', status: 400 } }] }],
      updates: [{ contact: { result: 'updated' } }],
      events: [{ attempt: { what: 'save', state: 'failed', status: 422 } }],
    });
    expect(Object.keys(report.stores as object)).not.toContain('keys');
    expect(Object.keys(report.stores as object)).not.toContain('secrets');
  });

  it('says what runs here, and what is missing', async () => {
    await writeConnection(store, makeConnection({ protocol: 'h2' }), 'token-of-the-firm');
    await setLocals({ clockMoved: true, settings: { ...defaultSettings, staffName: 'Dana Ortiz' } });
    expect(await loadDiagnostics('storage-blocked')).toMatchObject({
      worker: 'storage-blocked',
      versions: { extension: '0.1.0', browser: 'Chrome', version: '140.0.7339.1', os: 'win', arch: 'x86-64' },
      permissions: {
        hosts: { 'https://*.mycase.com/*': true },
        missing: ['alarms'],
        optional: { notifications: false },
      },
      connection: { protocol: 'h2', guarded: true, tokenRefused: false },
      storage: { usedKilobytes: 2000, quotaMegabytes: 9000, persisted: false },
      items: { settings: { undoSeconds: 5, keepDays: 90 }, clockMoved: true },
      policy: { holds: [], refused: [] },
    });
  });

  it('is made also where the storage cannot be opened: that part says so', async () => {
    vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockRejectedValue(new Error('Jane Doe'));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new Error('Jane Doe');
    });
    const report = await loadDiagnostics('unexpected');
    expect(report).toMatchObject({ worker: 'unexpected', versions: { failed: 'unexpected' } });
    expect(JSON.stringify(report)).not.toContain('Doe');
  });
});
