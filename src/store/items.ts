import { browser } from 'wxt/browser';
import { defaultSettings, type Settings } from '../domain/connection';
import { AppError } from '../domain/errors';
import { defaultRules, type FirmRules } from '../domain/firm-rules';
import type { Health, Lost } from '../domain/health';
import { defaultMapping, type Mapping } from '../domain/mapping';
import type { OpenPage } from '../domain/place';
import { type AppliedPolicy, type Locked, noPolicy } from '../domain/policy';

/**
 * Everything in browser.storage, declared once. Nothing of a client stands here: content scripts can read
 * storage.local in Firefox. Written by the background only.
 */
export type LocalItems = {
  settings: Settings;
  mapping: Mapping;
  /** What the firm sets for messages. */
  rules: FirmRules;
  /** The firm's managed policy, without its token. */
  policy: AppliedPolicy;
  /** What of the settings, rules and mapping it holds. */
  locked: Locked;
  /** The policy's last `wipe` that was carried out here; '' for none. */
  wiped: string;
  /** Everything is to be deleted, and may wait for a person to decide about what is unfinished. */
  wiping: boolean;
  /** Counts the savings of the mapping, so that one that rests on an older one is noticed. */
  mappingRevision: number;
  /** The first steps have opened by themselves, which they do once. */
  welcomed: boolean;
  /** What the readers last found on each kind of page (D7). No values. */
  health: Health;
  /** What of that a function rests on and misses now, for the panel's first look. */
  unreadable: Lost[];
  /** How many messages of the client are new, per case under the HMAC of its key; a case without any has none. */
  unread: Record<string, number>;
  /** How many entries are not settled; tells after the loss of the database what is missing. Count only. */
  unfinished: number;
  /** How many entries there are, settled or not. Count only. */
  entries: number;
  /** Messages lost with the database, until staff have read the banner. */
  lost: number;
  /** Things older than the setting says that only a person may let go, as last counted. */
  kept: number;
  /** When the store was last looked through for what is old, in milliseconds. */
  sweptAt: number;
  /** Other things that could not be read any more and were set aside, until staff have read the banner. */
  aside: number;
  /** When the background last looked at the clock, in milliseconds; tells when it was moved. */
  clockSeen: number;
  /** The clock was moved: nothing is sent or deleted by itself until staff say that it is right. */
  clockMoved: boolean;
};

const localDefaults: LocalItems = {
  settings: defaultSettings,
  mapping: defaultMapping,
  rules: defaultRules,
  policy: noPolicy,
  locked: {},
  wiped: '',
  wiping: false,
  mappingRevision: 0,
  welcomed: false,
  health: {},
  unreadable: [],
  unread: {},
  unfinished: 0,
  entries: 0,
  lost: 0,
  aside: 0,
  kept: 0,
  sweptAt: 0,
  clockSeen: 0,
  clockMoved: false,
};

const isPlain = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);

/**
 * Items as they hold: what the policy locks lies over what is stored, and that over the defaults, so that a field that a
 * later version added is there too.
 */
export async function getLocals<K extends keyof LocalItems>(...keys: K[]): Promise<Pick<LocalItems, K>> {
  const stored = (await browser.storage.local.get([...keys, 'locked'])) as Partial<LocalItems>;
  const over = keys.map((key) => {
    const standard = localDefaults[key];
    const locked = stored.locked?.[key as keyof Locked];
    return [
      key,
      isPlain(standard) ? { ...standard, ...(stored[key] as object), ...locked } : (stored[key] ?? standard),
    ];
  });
  return Object.fromEntries(over) as Pick<LocalItems, K>;
}

export async function getLocal<K extends keyof LocalItems>(key: K): Promise<LocalItems[K]> {
  return (await getLocals(key))[key];
}

export async function setLocal<K extends keyof LocalItems>(key: K, value: LocalItems[K]): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** What can be changed by a person while the policy locks a part of it. */
export type OwnItem = keyof Locked;

/** A person's own values, without what the policy lays over them. */
export async function getOwn<K extends OwnItem>(key: K): Promise<LocalItems[K]> {
  const stored = (await browser.storage.local.get(key)) as Partial<LocalItems>;
  return { ...localDefaults[key], ...stored[key] };
}

/** True where a person has changed any of them. */
export async function hasOwn(): Promise<boolean> {
  const stored = await browser.storage.local.get(['settings', 'rules', 'mapping']);
  return Object.values(stored).some(Boolean);
}

