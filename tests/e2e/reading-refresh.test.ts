import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { longOr } from '../long';
import type { WrongJson } from '../sandbox/sandbox';
import { press } from './panel';
import { openDetails, readDetails } from './reading/details';
import { addWholeCase, type WholeCase } from './reading/whole-case';
import { openStage, type Stage } from './stage';

/** "Refresh from MyCase": reads what it can by a press, says how much, and what went wrong changes nothing. */
/** For slow machines: it goes on as soon as it is seen. */
const SOON = { timeout: 30_000 };

let stage: Stage;
let panel: Page;
let whole: WholeCase;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  whole = addWholeCase(stage.sandbox, 1);
  panel = await stage.openPanelOn(whole.url);
  await openDetails(panel);
});
afterAll(() => stage.close());

const has = (words: RegExp) => expect.stringMatching(words);

let count = 1;
/** A case that nobody has refreshed yet: one of them may be asked for so many times a minute only. */
async function openAnother(): Promise<void> {
  whole = addWholeCase(stage.sandbox, ++count);
  // Its people are read from their page: names that come as JSON alone would stand for them, whatever they are.
  await stage.browser.tab.goto(stage.sandbox.url('smithlaw.mycase.com', CASE_LINK()));
  await panel.getByRole('heading', { level: 1, name: whole.name }).waitFor();
  await openDetails(panel);
  // Its two lists come one after the other; a Group stands in no JSON.
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ [`Stella Park ${count}`]: has(/./), [`Keene Bakery ${count} LLC`]: has(/Insurance/) });
  await stage.browser.tab.goto(whole.url);
  await refresh();
}

async function pressRefresh(): Promise<void> {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'Refresh from MyCase' }).click();
}

/** Presses Refresh and answers what the panel says of it in the end. */
async function refresh(): Promise<string> {
  await pressRefresh();
  const said = panel.locator('.notice.flash').last();
  return until('the outcome is said', async () => {
    const [text = ''] = await said.allInnerTexts();
    return text !== '' && !text.startsWith('Reading') ? text : null;
  });
}

/** Details without the ages of its values. */
async function valuesNow(): Promise<Record<string, string>> {
  const shown = await readDetails(panel);
  return Object.fromEntries(Object.entries(shown).map(([term, text]) => [term, text.split('\n')[0] ?? '']));
}

const CASE_LINK = () => `/court_cases/${whole.caseId}/case_link`;

it('reads the pages that nobody opened, and says how many', async () => {
  expect(await readDetails(panel)).not.toHaveProperty('Stella Park 1');
  expect(await refresh()).toMatch(/^Read \d+ pages from MyCase/);
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({ 'Claim Number': has(/PI-2026-1177/), 'Stella Park 1': has(/./) });
});

it('what it read of the contact’s page counts as soon as the Group tells who the client is', async () => {
  await stage.browser.tab.goto(stage.sandbox.url('smithlaw.mycase.com', CASE_LINK()));
  await expect
    .poll(() => readDetails(panel), SOON)
    .toMatchObject({
      'Hona texts': has(/Cell \(213\) 555-0191/),
      'Date of birth': has(/02\/03\/1970/),
      'Keene Bakery 1 LLC': has(/Insurance/),
    });
});

it('PULL-CON-1: on a case whose people nobody opened it finds the client, by the Group on each one’s own page', async () => {
  const { garcia } = stage.sandbox.cases;
  await stage.browser.tab.goto(garcia.url);
  await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
  await refresh();
  await panel.getByRole('tab', { name: /^Messages/ }).click();
  await panel.getByRole('textbox', { name: `Message to ${garcia.client.name}` }).waitFor();
  await openDetails(panel);
  await stage.browser.tab.goto(whole.url);
  await panel.getByRole('heading', { level: 1, name: whole.name }).waitFor();
});

it('D5: it only gets, from the firm that is open, and never what would make something', () => {
  const asked = stage.sandbox.requests.filter(({ host }) => host.endsWith('.mycase.com'));
  expect(asked.filter(({ method, host }) => method !== 'GET' || host !== 'smithlaw.mycase.com')).toEqual([]);
  expect(asked.filter(({ path }) => /\/(new|edit|logout|download)\b/.test(path))).toEqual([]);
});

it('a page that MyCase does not find is counted, and its older values stay', async () => {
  const before = await valuesNow();
  stage.sandbox.mycase.fault({ path: CASE_LINK(), status: 404 });
  expect(await refresh()).toMatch(/^Read \d+ pages? from MyCase; \d+ could not be read/);
  expect(await valuesNow()).toEqual(before);
});

/** The unit tests of the readers have them all. */
const WRONG: readonly WrongJson[] = longOr(
  ['cut', 'page', 'null', 'array', 'no-keys', 'other-types', 'long-name', 'hostile', 'deep'],
  ['cut', 'other-types', 'hostile'],
);

it.each(WRONG)('JSON that comes as %s changes nothing', async (how) => {
  await openAnother();
  const before = await valuesNow();
  stage.sandbox.mycase.setJson('contacts', how);
  // Of texts these two are in the right form: names that are shown as they are.
  if (how !== 'hostile' && how !== 'long-name') stage.sandbox.mycase.setJson('texts', how);
  expect(await refresh()).toMatch(/^Read [1-9]\d* pages? from MyCase/);
  expect(await valuesNow()).toEqual(before);
  expect(await panel.getByText('onerror').count()).toBe(0);
  stage.sandbox.mycase.setJson('contacts', undefined);
  stage.sandbox.mycase.setJson('texts', undefined);
});

it('a session that ends in the middle is said, with what to do, and nothing of what was known goes', async () => {
  await openAnother();
  const before = await valuesNow();
  stage.sandbox.mycase.logOutAfter(1);
  expect(await refresh()).toMatch(/sign in/i);
  expect(await valuesNow()).toEqual(before);
  stage.sandbox.mycase.setLoggedIn(true);
  expect(await refresh()).toMatch(/^Read [1-9]\d* pages from MyCase/);
});

it.each(['load', 'push'] as const)(
  'leaving the case (%s) ends it: nothing is asked any more, and the other case hears nothing of it',
  async (moves) => {
    const { sandbox, browser } = stage;
    sandbox.mycase.setMoves(moves);
    await openAnother();
    const path = `/court_cases/${whole.caseId}/info`;
    const slow = sandbox.mycase.fault({ path, hold: 'before' });
    await pressRefresh();
    await slow.seen;
    const { doe } = sandbox.cases;
    await browser.tab.getByRole('link', { name: doe.name, exact: true }).first().click();
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    const held = sandbox.requests.findLast((request) => request.path === path);
    await until('the request was given up', async () => held?.left === true);
    const asked = sandbox.requests.length;
    slow.release();
    await browser.tab.waitForLoadState();
    expect(await panel.getByText(/Read \d+ page|could not be read|unexpected/).count()).toBe(0);
    const further = sandbox.requests.slice(asked).filter((one) => one.path.includes(whole.caseId));
    expect(further).toEqual([]);
  },
);

it('pressed again and again it says to wait, and MyCase is left in peace', async () => {
  await openAnother();
  await until('it says so', async () => /try again in a minute/.test(await refresh()));
  const asked = stage.sandbox.requests.length;
  expect(await refresh()).toMatch(/try again in a minute/);
  expect(stage.sandbox.requests.length).toBe(asked);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
