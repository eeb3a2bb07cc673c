import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { message, messageBox, press, readIcon, readLog, sendIsOff } from './panel';
import { openStage, type Stage } from './stage';

/** A client asks to stop: nothing goes until staff have recorded what they did (product §6). */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  const { doe } = stage.sandbox.cases;
  panel = await stage.openPanelOn(`${doe.url}/case_link`);
  await readLog(stage.browser.tab, panel, doe.url);
  await stage.browser.setUndoSeconds(0);
  // The answer comes while staff look at something else.
  await panel.getByRole('tab', { name: /^Details/ }).click();
  stage.sandbox.hona.clientAnswers(doe.client.contactId, 'Please stop texting me');
  stage.sandbox.hona.flushLog();
  await stage.browser.tab.reload();
});
afterAll(() => stage.close());

const posts = () => stage.sandbox.hona.completeRequests('POST', '/send-message');
const picture = async (name: string) => {
  const folder = process.env.CHECKS_PICTURES;
  if (!folder) return;
  for (const width of [320, 400, 600])
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await panel.setViewportSize({ width, height: 760 });
      await panel.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` });
    }
  await panel.setViewportSize({ width: 400, height: 760 });
};

it('an answer comes: the icon counts it until staff have looked', async () => {
  const icon = (words: string) =>
    until(`the icon says ${words}`, async () => (await readIcon(panel)) === words);
  await icon('1 Hona Panel: 1 new message from a client');
  await panel.getByRole('tab', { name: /^Messages 1/ }).click();
  await message(panel, 'Please stop texting me').waitFor();
  await messageBox(panel).hover();
  await icon('Hona Panel');
  await stage.browser.tab.goto(stage.sandbox.cases.doe.url);
});

it('the thread marks the line, the header says so, and Send is off with the client’s words', async () => {
  await message(panel, 'Please stop texting me').getByText('Asked to stop').waitFor();
  await panel.locator('header').getByText('Jane Doe asked to stop').waitFor();
  await messageBox(panel).fill('See you on Monday.');
  expect(await sendIsOff(panel)).toMatch(/Jane Doe asked to stop: “Please stop texting me”/);
  await panel.getByRole('button', { name: 'Send', exact: true }).click({ force: true });
  await messageBox(panel).press('Control+Enter');
  expect(await messageBox(panel).inputValue()).toBe('See you on Monday.');
  expect(posts()).toBe(0);
  const violations = await findViolations(panel);
  expect(violations.map((one) => one.id)).toEqual([]);
  await picture('stop');
});

it('once staff have recorded what they did, by keyboard alone, it goes', async () => {
  const record = panel.getByRole('button', { name: 'Record what we did' });
  const note = panel.getByRole('textbox', { name: /^What was done/ });
  await record.press('Enter');
  await note.fill('Called');
  await note.press('Escape');
  await note.waitFor({ state: 'detached' });
  expect(await record.evaluate((button) => button === document.activeElement)).toBe(true);
  await record.press('Enter');
  // It is read from the disk.
  await until('the note is back', async () => (await note.inputValue()) === 'Called');
  await note.fill('');
  const save = panel.getByRole('button', { name: 'Save', exact: true });
  await save.press('Enter');
  await panel.getByText('Write down what was done first.').first().waitFor();
  await picture('record');
  await panel.keyboard.type('Called her: one text a week is fine');
  await save.press('Enter');
  const send = panel.getByRole('button', { name: 'Send', exact: true });
  await until('Send is on', async () => (await send.getAttribute('aria-disabled')) === 'false');
  await messageBox(panel).press('Control+Enter');
  await message(panel, 'See you on Monday.').getByText('Handed to Hona').first().waitFor();
  expect(posts()).toBe(1);
});

it('what the firm wants a reason for goes with it, and the message keeps it', async () => {
  const opening = stage.browser.context.waitForEvent('page');
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  const options = await opening;
  await options.getByLabel('A shortened link', { exact: true }).selectOption('confirm');
  await press(options, 'Save checks');
  await options
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  await options.close();

  await messageBox(panel).fill('The form: bit.ly/form');
  const reason = panel.getByRole('textbox', { name: /^Reason .*shortened link/ });
  await reason.waitFor();
  await picture('reason');
  await messageBox(panel).press('Control+Enter');
  await until('the reason is asked for', () => reason.evaluate((field) => field === document.activeElement));
  expect(posts()).toBe(1);
  await panel.keyboard.type('She asked for it');
  // Enter is a new line where staff have not set it to send: here it leads back to the message.
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Control+Enter');
  const sent = message(panel, 'The form: bit.ly/form');
  await sent.getByText('Handed to Hona').first().waitFor();
  await sent.getByText(/checks? (was|were) shown/).click();
  await sent.getByText('A shortened link. Reason: “She asked for it”').waitFor();
  await picture('kept');
  expect(stage.browser.problems).toEqual([]);
});
