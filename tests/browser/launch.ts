import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { type Connecting, connect, setUndoSeconds } from './connect';
import { openElsewhere } from './elsewhere';
import { removeFolder } from './remove-folder';
import { SidePanels } from './side-panel';
import { type ChromiumOptions, type Network, type StartedChromium, startChromium } from './start-chromium';
import { anyPage, collectProblems, listTargets, withSession } from './targets';
import { until } from './until';

/** A browser with the extension, driven as a person would, plus what a person cannot do: stop the worker. */
export type Browser = {
  readonly context: BrowserContext;
  /** Where a second client can reach it. */
  readonly devtools: string;
  readonly extensionId: string;
  /** Folder of the profile. */
  readonly profile: string;
  /** Errors that the panel or the options page did not catch, or wrote to its console. A good run has none. */
  readonly problems: readonly string[];
  /** Hosts beyond the sandbox that it asked for, each as often. */
  readonly elsewhere: readonly string[];
  /** The first tab. */
  readonly tab: Page;
  /** Presses "Open Hona panel" in this MyCase page; answers the real side panel of its window. */
  openPanel(page: Page): Promise<Page>;
  /** Presses the toolbar icon while this page is in front; answers the real side panel of its window. */
  openPanelByAction(page: Page): Promise<Page>;
  /** The options page in a new tab. */
  openOptions(): Promise<Page>;
  /** Connects the extension to Hona through the options page, as a user does. */
  connect(to: Connecting): Promise<void>;
  /** Sets how long Send can be undone: a test of Undo takes more than the usual 5 seconds, for slow machines. */
  setUndoSeconds(seconds: number): Promise<void>;
  /** The service worker that runs now; waits for one that is about to start. */
  worker(): Promise<Worker>;
  /** Ends the service worker in the middle of whatever it does, and waits until it is gone. */
  stopWorker(): Promise<void>;
  /** Ends the browser at once, as a crash or a power cut does; restart() brings it back. */
  kill(): Promise<void>;
  /**
   * Quits the browser and starts it again on the same profile. `context` and `tab` are new ones then.
   * @param meanwhile what is done while no browser runs on the profile
   */
  restart(meanwhile?: () => void): Promise<void>;
  /** @param meanwhile what is done before the profile is removed */
  close(meanwhile?: () => void): Promise<void>;
};

export type LaunchOptions = Omit<ChromiumOptions, 'profile'> & {
  /** The page of first steps, which a fresh install opens, stays. */
  keepWelcome?: boolean;
  /** Folder of a profile, of which the browser gets a copy; the extension is in it already. */
  prepared?: string | undefined;
};

/** Starts Chromium with the production build on the sandbox; headless unless asked otherwise. */
export async function launch(
  network: Network,
  { keepWelcome = false, prepared, ...options }: LaunchOptions = {},
): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'hona-panel-profile-'));
  if (prepared) cpSync(prepared, profile, { recursive: true });
  const problems: string[] = [];
  const elsewhere = await openElsewhere();
  const start = () =>
    startWithExtension({ ...network, elsewhere: elsewhere.port }, { ...options, profile }, problems);
  let run = await start();
  if (!keepWelcome && !prepared) await closeWelcome(run);

  return {
    problems,
    profile,
    elsewhere: elsewhere.asked,
    get context() {
      return run.chromium.context;
    },
    get devtools() {
      return run.chromium.devtools;
    },
    get extensionId() {
      return run.extensionId;
    },
    get tab() {
      return anyPage(run.chromium.context);
    },
    openPanel: (page) => run.panels.openByButton(page),
    openPanelByAction: (page) => run.panels.openByAction(page),
    openOptions: () => openOptions(run),
    async connect(to) {
      const page = await openOptions(run);
      await connect(page, to);
      await page.close();
    },
    async setUndoSeconds(seconds) {
      const page = await openOptions(run);
      await setUndoSeconds(page, seconds);
      await page.close();
    },
    worker: () => findWorker(run),
    stopWorker: () => stopWorker(run),
    kill: () => kill(run),
    async restart(meanwhile) {
      await stop(run);
      meanwhile?.();
      run = await start();
    },
    async close(meanwhile) {
      await stop(run);
      await elsewhere.close();
      meanwhile?.();
      // Chromium's last helper processes may still write while they end.
      await removeFolder(profile);
    },
  };
}

type Run = { chromium: StartedChromium; extensionId: string; panels: SidePanels; problems: string[] };

/** A browser that does not come up is the machine's fault, not the product's: it is started once more, and said so. */
async function startWithExtension(
  network: Network,
  options: ChromiumOptions,
  problems: string[],
): Promise<Run> {
  try {
    return await startOnce(network, options, problems);
  } catch (error) {
    console.log(`The browser did not start; once more. ${error instanceof Error ? error.message : error}`);
    return startOnce(network, options, problems);
  }
}

async function startOnce(network: Network, options: ChromiumOptions, problems: string[]): Promise<Run> {
  const chromium = await startChromium(network, options);
  try {
    const worker = await until('the service worker of the extension', async () => {
      const targets = await listTargets(chromium.context);
      return targets.find(isExtensionWorker) ?? null;
    });
    const extensionId = new URL(worker.url).host;
    const panels = new SidePanels(chromium.context, chromium.devtools, extensionId, problems);
    return { chromium, extensionId, panels, problems };
  } catch (error) {
    await chromium.close();
    throw error;
  }
}

/** What a fresh install opens is in nobody's way: a test begins with one tab. */
async function closeWelcome({ chromium: { context }, extensionId }: Run): Promise<void> {
  const url = `chrome-extension://${extensionId}/options.html#welcome`;
  const page = await until(
    'the page of first steps',
    async () => context.pages().find((one) => one.url() === url) ?? null,
  );
  await page.close();
}

async function stop({ chromium, panels }: Run): Promise<void> {
  await panels.close();
  await chromium.close();
}

async function openOptions({ chromium, extensionId, problems }: Run): Promise<Page> {
  const page = await chromium.context.newPage();
  collectProblems(page, problems);
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

/** One that was stopped may still be listed, and one that runs may not be yet; only what answers runs. */
function findWorker({ chromium: { context } }: Run): Promise<Worker> {
  return until('the service worker answers', async () => {
    for (const worker of context.serviceWorkers().reverse()) {
      if (!worker.url().startsWith('chrome-extension://')) continue;
      if (await worker.evaluate(() => true).catch(() => false)) return worker;
    }
    return null;
  });
}

async function stopWorker({ chromium: { context } }: Run): Promise<void> {
  if (!(await listTargets(context)).some(isExtensionWorker)) return;
  await withSession(anyPage(context), async (session) => {
    // Whoever waits for it may start another one at once, under the same name: only the event tells.
    let stopped = false;
    await session.send('ServiceWorker.enable');
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      stopped ||= versions.some(
        ({ scriptURL, runningStatus }) =>
          scriptURL.startsWith('chrome-extension://') && runningStatus === 'stopped',
      );
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the service worker is gone', async () => stopped);
  });
}

async function kill({ chromium: { context } }: Run): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has ended.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find((one) => one.type === 'browser');
  if (!main) throw new Error('DevTools names no browser process.');
  const ended = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await ended;
}

function isExtensionWorker(target: { type: string; url: string }): boolean {
  return target.type === 'service_worker' && target.url.startsWith('chrome-extension://');
}