/**
 * Background only: changes a person's own values. What the policy holds lies over them and stays out of them: it is on
 * screen, and saved with the rest of a form, but is nobody's own wish.
 */
export async function changeOwn<K extends 'settings' | 'rules'>(
  key: K,
  changes: Partial<LocalItems[K]>,
): Promise<void> {
  const own = await getOwn(key);
  const { locked, policy } = await getLocals('locked', 'policy');
  const free = Object.entries(changes).flatMap(([name, value]) => {
    if (name === 'checks')
      return [
        [name, freeChecks(value as FirmRules['checks'], (own as FirmRules).checks, policy.policy.checks)],
      ];
    return Object.hasOwn(locked[key] ?? {}, name) ? [] : [[name, value]];
  });
  await setLocal(key, { ...own, ...Object.fromEntries(free) });
}

/** The levels of a form; of those that the policy holds the ones from before it. */
function freeChecks(
  next: FirmRules['checks'],
  own: FirmRules['checks'],
  held: FirmRules['checks'] = {},
): FirmRules['checks'] {
  const isHeld = ([id]: [string, unknown]) => Object.hasOwn(held, id);
  return Object.fromEntries([
    ...Object.entries(next).filter((one) => !isHeld(one)),
    ...Object.entries(own).filter(isHeld),
  ]);
}

/** Several items in one write: all of them are stored, or none. */
export async function setLocals(items: Partial<LocalItems>): Promise<void> {
  await browser.storage.local.set(items);
}

/** What storage.session holds, gone with the browser session; a star stands for the ID of the tab. */
export type SessionItems = {
  'tab:*': OpenPage;
  /** See `writeQuietTabs`. */
  quiet: number[];
  /** A person ended the policy's connection: it is not made again before the browser starts anew. */
  apart: boolean;
  /** When pages of a case were asked for lately (D5), in milliseconds; by `caseKey`. */
  asked: Record<string, number[]>;
};

/** The page of a tab, or null where it is not a MyCase page (or not known yet). */
export async function findOpenPage(tabId: number): Promise<OpenPage | null> {
  const key = `tab:${tabId}` as const;
  return ((await browser.storage.session.get(key))[key] as OpenPage | undefined) ?? null;
}

export async function writeOpenPage(tabId: number, page: OpenPage): Promise<void> {
  await browser.storage.session.set({ [`tab:${tabId}`]: page });
}

export async function removeOpenPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(`tab:${tabId}`);
}

/** After "Delete everything": these tabs are read again only when somebody opens or reloads a page in them. */
export async function writeQuietTabs(tabIds: number[]): Promise<void> {
  await browser.storage.session.set({ quiet: tabIds });
}

/** True where nobody has opened a page in this tab since everything was deleted. */
export async function isQuiet(tabId: number): Promise<boolean> {
  const { quiet } = await browser.storage.session.get('quiet');
  if (!(quiet as number[] | undefined)?.includes(tabId)) return false;
  return (await findOpenPage(tabId)) === null;
}

/** See `SessionItems.apart`. */
export async function isApart(): Promise<boolean> {
  return (await browser.storage.session.get('apart')).apart === true;
}

export async function writeApart(apart: boolean): Promise<void> {
  await browser.storage.session.set({ apart });
}

export async function getAsked(): Promise<SessionItems['asked']> {
  return ((await browser.storage.session.get('asked')).asked as SessionItems['asked'] | undefined) ?? {};
}

export async function writeAsked(asked: SessionItems['asked']): Promise<void> {
  await browser.storage.session.set({ asked });
}

/** Everything in every area that an extension can write, whether this one ever did; throws where anything stays. */
export async function clearAreas(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session, browser.storage.sync];
  const ended = await Promise.allSettled(
    areas.map(async (area) => {
      await area.clear();
      if (Object.keys(await area.get(null)).length > 0) throw new AppError('storage-broken');
    }),
  );
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/** Calls back after every change in storage.session until aborted. */
export function watchSession(onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  browser.storage.session.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChange), {
    once: true,
  });
}

/** Background, at start: no content script reads any storage area (Chrome; Firefox has no such call). */
export async function lockStorageAreas(): Promise<void> {
  for (const area of ['local', 'session', 'sync', 'managed'] as const) {
    const storage = browser.storage[area] as
      | { setAccessLevel?: (o: { accessLevel: string }) => Promise<void> }
      | undefined;
    try {
      await storage?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    } catch {
      // No secret stands there: an area that cannot be locked must not keep messages from being recovered.
      console.error('lock', area);
    }
  }
}
