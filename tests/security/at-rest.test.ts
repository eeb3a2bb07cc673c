import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Found,
  isOfExtension,
  isOfTheBrowser,
  listFiles,
  searchProfile,
} from '../browser/search-profile';
import { until } from '../browser/until';
import { eventItem, fillEvent, newEvent } from '../e2e/calendar';
import { compose, message, messageBox, press, readLog } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import { readAll } from '../e2e/store-tools';
import { changedRows, readDisk } from './disk';
import { note } from './long';

/**
 * Sealing, proved (product §8): while the extension holds messages, drafts, templates, reasons and a token, none of them
 * stands in clear in any file of the profile. docs/data.md says what this search can see.
 */
const word = (of: string) => `${of}${crypto.randomUUID().replaceAll('-', '')}`;
/** Typed into the extension alone: no page shows them, so they may stand nowhere at all. */
const OWN = {
  message: word('message'),
  draft: word('draft'),
  reason: word('reason'),
  template: word('template'),
  note: word('note'),
  begunNote: word('begunnote'),
  reminder: word('reminder'),
  event: word('event'),
  place: word('place'),
  begun: word('begun'),
  begunPlace: word('begunplace'),
};
/** Written in clear on purpose: a search that does not find these finds nothing. */
const SEEDS = { row: word('seedrow'), item: word('seeditem'), wide: `${word('seedwide')}ő` };

let stage: Stage;
let token: string;
let inPages: string[];
let found: Found[];
/** Whatever any page or the worker wrote to a console, and what else of the extension holds text in clear (T21). */
const consoles: string[] = [];
let inClear: Record<string, string>;

beforeAll(async () => {
  stage = await openStage({ connected: 'here', logDelayMs: 'manual' });
  ({ token } = stage.sandbox);
  const { context } = stage.browser;
  context.on('console', (line) => consoles.push(line.text()));
  for (const worker of context.serviceWorkers()) worker.on('console', (line) => consoles.push(line.text()));
  context.on('serviceworker', (worker) => worker.on('console', (line) => consoles.push(line.text())));
  const { doe } = stage.sandbox.cases;
  inPages = ['Jane Doe', doe.name, '+12133734253', '2133734253', 'jane.doe@', 'Please call us back'];
  const panel = await stage.openPanelOn(`${doe.url}/case_link`);
  panel.on('console', (line) => consoles.push(line.text()));
  const options = await stage.browser.openOptions();
  const ref = { firm: doe.firm, caseId: doe.caseId };
  await change(options, 'saveRules', { rules: { checks: { shortener: 'confirm' } } });
  const template = { id: 't', name: 'Canary', texts: { en: OWN.template, es: null }, owner: 'own' };
  await change(options, 'saveTemplates', { templates: [template], revision: 0 });
  const { contactId } = doe.client;
  await change(options, 'recordStops', { ref, contactId, lines: ['7/post:1'], note: OWN.note });
  await change(panel, 'keepStopNote', {
    ref,
    contactId,
    note: OWN.begunNote,
    by: crypto.randomUUID(),
    over: '',
  });
  await change(panel, 'remindMe', { ref, caseName: OWN.reminder, at: Date.now() + 86_400_000 });
  await stage.browser.tab.bringToFront();
  await messageBox(panel).waitFor();
  await compose(panel, `See bit.ly/abc ${OWN.message}`);
  await panel.locator('input.why').fill(OWN.reason);
  await press(panel, 'Send');
  await message(panel, OWN.message).getByText('Handed to Hona').first().waitFor();
  await panel.getByRole('tab', { name: 'Calendar' }).click();
  const dialog = await newEvent(panel);
  await fillEvent(dialog, {
    title: OWN.event,
    start: '2031-01-21T13:00',
    notify: 'Do not tell anyone now',
  });
  await dialog.getByLabel('Location').fill(OWN.place);
  await press(dialog, 'Save event');
  await eventItem(panel, OWN.event).getByText('Saved by Hona').waitFor();
  const halfTyped = await newEvent(panel);
  await halfTyped.getByLabel('Title').fill(OWN.begun);
  await halfTyped.getByLabel('Location').fill(OWN.begunPlace);
  await press(halfTyped, 'Cancel');
  await press(halfTyped, 'Keep as draft');
  await panel.getByText(`You began “${OWN.begun}”`).waitFor();
  await panel.getByRole('tab', { name: /^Messages/ }).click();
  await readLog(stage.browser.tab, panel, doe.url);
  // The message that was sent stands there at once; the thread's page is read when it is idle.
  await until('the log is on disk', async () => (await readAll(options)).lines !== 0);
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  const before = await readDisk(options);
  await compose(panel, OWN.draft);
  await until('the draft is on disk', async () =>
    changedRows(before, await readDisk(options)).some((row) => row.startsWith('drafts')),
  );
  await options.evaluate(async (seeds) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('hona-panel');
      request.onsuccess = () => resolve(request.result);
    });
    const tx = db.transaction('aside', 'readwrite', { durability: 'strict' });
    tx.objectStore('aside').put({ from: 'facts', at: 0, row: [seeds.row, seeds.wide] });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(o: object): unknown } } };
    };
    await chrome.storage.local.set({ seed: seeds.item });
  }, SEEDS);
  inClear = await readClear(stage.browser.tab, options, panel);
  const held = await readAll(options);
  for (const store of ['outbox', 'drafts', 'facts', 'lines', 'lists', 'records', 'secrets', 'recent'])
    expect(held[store], store).toBeGreaterThan(0);
  await stage.browser.restart(() => {
    found = searchProfile(stage.browser.profile, [
      ...Object.values(OWN),
      ...Object.values(SEEDS),
      token,
      ...inPages,
      doe.caseId,
    ]);
    expect(listFiles(stage.browser.profile).some((file) => /chrome-extension_.*\.log$/.test(file))).toBe(
      true,
    );
  });
});
afterAll(() => stage.close());

