import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../browser/until';
import { compose, message, messageBox, press } from '../e2e/panel';
import { attempt, count, readEnd } from './attempts';
import { expectEnd, UNKNOWN } from './expect';
import { openPanel, type World } from './world';

/** F01 to F11: the worker, the browser, the extension itself die at each step of a message. */

const POST = { path: '/send-message', method: 'POST' };

async function pressSend({ panel }: World, text: string): Promise<void> {
  await compose(panel, text);
  await press(panel, 'Send');
}

/** Whatever starts the worker again; here the panel's own word that something is due. */
async function wakeWorker({ panel }: World): Promise<void> {
  await panel.evaluate(() => {
    const api = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome;
    return api.runtime.sendMessage({ type: 'wake', args: {} });
  });
}

/** Keeps every other context from writing the outbox, as a slow disk would; what it returns lets go. */
async function holdOutbox({ panel }: World): Promise<() => Promise<void>> {
  await panel.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('hona-panel');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const tx = open.result.transaction('outbox', 'readwrite');
          const state = Object.assign(window, { holdsOutbox: true });
          const spin = () => {
            if (state.holdsOutbox) tx.objectStore('outbox').count().onsuccess = spin;
            else open.result.close();
          };
          tx.objectStore('outbox').count().onsuccess = () => {
            spin();
            resolve();
          };
        };
      }),
  );
  return () => panel.evaluate(() => void Object.assign(window, { holdsOutbox: false }));
}

/** Whether the worker that runs now has heard a call of this name since. */
async function listenFor({ stage }: World, name: string): Promise<() => Promise<boolean>> {
  const worker = await stage.browser.worker();
  await worker.evaluate((wanted) => {
    const heard = Object.assign(globalThis, { heard: false });
    const { chrome } = globalThis as unknown as WorkerApi;
    chrome.runtime.onMessage.addListener(({ type }) => {
      heard.heard ||= type === wanted;
    });
  }, name);
  return () => worker.evaluate(() => (globalThis as unknown as { heard: boolean }).heard);
}

type WorkerApi = {
  chrome: { runtime: { onMessage: { addListener(listener: (message: { type: string }) => void): void } } };
};

export async function killBeforeQueued(world: World): Promise<string> {
  const { stage, panel } = world;
  const text = 'F01 before it is on disk';
  const release = await holdOutbox(world);
  const heard = await listenFor(world, 'queueMessage');
  await pressSend(world, text);
  // Before that, the draft is still being saved: then another worker would take the message up, and send it.
  await until('the worker has the message', heard);
  await stage.browser.stopWorker();
  await release();
  await until('Send is free again', async () =>
    panel.getByRole('button', { name: 'Send', exact: true }).isEnabled(),
  );
  expect(await messageBox(panel).inputValue()).toBe(text);
  expect(await message(panel, text).count()).toBe(0);
  expect(count(stage, text).posts).toBe(0);
  await press(panel, 'Send');
  await message(panel, text).getByText('Handed to Hona').waitFor();
  expect(count(stage, text).posts).toBe(1);
  return 'text kept, 0 POSTs; sent once by the next press';
}

export async function killWhileQueued(world: World): Promise<string> {
  const { stage, panel } = world;
  const text = 'F02 on disk, not claimed';
  const probe = stage.sandbox.hona.fault({ path: '/', method: 'GET', hold: 'before' });
  await pressSend(world, text);
  await probe.seen;
  await message(panel, text).getByText('Waiting').waitFor();
  await stage.browser.stopWorker();
  probe.release();
  expect(count(stage, text).posts).toBe(0);
  await wakeWorker(world);
  return expectEnd(world, text, { state: 'accepted', posts: 1, deliveries: 1 });
}

export async function killBeforeFetch(world: World): Promise<string> {
  const { stage, panel } = world;
  const text = 'F03 claimed, not sent';
  const worker = await stage.browser.worker();
  await worker.evaluate(() => {
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => (init?.method === 'POST' ? new Promise(() => {}) : real(input, init));
  });
  await pressSend(world, text);
  await message(panel, text).getByText('Sending').waitFor();
  await stage.browser.stopWorker();
  await wakeWorker(world);
  return expectEnd(world, text, { state: 'unknown', posts: 0, deliveries: 0 });
}

/** The request has left; Hona takes it although nobody waits for the answer any more. */
export async function killAsItLeaves(world: World): Promise<string> {
  const { stage } = world;
  const text = 'F04 as it leaves';
  const fault = stage.sandbox.hona.fault({ ...POST, hold: 'before' });
  await pressSend(world, text);
  await fault.seen;
  await stage.browser.stopWorker();
  fault.release();
  await until('Hona took it', async () => count(stage, text).deliveries === 1);
  await wakeWorker(world);
  return expectEnd(world, text, UNKNOWN);
}

