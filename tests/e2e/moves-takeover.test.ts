import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BareChromium, type BarePage, startBareChromium } from '../browser/bare-chromium';
import { until } from '../browser/until';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { findFaults } from './moves/judge';
import { readNow, takeRecord, watchPanel } from './moves/watch-panel';
import { compose, messageBox } from './panel';
import { openStage, type Stage } from './stage';

/** What of the browser's own API these tests use in pages of the extension and of the browser. */
type Api = {
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
  runtime: { reload(): void; onUpdateAvailable: { dispatch(details: { version: string }): void } };
  tabs: { query(by: { active: boolean; currentWindow: boolean }): Promise<{ id: number }[]> };
  scripting: {
    executeScript<A extends unknown[], R>(what: {
      target: { tabId: number };
      func: (...args: A) => R;
      args: A;
    }): Promise<{ result: R }[]>;
  };
};
declare const chrome: Api;

describe('a reload or an update of the extension under open tabs', () => {
  let stage: Stage;
  let panel: Page;
  beforeAll(async () => {
    stage = await openStage();
    const extensions = await stage.browser.context.newPage();
    // Else the browser turns an extension off that was loaded from a folder, once it reloads.
    await extensions.goto('chrome://extensions');
    await extensions.evaluate(() =>
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await extensions.close();
  });
  beforeEach(async () => {
    panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
    await canSend(panel);
  });
  afterAll(() => stage.close());

  const canSend = (on: Page) =>
    on.getByRole('button', { name: 'Send', exact: true, disabled: false }).waitFor();
  const isClosed = () => until('the panel is closed with its extension', async () => panel.isClosed());

  /** Opens the panel by the button of the new run; the page itself must not have been loaded anew. */
  async function openAgain(): Promise<void> {
    const { tab } = stage.browser;
    await tab.locator('hona-panel-launcher:not([data-old])').waitFor();
    panel = await stage.browser.openPanel(tab);
    await canSend(panel);
    expect(await tab.evaluate(() => 'kept' in window)).toBe(true);
  }
  const markPage = (page: Page) =>
    page.evaluate(() => {
      Object.assign(window, { kept: true });
      document.querySelector('hona-panel-launcher')?.setAttribute('data-old', '');
    });

  it('the tabs are taken over as they are, and the draft is there again', async () => {
    const { tab, context, problems } = stage.browser;
    const { garcia, doe } = stage.sandbox.cases;
    const errors: string[] = [];
    const second = await context.newPage();
    await second.goto(garcia.url);
    await second.locator('hona-panel-launcher').waitFor();
    for (const page of [tab, second]) {
      await markPage(page);
      page.on('pageerror', (error) => errors.push(error.message));
    }
    await tab.bringToFront();
    await canSend(panel);
    await compose(panel, 'Written, then reloaded');
    await until('the text is on disk', () =>
      panel.evaluate(async () => (await navigator.locks.query()).held?.length === 0),
    );
    await panel.evaluate(() => setTimeout(() => chrome.runtime.reload()));
    await isClosed();

    await openAgain();
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    expect(await messageBox(panel).inputValue()).toBe('Written, then reloaded');
    await second.bringToFront();
    await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
    await until(
      'it is confirmed',
      async () => (await panel.getByText('Opening', { exact: true }).count()) === 0,
    );
    // What the old run left in the pages went silent, and there is one button for each.
    for (const page of [tab, second]) {
      await page.locator('hona-panel-launcher:not([data-old])').waitFor();
      expect(await page.locator('hona-panel-launcher').count()).toBe(1);
    }
    expect([errors, problems]).toEqual([[], []]);
    await second.close();
  });

  it('an update waits for the text that was typed right before it', async () => {
    await markPage(stage.browser.tab);
    const worker = await stage.browser.worker();
    await compose(panel, 'Typed right before');
    // The browser knows by then that the text waits: it answers a page in the order in which it was asked.
    await panel.evaluate(() => navigator.locks.query());
    await worker.evaluate(() => chrome.runtime.onUpdateAvailable.dispatch({ version: '9' }));
    await isClosed();
    await openAgain();
    expect(await messageBox(panel).inputValue()).toBe('Typed right before');
  });

  it('a page that cannot be taken over says so, and is never opening without end', async () => {
    const { tab } = stage.browser;
    const { garcia } = stage.sandbox.cases;
    await tab.route(garcia.url, (route) => route.abort('connectionrefused'));
    await tab.goto(garcia.url).catch(() => null);
    await panel.getByText('Reload this page so that the panel can read it').waitFor();
    await tab.unroute(garcia.url);
    await tab.reload();
    await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
  });
});

describe('tabs to which no debugger is attached', () => {
  let sandbox: Sandbox;
  let browser: BareChromium;
  let panel: BarePage;
  beforeEach(async () => {
    sandbox = await startSandbox();
    browser = await startBareChromium(sandbox);
  });
  afterEach(async () => {
    await browser.close();
    await sandbox.close();
  });

  it('that were open before the install are read; a page made ready ahead is not, until it is shown', async () => {
    const { doe, garcia } = sandbox.cases;
    const url = `${doe.url}/info`;
    await browser.openTab(url);
    await until('the page was asked for', async () => sandbox.requests.some((one) => url.endsWith(one.path)));
    const id = await browser.install();
    panel = await browser.openPanel(id, url);
    await watchPanel(panel, {
      doe: [doe.name, `Case ${doe.caseId} · ${doe.firm}`],
      garcia: [garcia.name, `Case ${garcia.caseId} · ${garcia.firm}`],
    });
    const shows = (name: string) =>
      until(`the panel shows ${name}`, async () => {
        const { heading, opening } = await readNow(panel);
        return heading === name && !opening;
      });
    await shows(doe.name);

    const began = Date.now();
    const ahead = `${garcia.url}/info`;
    await inTab('prepare', ahead);
    await until('the page is made ready', async () =>
      sandbox.requests.some(
        (one) => ahead.endsWith(one.path) && /prerender/.test(one.headers['sec-purpose'] ?? ''),
      ),
    );
    const asked = Date.now();
    await until('the panel was looked at meanwhile', async () => (await readNow(panel)).to > asked + 300);
    expect((await takeRecord(panel, began)).samples.map((one) => one.case)).toEqual(['doe']);

    await inTab('follow', ahead);
    await shows(garcia.name);
    const at = await until(
      'the page that was made ready is the one that is shown',
      async () => (await inTab('activation', '')) || null,
    );
    await until('it was looked at for long enough', async () => (await readNow(panel)).to > at + 200);
    const record = await takeRecord(panel, began);
    expect(findFaults(record, { at, from: 'doe', to: 'garcia', confirmedAt: at, sends: false })).toEqual([]);
  });

  /** Runs in the page of the active tab, by the extension's own right to do so. */
  function inTab(what: 'prepare' | 'follow' | 'activation', url: string): Promise<number> {
    return panel.evaluate(
      async ({ what, url }) => {
        const work = {
          prepare: (url: string) => {
            const rules = Object.assign(document.createElement('script'), { type: 'speculationrules' });
            rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
            document.head.append(rules);
            return 0;
          },
          follow: (url: string) => {
            setTimeout(() => location.assign(url));
            return 0;
          },
          /** When the page was shown that had been made ready, as Date.now(); 0: it was not. */
          activation: () => {
            const [entry] = performance.getEntriesByType('navigation');
            const { activationStart } = entry as unknown as { activationStart: number };
            return activationStart > 0 ? Math.round(performance.timeOrigin + activationStart) : 0;
          },
        };
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        if (!tab) throw new Error('no tab');
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: work[what],
          args: [url],
        });
        return answer?.result ?? 0;
      },
      { what, url },
    );
  }
});
