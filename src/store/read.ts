import { browser } from 'wxt/browser';
import { type CaseRef, caseKey } from '../domain/case';
import type { Connection, Settings } from '../domain/connection';
import type { Draft } from '../domain/draft';
import type { FirmRules } from '../domain/firm-rules';
import type { Health, Lost } from '../domain/health';
import type { CaseLog } from '../domain/log';
import type { Mapping } from '../domain/mapping';
import { findSeen, type Marks, noMarks } from '../domain/marks';
import { isOpenQuestion, type OutboxEntry } from '../domain/outbox';
import { fitPage, type OpenPage } from '../domain/place';
import type { LastSent } from '../domain/update';
import { hasAccess } from './access';
import { type CaseKnowledge, getCaseKnowledge, getLogOf } from './case-record';
import { openStoreForReading, type Store } from './context';
import { watchTakenAway, whenOpened } from './database';
import { getDraft } from './drafts';
import { findOpenPage, getLocal, getLocals, watchSession } from './items';
import type { Own } from './log';
import { listEntries, listUnfinished } from './outbox';
import { findRecord } from './records';
import { findConnection } from './secrets';

/** All that the panel and the options page may read. They write nothing. */

/** Everything that the panel shows of one case, in one read. Empty parts are empty values, never missing. */
export type CaseRecord = CaseKnowledge & {
  log: CaseLog;
  entries: OutboxEntry[];
  draft: Draft;
  lastSent: LastSent | null;
  /** Messages from the client that staff had seen when they last looked. */
  clientLinesSeen: number | null;
  marks: Marks;
};

/** What holds for every case. */
export type Ambient = {
  connection: Connection | null;
  settings: Settings;
  mapping: Mapping;
  rules: FirmRules;
  /** False where the browser keeps the extension from MyCase or Hona. */
  access: boolean;
  /** Messages of unknown state that were lost with the database; 0 = none. */
  lost: number;
  /** Other things that could not be read and were set aside, not yet read of. */
  aside: number;
  /** Old things that only a person may let go. */
  kept: number;
  /** What MyCase's pages no longer show of what a function rests on (D7). */
  unreadable: Lost[];
  /** The computer's clock was moved, and nobody has said yet that it is right. */
  clockMoved: boolean;
  /** Cases with entries that wait for a person's decision. */
  undecided: Undecided[];
};

export type Undecided = { ref: CaseRef; caseName: string; count: number };

/**
 * @param loadOwnLogs gets the module read/own-logs.ts, which few cases need
 * @param newest of a long log its newest lines alone: `log.partial` says that there are more
 */
export async function loadCase(ref: CaseRef, loadOwnLogs: Own['load'], newest = false): Promise<CaseRecord> {
  const store = await openStore();
  const [knowledge, mapping, entries, draft, lastSent, seen, marks] = await Promise.all([
    getCaseKnowledge(store, ref),
    getLocal('mapping'),
    listEntries(store, ref),
    getDraft(store, ref),
    findRecord(store, ref, 'lastSent'),
    findRecord(store, ref, 'seen'),
    findRecord(store, ref, 'marks'),
  ]);
  const log = await getLogOf(
    store,
    knowledge,
    mapping,
    { entries, load: loadOwnLogs },
    newest ? 'newest' : 'memory',
  );
  return {
    ...knowledge,
    log,
    entries,
    draft,
    lastSent,
    clientLinesSeen: findSeen(seen, entries.length),
    marks: marks ?? noMarks,
  };
}

export async function loadAmbient(): Promise<Ambient> {
  const store = await openStore();
  const [items, connection, access, unfinished] = await Promise.all([
    getLocals('settings', 'mapping', 'rules', 'lost', 'aside', 'kept', 'clockMoved', 'unreadable'),
    findConnection(store),
    hasAccess(),
    listUnfinished(store),
  ]);
  const undecided = unfinished.filter((e) => isOpenQuestion(e.state, !!(e.asks || e.paused)));
  return { ...items, connection, access, undecided: countByCase(undecided) };
}

function countByCase(entries: OutboxEntry[]): Undecided[] {
  const cases = new Map<string, Undecided>();
  for (const { ref, shown } of entries) {
    const known = cases.get(caseKey(ref));
    cases.set(caseKey(ref), { ref, caseName: shown.caseName, count: (known?.count ?? 0) + 1 });
  }
  return [...cases.values()];
}

/** The settings of this computer. */
export const loadSettings = (): Promise<Settings> => getLocal('settings');

/** What the readers last found on each kind of page. */
export const loadHealth = (): Promise<Health> => getLocal('health');

/**
 * Calls back with the page of the window's active tab, at once and after every change, until aborted. Which tab
 * that is, and where it is, says the browser: the background may be asleep while a tab moves, and what it stored
 * counts only for the address that it was stored for (D3).
 */
export function watchOpenPage(
  windowId: number,
  onPage: (page: OpenPage | null | undefined, tabId: number | null) => void,
  signal: AbortSignal,
): void {
  let asked = 0;
  let told = 0;
  const look = async () => {
    const turn = ++asked;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    const tabId = tab?.id ?? null;
    const page = tabId === null ? null : await findOpenPage(tabId);
    // An older look must not overwrite a newer one. It need not wait for one either: a move makes several events,
    // and until the last of them was looked into, the old case would stay.
    if (turn < told || signal.aborted) return;
    told = turn;
    onPage(fitPage(page, tab?.url), tabId);
  };
  const { onActivated, onUpdated } = browser.tabs;
  for (const event of [onActivated, onUpdated]) {
    event.addListener(look);
    signal.addEventListener('abort', () => event.removeListener(look));
  }
  watchSession(look, signal);
  void look();
}

const wake = () => browser.runtime.sendMessage({ type: 'wake', args: {} }).catch(() => null);
const mend = () => browser.runtime.sendMessage({ type: 'mend', args: {} }).catch(() => null);
/** The store as the background keeps it; what cannot be opened it is asked to set aside. */
export const openStore = (): Promise<Store> => openStoreForReading(wake, async () => void mend());

/** Resolves when the database, which another page held, opens at last. */
export const whenStoreOpens = whenOpened;
/** Calls back where the database was taken away: deleted, migrated, or lost. */
export const watchStoreTaken = watchTakenAway;
