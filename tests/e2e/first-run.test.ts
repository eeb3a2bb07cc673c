import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { messageBox } from './panel';
import { openStage, type Stage } from './stage';

/** From the install to the first message as a new member of staff does it, without a pointer (product §8). */
let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ connected: false, keepWelcome: true });
});
afterAll(() => stage.close());

const says = (words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const step = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
const isDone = (name: string) => step(name).getByRole('heading', { name: /Done$/ }).waitFor();
/** Goes by Tab to the field or button that has this name. */
async function tabTo(role: 'textbox' | 'button' | 'checkbox', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${role} “${name}”`);
}

it('the page of first steps comes by itself, once, and names the firm of an open MyCase tab', async () => {
  const { context } = stage.browser;
  page = await until(
    'the page',
    async () => context.pages().find((one) => one.url().endsWith('#welcome')) ?? null,
  );
  await page.getByRole('heading', { level: 1, name: 'First steps with Hona Panel' }).waitFor();
  const tab = context.pages().find((one) => one !== page)!;
  await tab.goto(`${stage.sandbox.cases.doe.url}/case_link`);
  await page.bringToFront();
  await until('the firm', async () => {
    const field = page.getByRole('textbox', { name: 'MyCase firm' });
    return (await field.inputValue()) === stage.sandbox.firm;
  });
  expect(context.pages().filter((one) => one.url().includes('options.html'))).toHaveLength(1);
});

it('by keyboard: token, test, who I am, notifications', async () => {
  await tabTo('textbox', 'Hona API token');
  await page.keyboard.type(stage.sandbox.token);
  await page.keyboard.press('Enter');
  await says(/^Connected for smithlaw\. Hona knows the token\./);
  await isDone('The Hona API token');
  await isDone('Test the connection');
  await tabTo('button', 'I am Dana Ortiz');
  await page.keyboard.press('Enter');
  await isDone('Who you are');
  await tabTo('checkbox', 'I have looked: my notifications in Hona are on');
  await page.keyboard.press('Space');
  await isDone('Your notifications in Hona');
  await page.getByText('All is done.').waitFor();
});

it('then the first message, and the page knows of it', async () => {
  const tab = stage.browser.context.pages().find((one) => one.url().includes('mycase.com'))!;
  await tab.bringToFront();
  const panel = await stage.browser.openPanel(tab);
  await until('the message box takes text', () => messageBox(panel).isEnabled());
  await messageBox(panel).fill('Good morning, this is Dana.');
  await messageBox(panel).press('Control+Enter');
  await until('it is with Hona', async () => stage.sandbox.hona.deliveries.length === 1);
  expect(stage.sandbox.hona.deliveries).toMatchObject([
    { text: 'Good morning, this is Dana.', author: 'Dana Ortiz' },
  ]);
  await page.bringToFront();
  await page.getByText('Your first message was handed to Hona.').waitFor();
});

/** Runs in the page: the settings scroll with the window; a box in it, as the panel has some, would show a few lines of them. */
const listBoxesThatScroll = () =>
  [...document.querySelectorAll('main, main *:not(textarea)')]
    .filter((e) => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight)
    .map((e) => `<${e.localName} class="${e.className}">`);

it('all settings go to a file and come back from it; the token is not in it', async () => {
  await page.getByRole('link', { name: 'All settings' }).click();
  await page.getByRole('heading', { name: 'About' }).waitFor();
  expect(await page.evaluate(listBoxesThatScroll)).toEqual([]);
  const undo = page.getByRole('textbox', { name: 'Seconds to undo' });
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  await undo.fill('12');
  await save();
  await says(/^Saved/);
  const folder = mkdtempSync(join(tmpdir(), 'hona-settings-'));
  const session = await page.context().newCDPSession(page);
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const file = join(folder, 'hona-panel-settings.json');
  await page.getByRole('button', { name: 'Export all settings' }).click();
  await until('the file is saved', async () => existsSync(file));
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('"undoSeconds": 12');
  for (const secret of [stage.sandbox.token, 'Dana', '7001', 'Doe', 'Good morning'])
    expect(text).not.toContain(secret);
  await undo.fill('3');
  await save();
  await says(/^Saved/);
  const input = page.getByLabel('Settings file to import');
  // The page compares with what it has read: what was just saved comes back to it in a moment.
  await until('it is said what would change', async () => {
    await input.setInputFiles(file);
    return page.getByText('Seconds to undo: 3 becomes 12').isVisible();
  });
  await page.getByRole('button', { name: 'Import the settings' }).click();
  await says(/^The settings are imported/);
  await until('it is back', async () => (await undo.inputValue()) === '12');
  rmSync(folder, { recursive: true });
});

it('the search finds “undo”, and a link leads to it', async () => {
  await page.getByRole('searchbox', { name: 'Search the settings' }).fill('undo');
  await page.getByText('1 setting fits.').waitFor();
  expect(
    await page.getByRole('textbox').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(1);
  await page.goto(page.url().replace(/#.*/, '#undo'));
  const undo = page.getByRole('textbox', { name: 'Seconds to undo' });
  await until('it has the focus', () => undo.evaluate((one) => one === document.activeElement));
});

it('a new start of the browser opens nothing by itself', async () => {
  await stage.browser.restart();
  await stage.browser.worker();
  await stage.browser.tab.goto(stage.sandbox.cases.doe.url);
  expect(stage.browser.context.pages().filter((one) => one.url().includes('options.html'))).toEqual([]);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
