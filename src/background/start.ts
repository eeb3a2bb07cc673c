import browser from 'webextension-polyfill';
import { AppError } from '../domain/errors';
import { announceChange, watchChanges } from '../messaging/changes';
import type { ChangeNotice } from '../messaging/protocol';
import { type ContentHandlers, type PanelHandlers, serve } from '../messaging/server';
import { isDraftWaiting, whenDraftsWritten } from '../messaging/when-drafts-written';
import { lookThrough } from '../store/aside';
import { handleUnreadable, openStore } from '../store/context';
import { watchTakenAway, whenOpened } from '../store/database';
import { lockStorageAreas, writeApart } from '../store/items';
import { watchManaged } from '../store/managed';
import { findEntry, listPositions } from '../store/outbox';
import { isWritingEvent, recoverEvents } from './calendar';
import { clock } from './clock';
import { noticeLoss, setAside } from './entries';
import { followChange } from './follow-changes';
import { followPolicy, isWiping, POLICY_ALARM } from './follow-policy';
import { createGate, type Gate } from './gate';
import { contentHandlers, panelHandlers } from './handlers';
import { showIcon } from './icon';
import { lookAhead } from './look-ahead';
import { watchNotifications } from './notifications';
import { takeOverTabs, watchTabs } from './open-pages';
import { offerPanel } from './open-panel';
import { keepWaking, OUTBOX_ALARM, recoverSending, runner, wakeRunner } from './outbox-port';
import { applyPolicy } from './policy';
import { REMINDER_ALARM, runReminders } from './reminders';
import { planRetention, RETENTION_ALARM, runRetention } from './retention';
import { isUpdating } from './update-hona';
import { welcome } from './welcome';

/** Notices after which a deletion that waits for a person may go on. */
const DECIDED: readonly ChangeNotice['what'][] = ['outbox', 'draft', 'loss', 'sent'];
const UPDATE_ALARM = 'update';
/** When to look again whether an update of the extension would cut anything off, in milliseconds. */
const UPDATE_PAUSE = 60_000;
/** Longer than a pause in typing and a write take; a text that still is not written waits for a person. */
const DRAFT_PATIENCE = 5_000;

/**
 * Starts the background. Listeners are set up in the first task, since the browser starts a worker to deliver
 * one event; every handler but the panel's opening waits until what a dead worker left is put right.
 */
export function startBackground(): void {
  handleUnreadable(setAside);
  const gate = createGate(recoverAll);
  const whenReady = (work: () => unknown) => {
    gate.enter(work).catch((error: unknown) => {
      console.error('start', error instanceof Error ? error.name : 'error');
      // Held by another page: it goes on by itself when that one lets go.
      if (error instanceof AppError && error.code === 'storage-blocked')
        void whenOpened().then(() => whenReady(work));
    });
  };
  serve(
    { ...throughGate(contentHandlers, gate), openPanel: contentHandlers.openPanel },
    {
      ...throughGate(panelHandlers, gate),
      saveDraft: async (args) => {
        const saved = await gate.enter(() => panelHandlers.saveDraft(args));
        gate.enter(() => lookAhead(args.ref, args.text)).catch(() => undefined);
        return saved;
      },
      deleteEverything: (args) => gate.alone(() => panelHandlers.deleteEverything(args)),
    },
  );
  watchTakenAway(() => {
    gate.reset();
    whenReady(() => undefined);
  });
  const follow = () => whenReady(() => void followPolicy(gate).catch(() => console.error('policy')));
  watchManaged(() => whenReady(() => writeApart(false).then(follow)));
  watchTabs();
  offerPanel();
  watchNotifications();
  watchChanges((notice) => {
    whenReady(() => followChange(notice));
    // The last of what was unfinished may be decided.
    if (DECIDED.includes(notice.what)) whenReady(async () => (await isWiping()) && follow());
  }, new AbortController().signal);
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === OUTBOX_ALARM) whenReady(wakeRunner);
    if (alarm.name === UPDATE_ALARM) whenReady(reloadWhenIdle);
    if (alarm.name === RETENTION_ALARM) whenReady(runRetention);
    if (alarm.name === REMINDER_ALARM) whenReady(runReminders);
    if (alarm.name === POLICY_ALARM) follow();
  });
  browser.permissions.onAdded.addListener(() => {
    watchNotifications();
    whenReady(followAccess);
  });
  browser.permissions.onRemoved.addListener(() => whenReady(followAccess));
  browser.runtime.onInstalled.addListener((details) => {
    whenReady(takeOverTabs);
    // A page that does not open keeps nothing else from working.
    welcome(details).catch(() => console.error('welcome'));
  });
  browser.runtime.onStartup.addListener(() => whenReady(takeOverTabs));
  browser.runtime.onUpdateAvailable.addListener(() => whenReady(reloadWhenIdle));
  follow();
  whenReady(takeOverTabs);
  whenReady(runRetention);
  whenReady(runReminders);
  whenReady(showIcon);
}

async function recoverAll(): Promise<void> {
  // First of all: no content script reads a storage area from here on.
  await lockStorageAreas();
  try {
    const store = await openStore();
    // Before anything is written: recovery counts anew what is unfinished.
    await noticeLoss();
    if (store.keysMade) await lookThrough(store);
    // A request that is on its way belongs to this worker, which only has the database anew.
    if (!runner.isRunning()) await recoverSending();
    if (!isWritingEvent()) await recoverEvents();
    // A worker that died may have written what it told nobody: a panel would go on showing what was before.
    announceChange({ what: 'outbox', ref: null });
  } catch (error) {
    await keepWaking();
    throw error;
  }
  // Before anything is sent: it may allow reading only.
  await applyPolicy().catch(() => console.error('policy'));
  await planRetention();
  // Not awaited: a message that is due would keep every panel waiting for its answer.
  wakeRunner();
}

/** A person gave the extension a host, or took it away: its tabs come or go, and what waits may move on. */
async function followAccess(): Promise<void> {
  announceChange({ what: 'settings', ref: null });
  await takeOverTabs();
  wakeRunner();
}

/** An update of the extension must cut off no request, no undo, no draft; everything else goes on after it. */
async function reloadWhenIdle(): Promise<void> {
  let typed = false;
  const reload = async () => {
    if (await isBusy()) return false;
    typed = await isDraftWaiting();
    if (!typed) browser.runtime.reload();
    return true;
  };
  const done = await whenDraftsWritten(reload, DRAFT_PATIENCE);
  if (typed) return reloadWhenIdle();
  if (!done) await browser.alarms.create(UPDATE_ALARM, { when: clock.now() + UPDATE_PAUSE });
}

/** A request is on its way, or the seconds of an Undo run. What is held, asks or waits for Hona is on disk. */
async function isBusy(): Promise<boolean> {
  if (isUpdating() || isWritingEvent()) return true;
  const store = await openStore();
  const now = clock.now();
  for (const { id, state, stopped, notBefore } of await listPositions(store))
    if (state === 'queued' && !stopped && notBefore > now)
      if ((await findEntry(store, id))?.attempts.length === 0) return true;
  // Asked last: a claim that comes after this has its row on disk, and is said to be unknown.
  return (await listPositions(store)).some((p) => p.state === 'sending');
}

/** Every handler, when the store is ready for it. */
function throughGate<H extends ContentHandlers | PanelHandlers>(handlers: H, gate: Gate): H {
  const wrap =
    (handler: (...args: never[]) => Promise<unknown>) =>
    (...args: never[]) =>
      gate.enter(() => handler(...args));
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, wrap(handler)])) as H;
}
