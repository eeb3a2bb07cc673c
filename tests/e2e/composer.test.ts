import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { compose, message, messageBox, press } from './panel';
import { openStage, type Stage } from './stage';

/** §6, Composer: what is written is what the client's phone gets, and what cannot be sent says what to do. */
const SIGNATURE = 'Dana Ortiz, Smith Law';
const PORTAL = 'https://portal.smithlaw.example/messages';

let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage();
  const options = await stage.browser.openOptions();
  await options.getByRole('textbox', { name: 'Signature line' }).fill(` ${SIGNATURE} `);
  await options.getByRole('checkbox', { name: 'Enter sends the message' }).check();
  await press(options, 'Save');
  await options.getByRole('status').getByText('Saved.').waitFor();
  await options.getByRole('textbox', { name: 'Link to conversation' }).fill(PORTAL);
  await press(options, 'Save addresses');
  await options.getByRole('status').getByText('The addresses are saved.').waitFor();
  await options.close();
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
});
afterAll(() => stage.close());

const sends = () => panel.getByRole('button', { name: 'Send', exact: true });
const dialog = (name: string): Locator => panel.getByRole('dialog', { name });

/** Copies a text in the tab as a person does, and pastes it into the composer. */
async function paste(text: string): Promise<void> {
  const { tab } = stage.browser;
  await tab.evaluate((value) => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.value = value;
    field.select();
  }, text);
  await tab.keyboard.press('Control+C');
  await tab.evaluate(() => document.activeElement?.remove());
  await messageBox(panel).focus();
  await panel.keyboard.press('Control+V');
}

it('plain punctuation: the diff first, Ctrl+Z takes it back, and the phone gets what stood on screen', async () => {
  const odd = `It’s ready — please come… ${'We’ll see you then. '.repeat(8)}`.trim();
  const plain = odd.replaceAll('’', "'").replace('—', '-').replace('…', '...');
  await compose(panel, odd);
  await press(panel, 'Make punctuation plain (4 → 2 texts)');
  const sheet = dialog('Make punctuation plain');
  await sheet.getByText("’ becomes '; — becomes -; … becomes ....").waitFor();
  expect(await sheet.locator('del').first().innerText()).toBe('’');
  await press(sheet, 'Cancel');
  expect(await messageBox(panel).inputValue()).toBe(odd);
  await press(panel, 'Make punctuation plain (4 → 2 texts)');
  await press(sheet, 'Use the plain ones');
  await expect.poll(() => messageBox(panel).inputValue()).toBe(plain);
  await panel.keyboard.press('Control+Z');
  await expect.poll(() => messageBox(panel).inputValue()).toBe(odd);
  await press(panel, 'Make punctuation plain (4 → 2 texts)');
  await press(sheet, 'Use the plain ones');

  await messageBox(panel).focus();
  await panel.keyboard.press('End');
  await panel.keyboard.press('Shift+Enter');
  await panel.keyboard.type('Bye');
  await panel.keyboard.press('Enter');
  await message(panel, 'Bye').getByText('Handed to Hona').first().waitFor();
  const [phone] = stage.sandbox.hona.deliveries;
  expect(phone?.text).toBe(`${plain}\nBye\n${SIGNATURE}`);
});

it('the menu + : the firm’s link at the cursor; by the keyboard alone', async () => {
  await compose(panel, 'Upload it here:');
  await panel.keyboard.press('Tab');
  await panel.getByRole('button', { name: 'Add', exact: true }).focus();
  await panel.keyboard.press('ArrowDown');
  const first = panel.getByRole('menuitem', { name: 'Template' });
  await until('the menu has the focus', () => first.evaluate((item) => item === document.activeElement));
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await expect.poll(() => messageBox(panel).inputValue()).toBe(`Upload it here: ${PORTAL}`);
});

it('a file, dropped anywhere: the panel stays, and says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-drop-'));
  const file = join(folder, 'release.txt');
  writeFileSync(file, 'signed');
  const url = panel.url();
  const devtools = await panel.context().newCDPSession(panel);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 60, y: 30, data });
  await dialog('Files cannot be sent from here')
    .getByText('In Hona: open the client’s conversation')
    .waitFor();
  await panel.keyboard.press('Escape');
  await dialog('Files cannot be sent from here').waitFor({ state: 'detached' });
  expect(panel.url()).toBe(url);
  rmSync(folder, { recursive: true });
});

it('1,601 characters: Send is off, nothing is cut; one less goes', async () => {
  const body = 'a'.repeat(1600 - SIGNATURE.length - 1);
  await compose(panel, `${body}a`);
  await expect.poll(() => sends().getAttribute('aria-disabled')).toBe('true');
  await panel.getByText('Too long by 1 character.').first().waitFor();
  expect(await messageBox(panel).inputValue()).toBe(`${body}a`);
  await compose(panel, body);
  await expect.poll(() => sends().getAttribute('aria-disabled')).toBe('false');
});

it('a paste too large to be kept is refused whole; a large one stays editable, and is saved', async () => {
  await compose(panel, 'Before. ');
  await paste('x'.repeat(1_000_001));
  await panel.getByText('That text has 1,000,001 characters').first().waitFor();
  expect(await messageBox(panel).inputValue()).toBe('Before. ');
  await panel.keyboard.press('End');
  await paste(`${'y'.repeat(99_991)}\r\n`);
  await panel.getByText('Too long by 98421 characters.').first().waitFor();
  expect(await messageBox(panel).inputValue()).toHaveLength(100_000);
  await compose(panel, '');
});
