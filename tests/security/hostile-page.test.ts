import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { listTargets } from '../browser/targets';
import { until } from '../browser/until';
import { messageBox, send, sendIsOff } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import { sendAtOnce } from './at-once';
import { listContentFrames } from './content-world';
import { changedRows, readDisk } from './disk';

/**
 * A page of MyCase whose scripts try everything that a page can (T3, T6, T17, T23): the panel shows the case of the
 * address or says that it does not know, nothing leaves, and staff can go on with their work.
 */
let stage: Stage;
let options: Page;
let tab: Page;
let panel: Page | null = null;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  await sendAtOnce(stage.browser);
  tab = stage.browser.tab;
  options = await stage.browser.openOptions();
  await tab.bringToFront();
});
afterAll(() => stage.close());

let calls: number;
beforeEach(() => {
  calls = stage.sandbox.hona.calls.length;
});
const nothingLeft = () => expect(stage.sandbox.hona.calls.length).toBe(calls);
const attack = (name: string, path = '/case_link') =>
  tab.goto(`${stage.sandbox.cases.doe.url}${path}?hostile=${name}#${stage.browser.extensionId}`);
const found = () => tab.evaluate(() => (window as unknown as { found: string[] }).found);
const countPanels = async () =>
  (await listTargets(stage.browser.context)).filter(
    ({ type, url }) => type === 'page' && url.endsWith('/sidepanel.html'),
  ).length;

/** What only a person's own doing writes. */
const isOfAPerson = (row: string) => /^(outbox|drafts|records|lists|secrets|local settings)/.test(row);

/** The panel, opened by the button when it is first needed, shows this case as confirmed, with its client. */
async function panelShowsDoe(): Promise<Page> {
  panel ??= await stage.browser.openPanel(tab);
  const { name, client } = stage.sandbox.cases.doe;
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await panel.getByRole('textbox', { name: `Message to ${client.name}` }).waitFor();
  await until(
    'it is confirmed',
    async () => (await panel?.getByText('Opening', { exact: true }).count()) === 0,
  );
  return panel;
}

it('T6: no script presses the button, not even while a person clicks; a bait over it opens the panel, no more', async () => {
  await attack('press');
  await until('the button was pressed by script', async () => (await found()).length > 10);
  // With a person's click behind it, a browser would let a script open windows; but this is not our button.
  for (let i = 0; i < 3; i += 1) await tab.locator('h2#case-name-header').click();
  const disk = await readDisk(options);
  expect(Object.keys(disk).some((row) => row.startsWith('facts'))).toBe(true);
  expect(await countPanels(), 'panels that a script opened').toBe(0);
  await panelShowsDoe();
  expect(await countPanels()).toBe(1);
  expect(Object.keys(await readDisk(options)).filter((row) => /^(outbox|drafts|records)/.test(row))).toEqual(
    [],
  );
  nothingLeft();
});

it('T6: the button covered, transparent, blown up or moved below the pointer: a press opens the panel, no more', async () => {
  await attack('overlay');
  await panelShowsDoe();
  type Attacker = Window & { trick(name: string): void };
  const trick = (name: string) => tab.evaluate((which) => (window as unknown as Attacker).trick(which), name);
  for (const name of ['covered', 'transparent', 'large', 'clipped', 'moved']) {
    const before = await readDisk(options);
    await trick(name);
    for (let i = 0; i < 3; i += 1) await tab.mouse.click(215 + i, 210);
    expect(changedRows(before, await readDisk(options)).filter(isOfAPerson)).toEqual([]);
    expect(await countPanels()).toBe(1);
    await panelShowsDoe();
    // The trick works: the person meant the bait, and pressed the button.
    expect(await found(), name).toContain('true HONA-PANEL-LAUNCHER');
    await tab.evaluate(() => Object.assign(window, { found: [] }));
  }
  // What a page could read of it: its name, in a language.
  const told = await tab.evaluate(() => {
    const host = document.querySelector('hona-panel-launcher');
    return [...(host?.attributes ?? [])]
      .map(({ name }) => name)
      .concat(host?.innerHTML ?? '', host?.shadowRoot?.innerHTML ?? '');
  });
  expect(told).toEqual(['style', '', '<button type="button" lang="en">Open Hona panel</button>']);
  nothingLeft();
});

it('T3: no message, event or channel of the page is heard, and the extension says nothing there', async () => {
  await attack('speak');
  await panelShowsDoe();
  // What would have been heard would have ended the script: it still follows, and its button is there.
  await tab.evaluate(() => window.postMessage({ type: 'pageSeen', args: { path: '/', state: 'gone' } }, '*'));
  await tab.getByRole('button', { name: 'Open Hona panel' }).waitFor();
  await tab.getByRole('link', { name: stage.sandbox.cases.garcia.name }).first().click();
  await panel?.getByRole('heading', { level: 1, name: stage.sandbox.cases.garcia.name }).waitFor();
  const heard = (await found()).filter((what) => what !== 'a message');
  expect(heard).toEqual([]);
  nothingLeft();
});

