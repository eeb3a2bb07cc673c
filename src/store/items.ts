import { browser } from 'wxt/browser';
import { defaultSettings, type Settings } from '../domain/connection';
import { defaultMapping, type Mapping } from '../domain/mapping';
import type { OpenPage } from '../domain/place';

/**
 * Everything in browser.storage, declared once. Nothing of a client stands here: content scripts can read
 * storage.local in Firefox. Written by the background only.
 */
export type LocalItems = {
  settings: Settings;
  mapping: Mapping;
  /** How many entries are not settled; tells after the loss of the database what is missing. Count only. */
  unfinished: number;
  /** Messages lost with the database, until staff have read the banner. */
  lost: number;
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
  unfinished: 0,
  lost: 0,
  aside: 0,
  clockSeen: 0,
  clockMoved: false,
};

/** The item as stored, over its default: a field that a later version added is there too. */
export async function getLocal<K extends keyof LocalItems>(key: K): Promise<LocalItems[K]> {
  const stored = (await browser.storage.local.get(key))[key] as LocalItems[K] | undefined;
  const standard = localDefaults[key];
  if (stored === undefined) return standard;
  return typeof standard === 'object' ? { ...standard, ...(stored as object) } : stored;
}

export async function setLocal<K extends keyof LocalItems>(key: K, value: LocalItems[K]): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Several items in one write: all of them are stored, or none. */
export async function setLocals(items: Partial<LocalItems>): Promise<void> {
  await browser.storage.local.set(items);
}

/** Open pages by tab; gone with the browser session. */
export type SessionItems = { [tab: `tab:${number}`]: OpenPage };

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
