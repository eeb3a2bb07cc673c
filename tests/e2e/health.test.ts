import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { messageBox, openUpdate, press, send } from './panel';
import { openStage, type Stage } from './stage';

/** D7 in the real panel: pages that MyCase has changed, and what the panel says of them. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage();
  await stage.browser.tab.goto(`${stage.sandbox.cases.doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await until('the client is known', async () => {
    const label = await messageBox(panel).getAttribute('aria-label');
    return label === `Message to ${stage.sandbox.cases.doe.client.name}`;
  });
});
afterAll(() => stage.close());

async function openHealth(): Promise<Locator> {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'What the panel can read' }).click();
  const dialog = panel.getByRole('dialog', { name: 'What the panel can read' });
  await dialog.waitFor();
  await dialog.getByRole('heading', { name: 'What depends on it' }).waitFor();
  await dialog.locator('details').evaluateAll((folds: HTMLDetailsElement[]) => {
    for (const fold of folds) fold.open = true;
  });
  return dialog;
}
/** The value beside a term, in the section with this heading. */
const beside = (dialog: Locator, heading: RegExp, term: string) =>
  dialog
    .locator('section', { has: panel.getByRole('heading', { name: heading }) })
    .locator(`dt:text-is("${term}") + dd`);

/** What a new version of MyCase's page no longer shows, as a release that drops it would: the element is not there. */
const removeStage = () =>
  stage.browser.tab.evaluate(() => {
    const isLabel = (e: Element) =>
      /^\s*case stage:?\s*$/i.test(e.textContent ?? '') && e.children.length === 0;
    const labels = [...document.querySelectorAll('*')].filter(isLabel);
    for (const label of labels) label.parentElement?.remove();
    return labels.length;
  });

it('a page whose ids and classes were renamed still gives the facts', async () => {
  const { mycase, cases } = stage.sandbox;
  mycase.setSkin('renamed');
  await stage.browser.tab.goto(`${cases.doe.url}/info`);
  await panel.getByText(`Phase ${cases.doe.stage}`).first().waitFor();
  const dialog = await openHealth();
  await until('the stage is among what was found', async () =>
    // Of what is folded, too: the page that is read in the meantime draws it anew.
    /\bstage\b/.test((await beside(dialog, /^Items & info/, 'Found').textContent()) ?? ''),
  );
  expect(await panel.getByText(/can no longer read/).count()).toBe(0);
  await press(dialog, 'Close');
  mycase.setSkin('2025');
});

it('a page without the stage: the panel says so, and only Update Hona is off', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/info`);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  await until('the stage is there', async () => (await removeStage()) > 0);
  await panel.getByText(/can no longer read in MyCase: the stage \(last read/).waitFor({ timeout: 30_000 });
  await panel
    .getByText(/Update Hona is off\./)
    .first()
    .waitFor();
  // What was read before stays.
  await panel.getByText(`Phase ${doe.stage}`).first().waitFor();

  const update = await openUpdate(panel);
  expect(await update.getByRole('button', { name: 'Update now' }).getAttribute('aria-disabled')).toBe('true');
  await update
    .getByText(/the stage \(last read/)
    .first()
    .waitFor();
  await press(update, 'Cancel');

  const dialog = await openHealth();
  await beside(dialog, /^Items & info/, 'Not found on this page any more')
    .getByText(/^stage, since/)
    .waitFor();
  await beside(dialog, /^What depends on it/, 'Update Hona')
    .getByText('Off until this can be read again: the stage.')
    .waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    const violations = await findViolations(panel);
    expect(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')).toEqual([]);
  }
  await panel.emulateMedia({ colorScheme: 'light' });
  await panel.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  const sent = await send(panel, 'Sending goes on.');
  await sent.getByText('Handed to Hona').waitFor();
});

it('once a page shows the stage again, the panel takes it back', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  await panel.getByText(/can no longer read/).waitFor({ state: 'hidden' });
  const update = await openUpdate(panel);
  expect(await update.getByRole('button', { name: 'Update now' }).getAttribute('aria-disabled')).toBe(
    'false',
  );
  await press(update, 'Cancel');
});

it('Check this page: what each reader finds by which way, and a sample without a word of the firm’s', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  const dialog = await openHealth();
  await press(dialog, 'Check this page');
  await dialog.getByText('This page, read as: Contacts & staff').waitFor();
  await dialog.getByText('The page has confirmed itself.').waitFor();
  const wayOf = (fact: string) =>
    dialog
      .getByRole('row', { name: new RegExp(`^${fact} `) })
      .getByRole('cell')
      .allInnerTexts();
  expect(await wayOf('contacts')).toEqual([expect.stringMatching(/^yes, [1-9]/), 'headers']);
  expect((await wayOf('staff'))[0]).toMatch(/^yes, [1-9]/);
  const sample = await dialog.getByRole('textbox', { name: 'Sample of this page' }).inputValue();
  expect(sample).toContain('"practice area"');
  const words = [doe.name, doe.client.name, doe.firm, doe.stage ?? 'Discovery'].flatMap((text) =>
    text.toLowerCase().match(/[a-z]{3,}/g),
  );
  for (const word of words) expect(sample.toLowerCase()).not.toContain(word);
  expect(sample.replace(/^ *h[1-6]\b/gm, '')).not.toMatch(/[1-9]/);

  // Of another page it would be taken for that one's.
  await stage.browser.tab.goto(`${doe.url}/info`);
  await dialog.getByText('This page, read as: Contacts & staff').waitFor({ state: 'hidden' });
  await press(dialog, 'Check this page');
  await dialog.getByText('This page, read as: Items & info').waitFor();
  expect((await wayOf('stage'))[0]).toBe('yes');
  await press(dialog, 'Close');
});

it('keeps no value with it', async () => {
  const worker = await stage.browser.worker();
  const kept = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: string[]): Promise<object> } } };
    };
    return JSON.stringify(await chrome.storage.local.get(['health', 'unreadable']));
  });
  expect(kept).toContain('items-info');
  const { doe } = stage.sandbox.cases;
  for (const secret of [doe.name, doe.caseId, doe.client.name, doe.stage ?? 'Discovery', doe.firm])
    expect(kept).not.toContain(secret);
});
