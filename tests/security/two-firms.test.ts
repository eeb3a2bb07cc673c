import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { articles, compose, message, messageBox, press, readLog, send, sendIsOff } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import { sendAtOnce } from './at-once';
import { openWindow } from './windows';

/** F54: two firms use the same case ID. Each has its own window here; nothing of one is ever in the other. */
let stage: Stage;
let tab: Page;
let otherTab: Page;
let panel: Page;
let other: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  await sendAtOnce(stage.browser);
  const { doe, otherfirm } = stage.sandbox.cases;
  expect([otherfirm.caseId, otherfirm.firm === doe.firm]).toEqual([doe.caseId, false]);
  tab = stage.browser.tab;
  panel = await stage.openPanelOn(`${doe.url}/case_link`);
  otherTab = await openWindow(stage.browser, `${otherfirm.url}/case_link`);
  other = await stage.browser.openPanel(otherTab);
  for (const [page, one] of [
    [panel, doe],
    [other, otherfirm],
  ] as const)
    await page.getByRole('textbox', { name: `Message to ${one.client.name}` }).waitFor();
});
afterAll(() => stage.close());

const value = (page: Page) => messageBox(page).inputValue();
const shows = (page: Page, text: string) =>
  until(`the field says "${text}"`, async () => (await value(page)) === text);

it('drafts: each case has its own, also when the other firm’s page comes into the same window', async () => {
  const { doe, otherfirm } = stage.sandbox.cases;
  await compose(panel, 'For Jane Doe.');
  await compose(other, 'For the tenant.');
  await tab.goto(`${otherfirm.url}/case_link`);
  await shows(panel, 'For the tenant.');
  await tab.goto(`${doe.url}/case_link`);
  await shows(panel, 'For Jane Doe.');
  expect(await value(other)).toBe('For the tenant.');
});

it('sending: goes from the connected firm’s window alone, and stands in its thread alone', async () => {
  expect(await sendIsOff(other)).toMatch(/connect/i);
  await messageBox(other).press('Control+Enter');
  await press(panel, 'Send');
  await message(panel, 'For Jane Doe.').getByText('Handed to Hona').first().waitFor();
  const { deliveries } = stage.sandbox.hona;
  expect(deliveries.map(({ text, contactId }) => [text, contactId])).toEqual([
    ['For Jane Doe.', stage.sandbox.cases.doe.client.contactId],
  ]);
  expect(await message(other, 'For Jane Doe.').count()).toBe(0);
  expect(await value(other)).toBe('For the tenant.');
});

it('threads: the log of one is not that of the other', async () => {
  const { doe, otherfirm } = stage.sandbox.cases;
  await readLog(tab, panel, doe.url);
  await until('the log is there', async () => (await articles(panel).count()) > 3);
  expect(await articles(other).count()).toBe(0);
  // The thread's address names no firm but its host's: there it is another thread, or none.
  await otherTab.goto(tab.url().replace(doe.firm, otherfirm.firm));
  await until('the case is not shown', async () => (await messageBox(other).count()) === 0);
  expect(await articles(other).count()).toBe(0);
  await otherTab.goto(`${otherfirm.url}/case_link`);
  await tab.goto(`${doe.url}/case_link`);
  await shows(other, 'For the tenant.');
});

it('connections: the other firm’s takes its place; what is sent then is the other case’s', async () => {
  const { hona, token, cases } = stage.sandbox;
  await stage.browser.connect({ firm: cases.otherfirm.firm, token });
  expect(await sendIsOff(panel)).toMatch(/connect/i);
  // The sandbox's Hona serves one firm; the request is what counts here.
  hona.fault({
    path: '/send-message',
    status: 422,
    headers: JSON_TYPE,
    body: '{"message":"No such project."}',
  });
  await press(other, 'Send');
  const entry = message(other, 'For the tenant.');
  await entry.getByText('No such project.').waitFor();
  expect(await message(panel, 'For the tenant.').count()).toBe(0);
  expect(await message(other, 'For Jane Doe.').count()).toBe(0);
  await message(panel, 'For Jane Doe.').waitFor();
});
const JSON_TYPE = { 'content-type': 'application/json' };

it('a message of one firm never goes over the other’s connection', async () => {
  const { hona, token, firm, cases } = stage.sandbox;
  hona.fault({ path: '/send-message', status: 401 });
  const entry = message(other, 'For the tenant.');
  await press(entry, 'Retry');
  await entry.getByText(/token/i).first().waitFor();
  // A mended token lets go on what waited for it, but only what is its own firm's.
  await stage.browser.connect({ firm, token });
  await tab.bringToFront();
  const sent = await send(panel, 'Again for Jane Doe.');
  await sent.getByText('Handed to Hona').first().waitFor();
  expect(hona.deliveries.map(({ text, caseId }) => [text, caseId])).toEqual([
    ['For Jane Doe.', cases.doe.caseId],
    ['Again for Jane Doe.', cases.doe.caseId],
  ]);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
