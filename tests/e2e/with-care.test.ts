import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ThreadExport } from '../../src/domain/export/export-thread';
import { until } from '../browser/until';
import { message, messageBox, press, readLog, send } from './panel';
import { openStage, type Stage } from './stage';

/** Product §6: a client with two cases, and one of whom MyCase says that he is deceased. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  const { twin, twinother } = stage.sandbox.cases;
  panel = await stage.openPanelOn(`${twinother.url}/case_link`);
  for (const { url } of [twinother, twin]) {
    await stage.browser.tab.goto(`${url}/case_link`);
    await panel.getByRole('textbox', { name: 'Message to Nadia Petrov' }).waitFor();
    await readLog(stage.browser.tab, panel, url);
  }
  await stage.browser.tab.goto(twin.url);
});
afterAll(() => stage.close());

const posts = () => stage.sandbox.hona.completeRequests('POST', '/send-message');

it('S3: a message in doubt whose words stand in the log of her other case: that one is offered, never taken', async () => {
  const { twin, twinother } = stage.sandbox.cases;
  const { hona, mycase } = stage.sandbox;
  await panel.getByText(`Nadia Petrov has 1 more case: ${twinother.name}`).waitFor();
  hona.chooseCase(twin.client.contactId, twinother.caseId, 'all');
  hona.fault({ path: '/send-message', cut: 'after' });
  const entry = await send(panel, 'Did the adjuster call you?');
  await entry.getByText('May have been sent').first().waitFor();
  hona.flushLog();
  expect(mycase.posts(twinother.caseId).at(-1)?.body).toBe('Did the adjuster call you?');

  await press(entry, 'Check the log');
  await entry.getByText(`Is it this one? It stands in ${twinother.name}.`).waitFor();
  await entry.getByText('May have been sent').first().waitFor();
  expect(await entry.getByText('Logged in MyCase').count()).toBe(0);
  await press(entry, 'Yes');
  await entry.getByText('Logged in MyCase').first().waitFor();
  expect(posts()).toBe(1);
});

it('the settings name the field in which MyCase says that a client is deceased', async () => {
  const options = await stage.browser.openOptions();
  await options.getByLabel('Field for “Deceased”', { exact: true }).fill('Deceased');
  await press(options, 'Save mapping');
  await options
    .getByRole('status')
    .filter({ hasText: /^The mapping is saved/ })
    .waitFor();
  await options.close();
});

it('deceased: Send asks for a reason first; it goes with the message and stands in the export', async () => {
  const { deceased } = stage.sandbox.cases;
  const before = posts();
  await stage.browser.tab.goto(`${deceased.url}/case_link`);
  await panel.getByRole('textbox', { name: `Message to ${deceased.client.name}` }).waitFor();
  await stage.browser.tab.goto(`${deceased.url}/info`);
  // What holds whatever is written is said before anything is.
  await panel.getByText(`MyCase says that ${deceased.client.name} is deceased.`).first().waitFor();
  const reason = panel.getByRole('textbox', { name: /^Reason .*deceased/ });
  await messageBox(panel).fill('Please call us about the inventory.');
  await messageBox(panel).press('Control+Enter');
  await until('the reason is asked for', () => reason.evaluate((field) => field === document.activeElement));
  expect(posts()).toBe(before);
  await panel.keyboard.type('The executor reads this phone');
  await panel.keyboard.press('Control+Enter');
  const entry = message(panel, 'Please call us about the inventory.');
  await entry.getByText('Handed to Hona').first().waitFor();
  expect(posts()).toBe(before + 1);
  await entry.getByText(/checks? (was|were) shown/).click();
  await entry
    .getByText('MyCase says that the client is deceased. Reason: “The executor reads this phone”')
    .waitFor();
  const { messages } = (await exportJson()).thread;
  expect(messages.at(-1)?.checks).toContainEqual({
    id: 'deceased',
    answer: 'The executor reads this phone',
  });
  expect(stage.browser.problems).toEqual([]);
});

/** The open case's thread as the file that the browser saves. */
async function exportJson(): Promise<{ thread: ThreadExport }> {
  const { name, caseId } = stage.sandbox.cases.deceased;
  const folder = mkdtempSync(join(tmpdir(), 'hona-export-'));
  const session = await panel.context().newCDPSession(panel);
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'Export', exact: true }).click();
  await press(panel.getByRole('dialog', { name: 'Export' }), 'JSON');
  const file = join(folder, `${name} ${caseId} messages.json`);
  await until('the file is saved', async () => existsSync(file));
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return JSON.parse(text) as { thread: ThreadExport };
}
