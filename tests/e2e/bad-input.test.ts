import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compose, message, messageBox, press, send } from './panel';
import { openStage, type Stage } from './stage';

/** What can be wrong around a message: each is said in words, and nothing is lost. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage();
  await stage.browser.tab.goto(`${stage.sandbox.cases.doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(panel).waitFor();
});
afterAll(() => stage.close());

it('a page that MyCase changed beyond recognition: says so, shows no case, keeps the draft', async () => {
  const { doe } = stage.sandbox.cases;
  await compose(panel, 'Not lost.');
  stage.sandbox.hona.fault({
    host: `${doe.firm}.mycase.com`,
    path: `/court_cases/${doe.caseId}/info`,
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><html lang="en"><title>MyCase</title><h1>Something else</h1>',
  });
  await stage.browser.tab.goto(`${doe.url}/info`);
  // Parts of MyCase come up to 15 s late, so it is that long before a page counts as unreadable.
  await panel.getByText(/cannot read this page/i).waitFor({ timeout: 30_000 });
  expect(await panel.getByRole('heading', { level: 1, name: doe.name }).count()).toBe(0);
  await stage.browser.tab.goto(`${doe.url}/info`);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  await expect.poll(() => messageBox(panel).inputValue()).toBe('Not lost.');
});

it('a page that the browser translated: says to show the original', async () => {
  await stage.browser.tab.evaluate(() => document.documentElement.classList.add('translated-ltr'));
  await panel
    .getByText(/original page/i)
    .first()
    .waitFor();
  await stage.browser.tab.reload();
  await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.doe.name }).waitFor();
});

it('storage full: Send says so, and the text stays in the composer', async () => {
  // No quota binds an extension with unlimitedStorage, only the disk; so the disk of this worker is full.
  const worker = await stage.browser.worker();
  await worker.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await compose(panel, 'Stays on screen.');
  await press(panel, 'Send');
  await panel.getByText('The disk is full').first().waitFor();
  expect(await messageBox(panel).inputValue()).toBe('Stays on screen.');
  expect(stage.sandbox.hona.deliveries).toEqual([]);

  await stage.browser.stopWorker();
  await press(panel, 'Send');
  await message(panel, 'Stays on screen.').getByText('Handed to Hona').waitFor();
  expect(stage.sandbox.hona.deliveries).toHaveLength(1);
});

it('Hona out of reach: the message waits, and goes by itself when Hona is back', async () => {
  const fault = stage.sandbox.hona.fault({ host: 'api.hona.com', path: '/*', cut: 'before', times: 100 });
  const entry = await send(panel, 'Waits for the network.');
  await fault.seen;
  await entry.getByText('Waiting').first().waitFor();
  const posts = stage.sandbox.hona.completeRequests('POST', '/send-message');
  stage.sandbox.hona.clearFaults();
  await entry.getByText('Handed to Hona').first().waitFor({ timeout: 60_000 });
  expect(stage.sandbox.hona.completeRequests('POST', '/send-message')).toBe(posts + 1);
  expect(stage.sandbox.hona.deliveries.filter((d) => d.text === 'Waits for the network.')).toHaveLength(1);
});
