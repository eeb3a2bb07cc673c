import { type CaseRef, sameCase } from '../domain/case';
import { AppError } from '../domain/errors';
import type { OutboxEntry } from '../domain/outbox';
import type { OpenPage } from '../domain/place';
import { watchChanges } from '../messaging/changes';
import { call } from '../messaging/client';
import type { ChangeNotice } from '../messaging/protocol';
import {
  type CaseRecord,
  loadAmbient,
  loadCase,
  watchOpenPage,
  watchStoreTaken,
  whenStoreOpens,
} from '../store/read';
import { drafts } from './composer/draft-keeper';
import { deriveScreen, findShownCase } from './screen';
import { type PanelDialog, panelStore } from './store';

const TICK = 30_000;
/** Milliseconds within which notices are of one change. */
const TOGETHER = 20;
/** They are about no one case: they stay open while the tab moves. */
const OF_NO_CASE: ReadonlySet<PanelDialog> = new Set(['health', 'unfinished', 'phone', 'shortcuts']);

/**
 * Follows the window's active tab and every change of the store until aborted. Reads only; it never waits for
 * the worker.
 */
export function startPanel(windowId: number, signal: AbortSignal): void {
  const onLine = () => panelStore.setState({ online: navigator.onLine });
  const tick = () => {
    panelStore.setState({ now: Date.now() });
    if (panelStore.getState().problem) reloadAll();
  };
  panelStore.setState({ now: Date.now(), online: navigator.onLine });
  watchOpenPage(windowId, showPage, signal);
  watchChanges(onChange, signal);
  watchStoreTaken(() => {
    drafts.restart();
    reloadAll();
  });
  void reloadAmbient();
  void greet();
  addEventListener('online', onLine, { signal });
  addEventListener('offline', onLine, { signal });
  const timer = setInterval(tick, TICK);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** A worker that is just ending answers the second time; one that does not is said. */
async function greet(): Promise<void> {
  const silent = !(await call('wake', {})).ok && !(await call('wake', {})).ok;
  panelStore.setState({ silent });
}

/** Another page, or another state of it. What is not of the page's case leaves the screen in this same step. */
export function showPage(page: OpenPage | null | undefined, tabId: number | null): void {
  const old = panelStore.getState();
  const ref = findShownCase(page);
  const stays = old.record !== null && sameCase(ref, old.record.ref);
  const sameAsBefore = sameCase(ref, findShownCase(old.page));
  panelStore.setState({
    page,
    tabId,
    record: stays ? old.record : null,
    ...(sameAsBefore
      ? {}
      : {
          tab: 'messages',
          dialog: old.dialog && OF_NO_CASE.has(old.dialog) ? old.dialog : null,
          keptUnread: false,
          flash: null,
          problem: null,
          announcement: '',
        }),
  });
  if (!sameAsBefore) forgetReading();
  if (!ref) void reloadSide();
  else if (!stays) void reloadRecord();
}

function onChange(notice: ChangeNotice): void {
  switch (notice.what) {
    case 'connection':
    case 'settings':
    case 'loss':
      void reloadAmbient();
      return;
    case 'deleted':
      // Nothing of before may stay in memory, nor be written once more on the way out.
      drafts.end();
      location.reload();
      return;
    case 'activity':
      panelStore.setState((s) => ({ activityVersion: s.activityVersion + 1 }));
      return;
    case 'facts':
      void reloadSide();
      reloadIfShown(notice.ref);
      return;
    case 'outbox':
    case 'own':
    case 'sent':
      // What waits for staff, in every case; Home reads its rows again with it.
      void reloadAmbient();
      reloadIfShown(notice.ref);
      return;
    case 'log':
    case 'draft':
      void reloadSide();
      reloadIfShown(notice.ref);
      return;
    case 'choice':
      reloadIfShown(notice.ref);
      return;
    default:
      notice.what satisfies never;
  }
}

function reloadIfShown(ref: CaseRef | null): void {
  if (!ref || sameCase(ref, findShownCase(panelStore.getState().page))) reloadSoon();
}

let soon: ReturnType<typeof setTimeout> | undefined;

/** One change gives several notices: they are read once, and what a press of Send puts on the screen is painted before. */
function reloadSoon(): void {
  clearTimeout(soon);
  soon = setTimeout(() => void reloadRecord(), TOGETHER);
}

/** Counts what was shown; an answer from before it is thrown away, also when its case has come back. */
let epoch = 0;
let reading: Promise<void> | null = null;
let again: Promise<void> | null = null;

/**
 * Shows an entry that was just written, where its case is on screen; all else follows. A reading that began before it
 * is thrown away.
 * @returns its record then; null where another case is on screen
 */
export function showQueued(entry: OutboxEntry): CaseRecord | null {
  const { record } = panelStore.getState();
  reloadSoon();
  if (!record || !sameCase(record.ref, entry.ref)) return null;
  forgetReading();
  const next = { ...record, entries: [...record.entries.filter(({ id }) => id !== entry.id), entry] };
  panelStore.setState({ record: next });
  return next;
}

/** What is being read is not shown any more. */
function forgetReading(): void {
  epoch++;
  reading = null;
  again = null;
}

/**
 * Reads the shown case again; resolves when the screen holds what stood in the store after this call. One read
 * at a time, so that an older answer never overwrites a newer one.
 */
export function reloadRecord(): Promise<void> {
  if (!reading) {
    const done: Promise<void> = readRecord(epoch).finally(() => {
      if (reading === done) reading = null;
    });
    reading = done;
    return done;
  }
  if (again) return again;
  // The read that already runs may be too old; the one after it serves all who ask meanwhile.
  const done: Promise<void> = reading.then(() => {
    if (again === done) again = null;
    return reloadRecord();
  });
  again = done;
  return done;
}

async function readRecord(turn: number): Promise<void> {
  const ref = findShownCase(panelStore.getState().page);
  if (!ref || turn !== epoch) return;
  try {
    const own = () => import('../store/read/own-logs').then((m) => m.readOwnLogs);
    // A case that comes onto the screen shows its newest messages first; the rest of years follows when that is done.
    const isNew = panelStore.getState().record === null;
    for (const newest of isNew ? [true, false] : [false]) {
      const record = await loadCase(ref, own, newest);
      if (turn !== epoch) return;
      panelStore.setState({ record, problem: null });
      if (!record.log.partial) return;
      await rested();
    }
  } catch (error) {
    if (turn === epoch) fail(error);
  }
}

/**
 * Resolves when what was read is on the screen and the panel is idle: before its paint it is idle too, and years of
 * messages would hold the paint back. A hidden panel paints nothing, and waits no longer for it.
 */
async function rested(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
}

let waits = false;

/**
 * The store could not be read: said, and tried again when the page that held it lets go. Once for all that failed: each
 * of them asking for all the others would double them at every try.
 */
function fail(error: unknown): void {
  const isBlocked = error instanceof AppError && error.code === 'storage-blocked';
  panelStore.setState({ problem: isBlocked ? 'storage-blocked' : 'storage-broken' });
  if (!isBlocked || waits) return;
  waits = true;
  void whenStoreOpens().then(() => {
    waits = false;
    reloadAll();
  });
}

function reloadAll(): void {
  void reloadAmbient();
  void reloadRecord();
  void reloadSide();
}

let ambientTurn = 0;

async function reloadAmbient(): Promise<void> {
  const turn = ++ambientTurn;
  try {
    const ambient = await loadAmbient();
    // An older answer must not overwrite a newer one.
    if (turn === ambientTurn) panelStore.setState({ ambient, problem: null });
  } catch (error) {
    fail(error);
  }
}

/** What the screens beside a case show; a case's own needs none of it. */
async function reloadSide(): Promise<void> {
  const { kind } = deriveScreen(panelStore.getState().page, null, null);
  if (kind === 'case' || kind === 'starting') return;
  try {
    await import('./home/load-side').then((m) => m.loadSide());
  } catch (error) {
    fail(error);
  }
}
