import browser from 'webextension-polyfill';
import { type ContentHandlers, type PanelHandlers, serve } from '../messaging/server';
import { lockStorageAreas } from '../store/items';
import { noticeLoss } from './entries';
import { contentHandlers, panelHandlers } from './handlers';
import { takeOverTabs, watchTabs } from './open-pages';
import { offerPanel } from './open-panel';
import { OUTBOX_ALARM, recoverSending, waitForIdle, wakeRunner } from './outbox-port';

const UPDATE_ALARM = 'update';

/**
 * Starts the background. Listeners are set up in the first task, since the browser starts a worker to deliver
 * one event; every handler but the panel's opening waits until what a dead worker left is put right.
 */
export function startBackground(): void {
  const ready = recoverAll();
  const whenReady = (work: () => unknown) => {
    ready.then(work).catch((error: unknown) => {
      console.error('start', error instanceof Error ? error.name : 'error');
    });
  };
  serve(
    { ...afterReady(contentHandlers, ready), openPanel: contentHandlers.openPanel },
    afterReady(panelHandlers, ready),
  );
  watchTabs();
  offerPanel();
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === OUTBOX_ALARM) whenReady(wakeRunner);
    if (alarm.name === UPDATE_ALARM) whenReady(reloadWhenIdle);
  });
  browser.runtime.onInstalled.addListener(() => whenReady(takeOverTabs));
  browser.runtime.onStartup.addListener(() => whenReady(takeOverTabs));
  browser.runtime.onUpdateAvailable.addListener(() => whenReady(reloadWhenIdle));
  whenReady(takeOverTabs);
}

async function recoverAll(): Promise<void> {
  // First of all: no content script reads a storage area from here on.
  await lockStorageAreas();
  // Before anything is written: recovery counts anew what is unfinished.
  await noticeLoss();
  await recoverSending();
  // Not awaited: a message that is due would keep every panel waiting for its answer.
  wakeRunner();
}

/** An update must not cut off a message or an undo: it waits until nothing is on its way and nothing will be due. */
async function reloadWhenIdle(): Promise<void> {
  const next = await waitForIdle();
  if (next === null) browser.runtime.reload();
  else await browser.alarms.create(UPDATE_ALARM, { when: next + 1000 });
}

/** Every handler, after `ready`. */
function afterReady<H extends ContentHandlers | PanelHandlers>(handlers: H, ready: Promise<void>): H {
  const wrap =
    (handler: (...args: never[]) => Promise<unknown>) =>
    (...args: never[]) =>
      ready.then(() => handler(...args));
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, wrap(handler)])) as H;
}
