import browser, { type Tabs } from 'webextension-polyfill';
import { findEntity, type OpenPage, type Place } from '../domain/place';
import type { ContentCalls } from '../messaging/protocol';
import { askAgain } from '../messaging/readers';
import type { ContentSender } from '../messaging/server';
import { findPlace } from '../mycase/urls';
import { openStore } from '../store/context';
import { findOpenPage, getLocal, isQuiet, removeOpenPage, writeOpenPage } from '../store/items';
import { findThreadCase } from '../store/log';
import { getWords } from './say';
import { createTurn } from './turn';

const WATCH_SCRIPT = '/watch.js';
const READ_SCRIPT = '/readers.js';
const ENTITY_SCRIPT = '/entity-readers.js';
const FETCH_SCRIPT = '/fetch-pages.js';

/** One change after the other: two events of one tab must not overtake each other on their way to the store. */
const inTurn = createTurn();

/** For events, which nobody awaits: a tab that is gone by now is no error of ours. */
function soon(work: () => Promise<void>): void {
  work().catch((error: unknown) => console.error('tabs', error instanceof Error ? error.name : 'error'));
}

/**
 * Keeps the open page of every tab, from the browser's own events. Which tab is active, each panel asks the
 * browser itself.
 */
export function watchTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.url !== undefined || change.status === 'loading') soon(() => move(tabId, tab));
    else if (change.status === 'complete') soon(() => ensureConfirmed(tabId, tab));
  });
  const remove = (tabId: number) => soon(() => inTurn(() => removeOpenPage(tabId)));
  browser.tabs.onReplaced.addListener((_added, removed) => {
    remove(removed);
    soon(takeOverTabs);
  });
  browser.tabs.onRemoved.addListener(remove);
}

/**
 * At every start of the worker: what the browser shows now is what counts. Tabs that were open before an
 * install or update get the script, or say that they must be reloaded.
 */
export async function takeOverTabs(): Promise<void> {
  const tabs = await inTurn(() => browser.tabs.query({}));
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id !== undefined && !(await isQuiet(tab.id))) await ensureConfirmed(tab.id, tab);
    }),
  );
}

/** The tab moved: its old page is gone at once; the new one is *opening* until it confirms itself (D2, D3). */
async function move(tabId: number, tab: Tabs.Tab): Promise<void> {
  const next = await inTurn(() => writePage(tabId, tab.url));
  // Never in turn: a page that hangs would keep every other tab waiting for its answer.
  if (next) await askAgain(tabId);
}

/** A loaded tab that has not reported: asks it, puts the script into it, or says that it must be reloaded. */
async function ensureConfirmed(tabId: number, tab: Tabs.Tab): Promise<void> {
  const next = await inTurn(async () => {
    const page = await makePage(tab.url);
    const known = await findOpenPage(tabId);
    if (page && isSame(known, page)) return known?.state === 'opening' ? page : null;
    return writePage(tabId, tab.url);
  });
  if (!next || (await askAgain(tabId)) || tab.discarded) return;
  // Also where it still loads, and may do so for ever: whoever waits for that would stay at *opening*.
  if ((await runScript(tabId, WATCH_SCRIPT)) || tab.status === 'loading' || next.place.kind === 'login')
    return;
  await inTurn(async () => {
    const known = await findOpenPage(tabId);
    if (known?.state === 'opening' && isSame(known, next))
      await writeOpenPage(tabId, { ...known, state: 'reload' });
  });
}

async function writePage(tabId: number, url: string | undefined): Promise<OpenPage | null> {
  const page = await makePage(url);
  await (page ? writeOpenPage(tabId, page) : removeOpenPage(tabId));
  return page;
}

/** The same path is another page at another firm. */
function isSame(known: OpenPage | null, { path, place }: OpenPage): boolean {
  const firmOf = (of: Place) => ('firm' in of ? of.firm : null);
  return known?.path === path && firmOf(known.place) === firmOf(place);
}

/** What the page says of itself. Dropped where the tab is elsewhere by now. */
export async function confirmPage(
  report: { path: string; state: OpenPage['state'] },
  sender: ContentSender,
): Promise<ContentCalls['pageSeen']['value']> {
  const page = await inTurn(async () => {
    if (await isQuiet(sender.tabId)) return null;
    // The tab's address of now: a report may have waited for the worker's start, and the tab moved on.
    const tab = await browser.tabs.get(sender.tabId).catch(() => null);
    const page = await makePage(tab?.url);
    if (!page || page.path !== report.path || !isSameHost(tab?.url, sender.url)) return null;
    await writeOpenPage(sender.tabId, { ...page, state: report.state });
    return page;
  });
  const place = page && report.state === 'open' ? page.place : null;
  const isUsual = place?.kind === 'case' && (place.page === 'info' || place.page === 'other');
  // What reads the other pages comes first: the readers, which may run already, then find it.
  if (place && findEntity(place))
    await runScript(sender.tabId, ...(isUsual ? [] : [ENTITY_SCRIPT]), READ_SCRIPT);
  const { openPanel: name, language } = await getWords();
  return { launcher: (await getLocal('settings')).launcher, name, language };
}

/** Puts all that reads and fetches pages into a tab (again); harmless where it already is. */
export function injectReaders(tabId: number): Promise<boolean> {
  return runScript(tabId, ENTITY_SCRIPT, READ_SCRIPT, FETCH_SCRIPT);
}

/** After a reading: a thread's page may now be known to belong to a case. */
export async function refreshThreadCase(tabId: number, url: string): Promise<void> {
  await inTurn(async () => {
    const known = await findOpenPage(tabId);
    const page = await makePage(url);
    if (page && known && isSame(known, page)) await writeOpenPage(tabId, { ...page, state: known.state });
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
