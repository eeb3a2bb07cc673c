import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { until } from '../browser/until';
import { DRAFTS, type Moving, openMoving } from './moves/moving';
import { readNow, takeRecord, watchPanel } from './moves/watch-panel';
import { messageBox } from './panel';

/** D3: what a tab may do besides moving, and what happens around it; judged like the matrix of moves. */
let moving: Moving;
let tab: Page;
let panel: Page;
beforeAll(async () => {
  moving = await openMoving();
  ({ panel } = moving);
  ({ tab } = moving.stage.browser);
});
beforeEach(async () => {
  if (tab.url() !== moving.home.url) await tab.goto(moving.home.url);
  await moving.settle(panel, moving.home);
});
afterAll(async () => {
  moving.keepTable('moves between tabs and windows');
  await moving.close();
});

/** What of the browser's own API these tests use in the panel, to move tabs as a person does with the mouse. */
type Api = {
  tabs: {
    query(by: { url: string }): Promise<{ id: number }[]>;
    move(id: number, to: { windowId: number; index: number }): Promise<unknown>;
    update(id: number, to: { active: boolean }): Promise<unknown>;
  };
  windows: { getCurrent(): Promise<{ id: number }>; create(what: { tabId: number }): Promise<unknown> };
};
declare const chrome: Api;

/** Opens this address in a window of its own, with a panel of its own that is watched too. */
async function openWindow(url: string): Promise<{ page: Page; panel: Page }> {
  const { context, openPanel } = moving.stage.browser;
  const opened = context.waitForEvent('page');
  const session = await context.newCDPSession(tab);
  await session.send('Target.createTarget', { url, newWindow: true });
  const page = await opened;
  await page.waitForLoadState();
  const own = await openPanel(page);
  await watchPanel(own, moving.marks);
  return { page, panel: own };
}

function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

it('to another part of the page, and by a reload: the draft stays where it is', async () => {
  const { home, move } = moving;
  const field = await messageBox(panel).elementHandle();
  await move('hash', home, home, () => tab.evaluate(() => location.assign('#documents')));
  await move('reload', home, home, () => tab.reload());
  expect(await messageBox(panel).inputValue()).toBe(DRAFTS.doe);
  expect(await field?.evaluate((element) => element.isConnected)).toBe(true);
});

it('to a page that comes slowly: first nothing changes, then it is opening, with its last-known facts', async () => {
  const { home, kind, move } = moving;
  const slow = kind('another case');
  const whole = await tab.evaluate(async (url) => (await fetch(url)).text(), slow.url);
  const rest = /<main.*<\/main>/s.exec(whole)?.[0] ?? '';
  const fill =
    "fetch('/rest').then((a) => a.text()).then((a) => { document.querySelector('main').outerHTML = a; })";
  const [head, main] = [makeGate(), makeGate()];
  await tab.route(slow.url, async (route) => {
    await head.opened;
    const body = whole.replace(rest, `<main></main><script>${fill}</script>`);
    await route.fulfill({ contentType: 'text/html', body });
  });
  await tab.route('**/rest', async (route) => {
    await main.opened;
    await route.fulfill({ contentType: 'text/html', body: rest });
  });
  await move('slow page', home, slow, async () => {
    await tab.evaluate((to) => void setTimeout(() => location.assign(to)), slow.url);
    const asked = Date.now();
    await until('the panel was looked at meanwhile', async () => (await readNow(panel)).to > asked + 150);
    expect(await readNow(panel)).toMatchObject({ case: 'doe' });
    head.open();
    await until('the panel is opening', async () => (await readNow(panel)).opening);
    const opened = Date.now();
    await until('it stays so', async () => (await readNow(panel)).to > opened + 150);
    expect(await readNow(panel)).toMatchObject({
      case: 'garcia',
      traces: ['garcia'],
      heading: slow.heading,
      opening: true,
      sendOn: false,
    });
    expect(await messageBox(panel).inputValue()).toBe(DRAFTS.garcia);
    main.open();
  });
  await tab.unrouteAll({ behavior: 'wait' });
});

it('while the worker is stopped', async () => {
  const { home, kind, move, stage } = moving;
  // As panels are: opened once, and then there all day. A new one has patience for its own start.
  await until('the panel is no new one', () => panel.evaluate(() => performance.now() > 6_000));
  for (const name of ['another case', 'dashboard', 'same ID, other firm', 'thread of the case']) {
    await stage.browser.stopWorker();
    await move('worker stopped', home, kind(name), () => tab.goto(kind(name).url));
    await stage.browser.stopWorker();
    await move('worker stopped', kind(name), home, () => tab.goto(home.url));
  }
});

it('while another tab hangs', async () => {
  const { home, kind, move, change, stage } = moving;
  const [other, dashboard] = [kind('another case'), kind('dashboard')];
  const second = await stage.browser.context.newPage();
  await move('new tab', home, other, () => second.goto(other.url), { page: second, panel });
  await change('tab to the front', other, home, () => tab.bringToFront(), { page: tab, panel });
  await second.evaluate(() => {
    history.pushState(null, '', '/court_cases/31946236/notes');
    // Hangs after it has moved, so that whoever asks it gets no answer.
    setTimeout(() => {
      for (const end = Date.now() + 1500; Date.now() < end; );
    });
  });
  await move('link, other tab hangs', home, dashboard, () => tab.goto(dashboard.url));
  await move('link, other tab hangs', dashboard, home, () => tab.goto(home.url));
  await second.close();
});