/** What stands in clear in memory: areas, answers to calls that fail, addresses, titles, and the page of MyCase. */
async function readClear(tab: Page, options: Page, panel: Page): Promise<Record<string, string>> {
  await options.evaluate(() => console.error('seeded-canary-line'));
  const own = await options.evaluate(async (canaries) => {
    type Runtime = { sendMessage(call: object): Promise<unknown> };
    type Area = { get(keys: null): Promise<object> };
    type Api = { runtime: Runtime; storage: Record<'session' | 'sync', Area> };
    const { chrome } = globalThis as unknown as { chrome: Api };
    const wrong = canaries.flatMap((canary) => [
      { type: canary, args: {} },
      { type: 'saveDraft', args: { [canary]: canary, text: canary } },
      { type: 'retry', args: { entryId: canary } },
    ]);
    return {
      session: JSON.stringify(await chrome.storage.session.get(null)),
      sync: JSON.stringify(await chrome.storage.sync.get(null)),
      localStorage: JSON.stringify(localStorage),
      answers: JSON.stringify(
        await Promise.all(wrong.map((call) => chrome.runtime.sendMessage(call).catch(String))),
      ),
    };
  }, Object.values(OWN));
  const outside = (page: Page) => page.evaluate(() => [location.href, document.title, window.name].join(' '));
  const page = await tab.evaluate(() => document.documentElement.outerHTML);
  return {
    ...own,
    page,
    tab: await outside(tab),
    options: await outside(options),
    panel: await outside(panel),
  };
}

/** As the extension's own pages do. */
const change = (page: Page, type: string, args: object) =>
  page.evaluate(
    async (call) => {
      type Send = { runtime: { sendMessage(call: object): Promise<{ ok: boolean }> } };
      const { chrome } = globalThis as unknown as { chrome: Send };
      const reply = await chrome.runtime.sendMessage(call);
      if (!reply.ok) throw new Error(`${JSON.stringify(call)}: ${JSON.stringify(reply)}`);
    },
    { type, args },
  );
const filesOf = (needle: string) => found.filter((one) => one.needle === needle).map(({ file }) => file);

it('the search is not blind: what was written unsealed on purpose it finds, in both kinds of text', () => {
  expect(filesOf(SEEDS.row).some((file) => /IndexedDB\/chrome-extension_/.test(file))).toBe(true);
  expect(filesOf(SEEDS.item).some((file) => /Local Extension Settings/.test(file))).toBe(true);
  expect(found.some(({ needle, as }) => needle === SEEDS.wide && as === 'utf16le')).toBe(true);
});

it('no message, draft, reason, template, note, reminder, event or token stands in clear in any file', () => {
  expect(found.filter(({ needle }) => [...Object.values(OWN), token].includes(needle))).toEqual([]);
});

it('T21, T8: nor in a console, in what lives in memory in clear, in an error’s answer, or in MyCase’s page', () => {
  expect(consoles.some((line) => line.includes('seeded-canary-line'))).toBe(true);
  const own = [...Object.values(OWN), token];
  const holding = (text: string, needles: readonly string[]) => needles.filter((one) => text.includes(one));
  expect(consoles.flatMap((line) => holding(line, [...own, ...inPages]))).toEqual([]);
  expect(Object.keys(inClear)).toEqual([
    'session',
    'sync',
    'localStorage',
    'answers',
    'page',
    'tab',
    'options',
    'panel',
  ]);
  for (const [where, text] of Object.entries(inClear)) expect(holding(text, own), where).toEqual([]);
  for (const where of ['session', 'sync', 'localStorage', 'answers'])
    expect(holding(inClear[where] ?? '', inPages), where).toEqual([]);
  expect(inClear.answers).toContain('bad-message');
  note(
    'T21',
    `${own.length} canaries in texts, notes, events and the token: in no console, answer, or storage`,
  );
});

it('names, numbers and texts of MyCase stand only where the browser keeps the pages that it showed', () => {
  const shown = found.filter(({ needle }) => inPages.includes(needle));
  expect(shown.filter(({ file }) => !isOfTheBrowser(file))).toEqual([]);
});

it('the number of the case, which stands in addresses all over the browser, is in no storage of the extension', () => {
  const { caseId } = stage.sandbox.cases.doe;
  // The browser has it, so the search can find it.
  expect(filesOf(caseId).length).toBeGreaterThan(0);
  expect(filesOf(caseId).filter((file) => isOfExtension(file, stage.browser.extensionId))).toEqual([]);
});
