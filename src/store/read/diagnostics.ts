import { browser } from 'wxt/browser';
import { FACT_NAMES, isConfirmed } from '../../domain/confirmed';
import { type Told, tell } from '../../domain/diagnostics';
import { AppError, type ErrorCode } from '../../domain/errors';
import type { OutboxEntry } from '../../domain/outbox';
import type { Store } from '../context';
import { LOCAL, OUTCOMES, SESSION, STORES } from '../declarations';
import { openRow, openRows } from '../open-row';
import { unsealEntry } from '../outbox';
import { openStore } from '../read';
import { findConnection } from '../secrets';
import { loadPolicy } from './policy';

/** Messages, updates and events whose outcomes are told, the newest. */
const MOST = 25;

/**
 * A report for whoever helps (product §8): what runs here, what can be read, how it went, how much there is. No names,
 * texts, numbers, IDs or token: all of it is told through the shapes of declarations.ts, or is a word of our own. Never
 * throws: a part that cannot be read says its error's code.
 * @param worker whether the background answered, or with what it failed
 */
export async function loadDiagnostics(worker: 'answers' | ErrorCode): Promise<Record<string, Told>> {
  const parts = {
    versions: tellVersions,
    permissions: tellPermissions,
    policy: tellPolicy,
    storage: tellStorage,
    clock: tellClock,
    items: () => tellArea('local'),
    session: () => tellArea('session'),
    ...withStore({
      connection: async (store) => tell(OUTCOMES.connection, await findConnection(store)) ?? null,
      stores: tellStores,
      outcomes: tellMessages,
      updates: (store) => tellRecords(store, 'lastSent'),
      events: (store) => tellRecords(store, 'calendar'),
    }),
  };
  const told = Object.entries(parts).map(async ([name, part]): Promise<[string, Told]> => {
    try {
      return [name, await part()];
    } catch (error) {
      return [name, { failed: error instanceof AppError ? error.code : 'unexpected' }];
    }
  });
  return {
    report: 'Hona Panel for MyCase, diagnostics, form 1',
    madeAt: new Date().toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z'),
    worker,
    ...Object.fromEntries(await Promise.all(told)),
    // What rests on public evidence alone (product §8); the format of Hona's log is among it.
    notYetConfirmedOnALiveAccount: [...FACT_NAMES.filter((name) => !isConfirmed(name)), 'log format'],
  };
}

/** Parts that need the store, which is opened once. */
function withStore<K extends string>(
  parts: Record<K, (store: Store) => Promise<Told>>,
): Record<K, () => Promise<Told>> {
  // What cannot be opened is left as it stands: to look is not to change.
  let opening: Promise<Store> | null = null;
  const open = () => {
    opening ??= openStore().then((store) => ({ ...store, onUnreadable: async () => undefined }));
    return opening;
  };
  return Object.fromEntries(
    Object.entries<(store: Store) => Promise<Told>>(parts).map(([name, part]) => [
      name,
      async () => part(await open()),
    ]),
  ) as Record<K, () => Promise<Told>>;
}

async function tellVersions(): Promise<Told> {
  const [, name = 'unknown', version = ''] =
    /(Firefox|Edg)\/([\d.]+)/.exec(navigator.userAgent) ??
    /(Chrome)\/([\d.]+)/.exec(navigator.userAgent) ??
    [];
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return { extension: browser.runtime.getManifest().version, browser: name, version, os, arch };
}

/** Of those that the manifest names which ones the browser gives; a person may have taken one away. */
async function tellPermissions(): Promise<Told> {
  const {
    permissions = [],
    optional_permissions = [],
    host_permissions = [],
  } = browser.runtime.getManifest();
  const given = await browser.permissions.getAll();
  const hosts = await Promise.all(
    (host_permissions as string[]).map(async (host) => [
      host,
      await browser.permissions.contains({ origins: [host] }),
    ]),
  );
  const isGiven = (one: string) => given.permissions?.some((name) => name === one) === true;
  return {
    hosts: Object.fromEntries(hosts),
    missing: (permissions as string[]).filter((one) => !isGiven(one)),
    optional: Object.fromEntries((optional_permissions as string[]).map((one) => [one, isGiven(one)])),
  };
}

/** Names of the policy's values that hold, never the values; of one that was refused why, and its name where we know it. */
async function tellPolicy(): Promise<Told> {
  const { keys, refused } = await loadPolicy();
  return {
    holds: [...keys],
    refused: refused.map(({ key, why }) => ({ key: why === 'unknown' ? null : key, why })),
  };
}

async function tellStorage(): Promise<Told> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  const alarms = await browser.alarms.getAll();
  return {
    usedKilobytes: Math.round(usage / 1000),
    quotaMegabytes: Math.round(quota / 1_000_000),
    persisted: await navigator.storage.persisted(),
    alarms: alarms.length,
  };
}

async function tellClock(): Promise<Told> {
  return { minutesFromUtc: -new Date().getTimezoneOffset() };
}

/** Items of a storage area, each by its own shape; `tab:*` stands for as many as there are tabs. */
async function tellArea(area: 'local' | 'session'): Promise<Told> {
  const stored = await browser.storage[area].get(null);
  const told: { [key: string]: Told } = {};
  for (const [key, { diagnostics }] of Object.entries(area === 'local' ? LOCAL : SESSION)) {
    if (typeof diagnostics === 'string') continue;
    const start = key.endsWith('*') ? key.slice(0, -1) : null;
    const value = start
      ? Object.fromEntries(Object.entries(stored).filter(([name]) => name.startsWith(start)))
      : stored[key];
    const one = tell(diagnostics, value);
    if (one !== undefined) told[key] = one;
  }
  return told;
}

async function tellStores({ db }: Store): Promise<Told> {
  const told: { [key: string]: Told } = {};
  for (const name of db.objectStoreNames)
    if (Object.hasOwn(STORES, name) && STORES[name].diagnostics === 'count')
      told[name] = await db.count(name);
  return told;
}

/** How the newest messages went. */
async function tellMessages(store: Store): Promise<Told> {
  const rows = (await store.db.getAllFromIndex('outbox', 'seq')).slice(-MOST).reverse();
  const entries: OutboxEntry[] = await openRows(rows.map((row) => unsealEntry(store, row)));
  return entries.flatMap((entry) => tell(OUTCOMES.entry, entry) ?? []);
}

/** What Hona answered to the newest updates, or events. */
async function tellRecords(store: Store, kind: 'lastSent' | 'calendar'): Promise<Told> {
  const rows = (await store.db.getAll('records')).filter((row) => row.kind === kind);
  const newest = rows.sort((a, b) => b.at - a.at).slice(0, MOST);
  const values = await openRows(
    newest.map((row) => openRow<object>(store, 'records', [row.caseMac, row.kind], row.sealed)),
  );
  return values.flatMap((value) => tell(OUTCOMES[kind], value) ?? []);
}