it('twenty tabs under one panel', async () => {
  const { home, kind, change, settle, stage } = moving;
  const here = tab;
  const kinds = [home, kind('another case'), kind('dashboard'), kind('same ID, other firm')];
  const others = await Promise.all(
    Array.from({ length: 19 }, async (_, i) => {
      const of = kinds[(i + 1) % kinds.length] ?? home;
      const page = await stage.browser.context.newPage();
      await page.goto(of.url);
      return { page, kind: of };
    }),
  );
  const tabs = [{ page: here, kind: home }, ...others];
  await here.bringToFront();
  await settle(panel, home);
  let last = home;
  for (const { page, kind } of tabs.slice(-5)) {
    await change('one of 20 tabs', last, kind, () => page.bringToFront(), { page, panel });
    last = kind;
  }
  // As with the keyboard held down: what came in between may be seen or not, but never two at once.
  const began = Date.now();
  for (const { page } of tabs) await page.bringToFront();
  const at = Date.now();
  const end = tabs.at(-1)?.kind ?? home;
  await settle(panel, end, at);
  const { samples } = await takeRecord(panel, began);
  expect(samples.filter((one) => one.traces.some((key) => key !== one.case))).toEqual([]);
  await Promise.all(others.map(({ page }) => page.close()));
});

it('frames of other cases are no cases: neither in a case nor in the dashboard', async () => {
  const { home, kind, settle } = moving;
  const frame = (url: string) =>
    tab.evaluate(
      (src) =>
        new Promise((resolve) => {
          const frame = Object.assign(document.createElement('iframe'), { src });
          frame.addEventListener('load', resolve);
          document.body.append(frame);
        }),
      url,
    );
  await frame(`${kind('another case').url}/case_link`);
  await settle(panel, home, Date.now());
  await tab.goto(kind('dashboard').url);
  await frame(home.url);
  await settle(panel, kind('dashboard'), Date.now());
});

it('D8: a page that the browser translates is not read, and nothing can be sent', async () => {
  const { home, settle } = moving;
  const translated = { ...home, name: 'translated', case: null, heading: 'has translated', sends: false };
  const before = await panel.getByRole('banner').innerText();
  await tab.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'es';
    const header = document.querySelector('#case-name-header');
    if (header) header.textContent = 'Cierva contra Líneas de Carga del Puerto';
  });
  await settle(panel, translated);
  await panel.getByText(/show the original page/i).waitFor();
  await tab.reload();
  await settle(panel, home);
  expect(await panel.getByRole('banner').innerText()).toBe(before);
});

it('two windows, each with its panel: neither follows the other, and a tab takes its case along', async () => {
  const { home, kind, change, move, settle } = moving;
  const [other, dashboard] = [kind('another case'), kind('dashboard')];
  const third = await moving.stage.browser.context.newPage();
  await third.goto(dashboard.url);
  await tab.bringToFront();
  const second = await openWindow(other.url);
  await settle(second.panel, other);
  const began = Date.now();
  await change('window to the front', home, home, () => tab.bringToFront(), { page: tab, panel });
  await move('in another window', other, dashboard, () => second.page.goto(dashboard.url), second);
  await move('in another window', dashboard, other, () => second.page.goto(other.url), second);
  const { samples } = await takeRecord(panel, began);
  expect(new Set(samples.map((sample) => `${sample.case} ${sample.traces}`))).toEqual(new Set(['doe doe']));

  // The tab of this window goes to the other one; what stays here is a page of no case.
  const windowId = await second.panel.evaluate(async () => (await chrome.windows.getCurrent()).id);
  const take = () =>
    panel.evaluate(
      async ({ url, windowId }) => {
        const [one] = await chrome.tabs.query({ url });
        if (!one) throw new Error('no such tab');
        await chrome.tabs.move(one.id, { windowId, index: -1 });
        await chrome.tabs.update(one.id, { active: true });
      },
      { url: home.url, windowId },
    );
  await change('tab leaves the window', home, dashboard, take, { page: third, panel });
  await change('tab into the window', other, home, async () => {}, { page: tab, panel: second.panel });

  // And into a window of its own: the window that it leaves shows the case beside which it stood.
  const tearOff = () =>
    panel.evaluate(async (url) => {
      const [one] = await chrome.tabs.query({ url });
      if (one) await chrome.windows.create({ tabId: one.id });
    }, home.url);
  await change('tab torn off', home, other, tearOff, { page: second.page, panel: second.panel });
  await change('window closes', dashboard, dashboard, () => second.page.close(), { page: third, panel });
  tab = third;
});

it('nowhere did the panel show what it must not', () => {
  expect(moving.outcomes.length).toBeGreaterThan(20);
  expect(moving.listFaults()).toEqual([]);
  expect(moving.stage.browser.problems).toEqual([]);
});
