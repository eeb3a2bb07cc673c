import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { findViolations } from './axe';
import { compose, message, messageBox, press, readLog } from './panel';
import { openStage, type Stage } from './stage';

/** axe in the real panel and the options page, in both schemes; and the main job without a pointer. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await readLog(stage.browser.tab, panel, doe.url);
  await stage.browser.tab.goto(doe.url);
  await messageBox(panel).waitFor();
});
afterAll(() => stage.close());

/** Serious and critical findings; the list is empty or names what to mend. */
async function findSerious(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await findViolations(page);
    for (const v of violations)
      if (v.impact === 'serious' || v.impact === 'critical')
        found.push(`${colorScheme}: ${v.id} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

it('the thread, with a draft and a message in doubt', async () => {
  stage.sandbox.hona.fault({ path: '/send-message', status: 500 });
  await compose(panel, 'In doubt.');
  await press(panel, 'Send');
  await message(panel, 'In doubt.').getByText('May have been sent').waitFor();
  await compose(panel, 'A draft.');
  expect(await findSerious(panel)).toEqual([]);
});

it('Details, Activity, the menu and the update dialog', async () => {
  await panel.getByRole('tab', { name: /^Details/ }).click();
  await panel.getByRole('heading', { name: 'Project' }).waitFor();
  expect(await findSerious(panel)).toEqual([]);
  await panel.getByRole('tab', { name: /^Activity/ }).click();
  expect(await findSerious(panel)).toEqual([]);
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'Update Hona' }).click();
  await panel.getByRole('dialog', { name: 'Update Hona' }).waitFor();
  expect(await findSerious(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
});

it('the screens without a case', async () => {
  const host = `${stage.sandbox.firm}.mycase.com`;
  for (const [path, words] of [
    ['/dashboard', 'Open a case in MyCase'],
    ['/court_cases/99999999', 'MyCase does not find this page'],
  ] as const) {
    await stage.browser.tab.goto(stage.sandbox.url(host, path));
    await panel.getByText(words).first().waitFor();
    expect(await findSerious(panel)).toEqual([]);
  }
});

it('the options page', async () => {
  const options = await stage.browser.openOptions();
  await options.getByRole('button', { name: 'Connect', exact: true }).waitFor();
  expect(await findSerious(options)).toEqual([]);
  await options.close();
});

it('the main job by keyboard alone: tabs, menu, dialog, message, send, undo', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.setUndoSeconds(30);
  await stage.browser.tab.goto(doe.url);
  await message(panel, 'In doubt.').getByText('May have been sent').waitFor();
  const focused = () =>
    panel.evaluate(() => {
      const e = document.activeElement;
      return `${e?.getAttribute('role') ?? e?.tagName.toLowerCase()} ${e?.getAttribute('aria-label') ?? e?.textContent ?? ''}`;
    });
  const tabTo = async (wanted: RegExp) => {
    for (let i = 0; i < 60; i++) {
      if (wanted.test(await focused())) return;
      await panel.keyboard.press('Tab');
    }
    throw new Error(`The Tab key never reached ${wanted}; it stopped at: ${await focused()}`);
  };
  await panel.bringToFront();
  await tabTo(/^tab Messages/);
  await panel.keyboard.press('ArrowRight');
  expect(await focused()).toMatch(/^tab Details/);
  await panel.keyboard.press('ArrowLeft');
  expect(await focused()).toMatch(/^tab Messages/);

  await tabTo(/I know it arrived/);
  await panel.keyboard.press('Enter');
  await message(panel, 'In doubt.').getByText('Marked as arrived').waitFor();

  await tabTo(/^textarea Message to/);
  await panel.keyboard.press('Control+A');
  await panel.keyboard.type('By keyboard.');
  await panel.keyboard.press('Control+Enter');
  await message(panel, 'By keyboard.').getByText('Waiting').waitFor();
  await panel.keyboard.press('Control+Z');
  await message(panel, 'By keyboard.').waitFor({ state: 'detached' });
  await until('the text is back', async () => (await messageBox(panel).inputValue()) === 'By keyboard.');
  expect(await focused()).toMatch(/^textarea/);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
