import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { messageBox, openUpdate, press } from './panel';
import { openStage, type Stage } from './stage';

/** The firm's mapping in the real settings page, and what the panel makes of it. */
let stage: Stage;
let panel: Page;
let options: Page;
/** The mapping as a file. */
let exported = '';
beforeAll(async () => {
  stage = await openStage();
  const { doe } = stage.sandbox.cases;
  panel = await stage.openPanelOn(`${doe.url}/case_link`);
  await stage.browser.tab.goto(doe.url);
  await messageBox(panel).waitFor();
  await panel.getByText('Discovery').first().waitFor();
});
afterAll(() => stage.close());

const cell = (name: string) =>
  options.getByRole('combobox', { name }).or(options.getByRole('textbox', { name }));
const says = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const facts = () => panel.locator('.case-facts').innerText();
/** Presses "Export to a file", and answers with what the browser saved. */
async function exportMapping(page: Page): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hona-mapping-'));
  const session = await page.context().newCDPSession(page);
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const file = join(folder, 'hona-mapping.json');
  await press(page, 'Export to a file');
  await until('the file is saved', async () => existsSync(file));
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}
/** Opens a case in the tab, and waits until the panel shows it. */
async function show(of: { url: string; name: string }): Promise<void> {
  await stage.browser.tab.bringToFront();
  await stage.browser.tab.goto(of.url);
  await panel.getByRole('heading', { level: 1, name: of.name }).waitFor();
  await messageBox(panel).waitFor();
}

it('the Actions menu leads to the settings', async () => {
  await press(panel, 'Actions');
  const opening = stage.browser.context.waitForEvent('page');
  await panel.getByRole('menuitem', { name: 'Settings' }).click();
  options = await opening;
  await options.getByRole('heading', { name: 'How your firm’s MyCase maps to Hona' }).waitFor();
});

it('a stage that MyCase showed is mapped by keyboard alone; the panel’s header shows the phase', async () => {
  await options.bringToFront();
  await options.getByRole('button', { name: 'Add “Discovery” to Phases' }).focus();
  await options.keyboard.press('Enter');
  await options.keyboard.type('We gather the evidence');
  await options.keyboard.press('Enter');
  await says(options, /^The mapping is saved/);
  await stage.browser.tab.bringToFront();
  await until('the header shows the mapped phase', async () =>
    /Phase We gather the evidence/.test(await facts()),
  );
});

it('a stage that is not mapped turns Update Hona off, and the dialog says which value is missing', async () => {
  const { garcia } = stage.sandbox.cases;
  await show(garcia);
  await panel.getByText('FULLY RFA (not mapped)').first().waitFor();
  const dialog = await openUpdate(panel);
  await dialog.getByText(/your firm maps nothing for “FULLY RFA”/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Update now' }).getAttribute('aria-disabled')).toBe('true');
  await panel.keyboard.press('Escape');
});

it('the settings name it: not mapped yet', async () => {
  await options.bringToFront();
  await options.getByText(/^Not mapped yet \(1\): updating is off for cases with it/).waitFor();
  await options.getByRole('button', { name: 'Add “FULLY RFA” to Phases' }).waitFor();
});

it('PULL-ROLE-1: a Title that differs by a space from what MyCase shows is said', async () => {
  const title = await options
    .getByRole('button', { name: /^Add “.*” to Team roles$/ })
    .first()
    .innerText();
  const shown = /“(.*)”/.exec(title)?.[1] ?? '';
  await press(options, 'Add a row to Team roles');
  await options.keyboard.type(`${shown} `);
  await options.getByText(`MyCase shows “${shown}” without a space at the end.`).waitFor();
  await press(options, 'Take MyCase’s');
  expect(await cell('Title in MyCase, row 1').inputValue()).toBe(shown);
});

it('what is wrong is marked at its row, and nothing is saved', async () => {
  await press(options, 'Save mapping');
  await says(options, /^Nothing was saved/);
  await options.getByText('Team role in Hona: Must not be empty.').waitFor();
  await until('the focus is there', async () =>
    options.evaluate(() => document.activeElement?.getAttribute('aria-label') === 'Team role in Hona, row 1'),
  );
  await options.keyboard.type('Case Manager');
  await press(options, 'Save mapping');
  await says(options, /^The mapping is saved/);
});

it('axe finds nothing, light and dark, and nothing is cut off at 320 px', async () => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme });
    const violations = await findViolations(options);
    found.push(
      ...violations.map((v) => `${colorScheme}: ${v.id} at ${v.nodes.map((n) => n.target.join(' ')).join()}`),
    );
  }
  expect(found).toEqual([]);
  await options.setViewportSize({ width: 320, height: 700 });
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await options.setViewportSize({ width: 900, height: 900 });
});

it('a wrong file says the place, and changes nothing', async () => {
  exported = await exportMapping(options);
  expect(JSON.parse(exported)).toMatchObject({
    format: 'hona-panel-mapping',
    version: 1,
    mapping: { phases: { Discovery: 'We gather the evidence' } },
  });
  const file = options.getByLabel('Mapping file to import');
  const upload = (text: string) =>
    file.setInputFiles({
      name: 'hona-mapping.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await upload(exported.replace('"We gather the evidence"', '7'));
  await options
    .getByText(/^phases, entry 1 \(“Discovery”\): must be text \(line \d+, column \d+\)/)
    .waitFor();
  await upload(exported.replace('"version": 1,', '"version": 1'));
  await options.getByText(/“"mapping"” is not expected here \(line 4, column 3\)/).waitFor();
  await says(options, /^Nothing was changed/);
});

it('two settings pages: the later saving on an older mapping is not taken, and nothing typed is lost', async () => {
  const other = await stage.browser.openOptions();
  await press(other, 'Add a row to Hona’s messages in MyCase');
  await other.keyboard.type('Client texts');
  await options.bringToFront();
  await press(options, 'Add a row to Phases');
  await options.keyboard.type('Trial');
  await other.bringToFront();
  await press(other, 'Save mapping');
  await says(other, /^The mapping is saved/);
  await other.close();
  await options.bringToFront();
  await options.getByText(/^Another window saved a mapping meanwhile/).waitFor();
  expect(await cell('Stage in MyCase, row 2').inputValue()).toBe('Trial');
  await press(options, 'Discard mine, show the saved one');
  expect(await cell('Word in the subject, row 2').inputValue()).toBe('Client texts');
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});

it('on a fresh computer the file brings the same mapping, after saying what it changes', async () => {
  const fresh = await openStage({ connected: false });
  try {
    const page = await fresh.browser.openOptions();
    await page.getByRole('textbox', { name: 'Or paste its text' }).fill(exported);
    await press(page, 'Check the text');
    const ask = page.getByRole('region', { name: 'Replace the mapping?' });
    await ask.getByText('Phases: “Discovery” → “We gather the evidence” is added').waitFor();
    await press(page, 'Replace the mapping');
    await says(page, /^The mapping is replaced and saved/);
    expect(JSON.parse(await exportMapping(page))).toEqual(JSON.parse(exported));
    expect(fresh.browser.problems).toEqual([]);
  } finally {
    await fresh.close();
  }
});
