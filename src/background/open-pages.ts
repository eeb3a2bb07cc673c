import browser, { type Tabs } from 'webextension-polyfill';
import { findEntity, type OpenPage, type Place } from '../domain/place';
import { askAgain } from '../messaging/readers';
import type { ContentSender } from '../messaging/server';
import { findPlace } from '../mycase/urls';
import { openStore } from '../store/context';
import {
  findOpenPage,
  getLocal,
  removeOpenPage,
  removeWindow,
  writeActiveTab,
  writeOpenPage,
} from '../store/items';
import { findThreadCase } from '../store/log';
import { createTurn } from './turn';

const WATCH_SCRIPT = '/watch.js';
const READ_SCRIPT = '/readers.js';
const FETCH_SCRIPT = '/fetch-pages.js';

/** One change after the other: two events of one tab must not overtake each other on their way to the store. */
const inTurn = createTurn();

/** For events, which nobody awaits: a tab that is gone by now is no error of ours. */
function soon(work: () => Promise<void>): void {
  inTurn(work).catch((error: unknown) =>
    console.error('tabs', error instanceof Error ? error.name : 'error'),
  );
}

/** Keeps the open page of every tab and the active tab of every window, from the browser's own events. */
export function watchTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.url !== undefined || change.status === 'loading') soon(() => move(tabId, tab));
    else if (change.status === 'complete') soon(() => ensureConfirmed(tabId, tab));
  });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    soon(() => writeActiveTab(windowId, tabId));
  });
  browser.tabs.onAttached.addListener((tabId, { newWindowId }) => {
    soon(async () => {
      if ((await browser.tabs.get(tabId)).active) await writeActiveTab(newWindowId, tabId);
    });
  });
  browser.tabs.onReplaced.addListener((added, removed) => {
    soon(async () => {
      await removeOpenPage(removed);
      await move(added, await browser.tabs.get(added));
    });
  });
  browser.tabs.onRemoved.addListener((tabId) => soon(() => removeOpenPage(tabId)));
  browser.windows.onRemoved.addListener((windowId) => soon(() => removeWindow(windowId)));
}

/**
 * At every start of the worker: what the browser shows now is what counts. Tabs that were open before an
 * install or update get the script, or say that they must be reloaded.
 */
export function takeOverTabs(): Promise<void> {
  return inTurn(async () => {
    for (const tab of await browser.tabs.query({})) {
      if (tab.id === undefined || tab.windowId === undefined) continue;
      if (tab.active) await writeActiveTab(tab.windowId, tab.id);
      await ensureConfirmed(tab.id, tab);
    }
  });
}

/** The tab moved: its old page is gone at once; the new one is *opening* until it confirms itself (D2, D3). */
async function move(tabId: number, tab: Tabs.Tab): Promise<void> {
  const next = await makePage(tab.url);
  if (!next) return removeOpenPage(tabId);
  await writeOpenPage(tabId, next);
  await askAgain(tabId);
}

/** A loaded tab that has not reported: asks it, puts the script into it, or says that it must be reloaded. */
async function ensureConfirmed(tabId: number, tab: Tabs.Tab): Promise<void> {
  const next = await makePage(tab.url);
  if (!next) return removeOpenPage(tabId);
  const known = await findOpenPage(tabId);
  if (known?.path === next.path && known.state !== 'opening') return;
  if (known?.path !== next.path) await writeOpenPage(tabId, next);
  if ((await askAgain(tabId)) || tab.status === 'loading' || tab.discarded) return;
  const injected = await runScript(tabId, WATCH_SCRIPT);
  if (!injected && next.place.kind !== 'login') await writeOpenPage(tabId, { ...next, state: 'reload' });
}

/** What the page says of itself. Dropped where the tab is elsewhere by now. */
export async function confirmPage(
  report: { path: string; state: OpenPage['state'] },
  sender: ContentSender,
): Promise<{ launcher: boolean }> {
  await inTurn(async () => {
    // The tab's address of now: a report may have waited for the worker's start, and the tab moved on.
    const tab = await browser.tabs.get(sender.tabId).catch(() => null);
    const page = await makePage(tab?.url);
    if (!page || page.path !== report.path || !isSameHost(tab?.url, sender.url)) return;
    await writeOpenPage(sender.tabId, { ...page, state: report.state });
  });
  const place = findPlace(sender.url);
  if (report.state === 'open' && findEntity(place)) await runScript(sender.tabId, READ_SCRIPT);
  return { launcher: (await getLocal('settings')).launcher };
}

/** Puts the readers and what fetches pages for them into a tab (again); harmless where they already are. */
export function injectReaders(tabId: number): Promise<boolean> {
  return runScript(tabId, READ_SCRIPT, FETCH_SCRIPT);
}

/** After a reading: a thread's page may now be known to belong to a case. */
export async function refreshThreadCase(tabId: number, url: string): Promise<void> {
  await inTurn(async () => {
    const known = await findOpenPage(tabId);
    const page = await makePage(url);
    if (page && known?.path === page.path) await writeOpenPage(tabId, { ...page, state: known.state });
  });
}

function isSameHost(a: string | undefined, b: string): boolean {
  return a !== undefined && new URL(a).host === new URL(b).host;
}

async function makePage(url: string | undefined): Promise<OpenPage | null> {
  const place: Place = url ? findPlace(url) : { kind: 'outside' };
  if (!url || place.kind === 'outside') return null;
  const page: OpenPage = { place, path: new URL(url).pathname, state: 'opening' };
  if (place.kind !== 'thread') return page;
  const threadCase = await findThreadCase(await openStore(), place.firm, place.threadId);
  return threadCase ? { ...page, threadCase } : page;
}

async function runScript(tabId: number, ...files: string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files });
    return true;
  } catch {
    return false;
  }
}