export async function killInTheMiddle(world: World): Promise<string> {
  const { stage, panel } = world;
  const text = 'F05 while Hona works';
  const fault = stage.sandbox.hona.fault({ ...POST, hold: 'before' });
  await pressSend(world, text);
  await fault.seen;
  await stage.browser.stopWorker();
  await wakeWorker(world);
  expect(await readEnd(panel, text)).toBe('unknown');
  fault.release();
  await until('Hona took it', async () => count(stage, text).deliveries === 1);
  return expectEnd(world, text, UNKNOWN);
}

export async function killBeforeOutcome(world: World): Promise<string> {
  const { stage } = world;
  const text = 'F06 answered, not written';
  const fault = stage.sandbox.hona.fault({ ...POST, hold: 'after' });
  await pressSend(world, text);
  await fault.seen;
  const release = await holdOutbox(world);
  fault.release();
  await until('Hona has answered', async () => stage.sandbox.hona.calls.at(-1)?.status === 200);
  await stage.browser.stopWorker();
  await release();
  await wakeWorker(world);
  return expectEnd(world, text, UNKNOWN);
}

export async function killAfterOutcome(world: World): Promise<string> {
  const { stage, panel } = world;
  const text = 'F07 written, panel not told';
  const { state } = await attempt(stage, panel, text);
  await stage.browser.stopWorker();
  await panel.reload();
  await message(panel, text).getByText('Handed to Hona').waitFor();
  await wakeWorker(world);
  expect({ state, posts: count(stage, text).posts }).toEqual({ state: 'accepted', posts: 1 });
  return 'accepted, 1 POST';
}

/** One message is on its way, one waits behind it, and the power of the browser goes. */
export async function killBrowser(world: World): Promise<string> {
  const { stage, home } = world;
  const first = 'F09 on its way';
  const second = 'F09 behind it';
  const fault = stage.sandbox.hona.fault({ ...POST, hold: 'after' });
  await pressSend(world, first);
  await fault.seen;
  await pressSend(world, second);
  await message(world.panel, second).getByText('Waiting').waitFor();
  await stage.browser.kill();
  fault.release();
  await stage.browser.restart();
  world.panel = await openPanel(stage, home);
  const outcome = await expectEnd(world, first, UNKNOWN);
  await expectEnd(world, second, { state: 'accepted', posts: 1, deliveries: 1 });
  return `${outcome}; the one behind it sent once`;
}

/** A browser that runs unpacked extensions asks for this before it lets one start anew. */
export async function turnDeveloperModeOn({ stage }: Pick<World, 'stage'>): Promise<void> {
  await onExtensionsPage(stage, (page) =>
    page.evaluate(() => {
      const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
      return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    }),
  );
}

type ExtensionsPage = {
  chrome: {
    developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
    management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  };
};

async function onExtensionsPage(stage: World['stage'], use: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await stage.browser.context.newPage();
  await page.goto('chrome://extensions');
  await use(page);
  await page.close();
}

/** Every write of a draft counts its revision up. */
export function countDraftWrites(panel: Page): Promise<number> {
  return panel.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('hona-panel');
        open.onsuccess = () => {
          const all = open.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result.reduce((sum: number, row: { rev: number }) => sum + row.rev, 0));
          };
        };
      }),
  );
}

export async function reloadExtension(world: World): Promise<string> {
  const { stage } = world;
  const text = 'F10 half a sent';
  await turnDeveloperModeOn(world);
  await stage.browser.tab.bringToFront();
  const saved = await countDraftWrites(world.panel);
  await compose(world.panel, text);
  await until('the draft is on disk', async () => (await countDraftWrites(world.panel)) > saved);
  const button = stage.browser.tab.getByRole('button', { name: 'Open Hona panel' });
  const old = await button.elementHandle();
  // The panel may be gone before it can answer.
  await world.panel
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => {});
  await until('the panel is gone', async () => world.panel.isClosed());
  // The page in the tab was not loaded anew: its old script is an orphan, and a new one takes its place.
  await until('the orphan’s button is gone', async () => !(await old?.evaluate((one) => one.isConnected)));
  world.panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(world.panel).waitFor();
  await until('the draft is back', async () => (await messageBox(world.panel).inputValue()) === text);
  await messageBox(world.panel).fill('');
  return 'draft restored, the same page works on';
}

export async function switchOff(world: World): Promise<string> {
  const { stage, home } = world;
  const text = 'F11 switched off meanwhile';
  const id = stage.browser.extensionId;
  const fault = stage.sandbox.hona.fault({ ...POST, hold: 'after' });
  await pressSend(world, text);
  await fault.seen;
  for (const on of [false, true])
    await onExtensionsPage(stage, (page) =>
      page.evaluate(
        ([extension, enabled]) =>
          (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(extension, enabled),
        [id, on] as const,
      ),
    );
  fault.release();
  world.panel = await openPanel(stage, home);
  return expectEnd(world, text, UNKNOWN);
}