/** The case of the address, with its client and number, and nothing of the case that the page names elsewhere. */
async function panelTellsTheTruth(): Promise<void> {
  const shown = await panelShowsDoe();
  await shown.getByText('(213) 373-4253').first().waitFor();
  expect(await shown.getByText('García').count()).toBe(0);
  nothingLeft();
}

it.each(['clobber', 'grow'])('%s: the panel shows what the page is', async (name) => {
  await attack(name);
  await panelTellsTheTruth();
});

it('T23: other cases in frames, links, titles and hidden headers: none of it is read', async () => {
  await attack('lie');
  await panelTellsTheTruth();
  expect(tab.frames().length).toBe(4);
  expect(await listContentFrames(tab, stage.browser.extensionId)).toEqual(['top']);
});

it('the prototypes of the page are not those of our scripts, and a made-up HTTP status is none', async () => {
  await attack('patch');
  await panelTellsTheTruth();
  await tab.goto(`${stage.sandbox.url('smithlaw.mycase.com', '/court_cases/99999999')}?hostile=patch`);
  await tab.evaluate(() => {
    const header = document.createElement('h2');
    header.id = 'case-name-header';
    header.append('Nobody v. Nothing');
    document.querySelector('main')?.prepend(header);
  });
  await panel?.getByText('MyCase does not find this page').first().waitFor();
  expect((await found()).filter((what) => /attachShadow|addEventListener/.test(what))).toEqual([]);
});

it('a page that moves its address by itself: the other case is not confirmed, and has nobody of this one', async () => {
  // A case that was never read here: nothing is known of its people.
  const { closed } = stage.sandbox.cases;
  await attack('move');
  const shown = await panelShowsDoe();
  // The readers take a page as whole three seconds after it loaded; what it shows then is what may be left over.
  await until('the page was read whole', () => tab.evaluate(() => performance.now() > 4_000));
  expect(await found()).toEqual([]);
  await tab.evaluate((path) => history.pushState({}, '', path), `/court_cases/${closed.caseId}/case_link`);
  await until('no one’s case is confirmed', async () => (await shown.getByText(/^Opening/).count()) > 0);
  await until('the client is gone', async () => (await shown.getByText('Jane Doe').count()) === 0);
  // With the other name over the same contacts: MyCase itself, but for the people of the case that was shown.
  await tab.evaluate((name) => {
    document.querySelector('#case-name-header')!.textContent = name;
    for (const link of document.querySelectorAll('[href*="/court_cases/"],[data-court-case-id]'))
      link.remove();
  }, closed.name);
  await shown.getByRole('heading', { level: 1, name: closed.name }).waitFor();
  await until(
    'the case is confirmed',
    async () => (await shown.getByText('Opening', { exact: true }).count()) === 0,
  );
  expect(await shown.getByText('Jane Doe').count()).toBe(0);
  await messageBox(shown).fill('For whom?');
  expect(await sendIsOff(shown)).not.toBe('');
  await messageBox(shown).press('Control+Enter');
  await messageBox(shown).fill('');
  nothingLeft();
});

it('T17: a storm of changes and made-up events reaches the background as a few reports, and ends in the right case', async () => {
  await attack('storm');
  await panelShowsDoe();
  const worker = await stage.browser.worker();
  await worker.evaluate(() => {
    const counted: string[] = [];
    Object.assign(globalThis, { counted });
    const { chrome } = globalThis as unknown as { chrome: { runtime: { onMessage: Heard } } };
    chrome.runtime.onMessage.addListener(({ type }) => {
      counted.push(type);
    });
  });
  const TIMES = 500;
  await tab.evaluate(
    (times) => (window as unknown as { storm(n: number): Promise<void> }).storm(times),
    TIMES,
  );
  const reports = await worker.evaluate(
    () => (globalThis as unknown as { counted: string[] }).counted.length,
  );
  // Five made-up events and six changes each time.
  expect(reports).toBeLessThan(TIMES / 4);
  const shown = await panelShowsDoe();
  const sent = await send(shown, 'After the storm.');
  await sent.getByText('Handed to Hona').first().waitFor();
  expect(stage.sandbox.hona.deliveries.map(({ text }) => text)).toEqual(['After the storm.']);
});

type Heard = { addListener(listener: (message: { type: string }) => void): void };

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
