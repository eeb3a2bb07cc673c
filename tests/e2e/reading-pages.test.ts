import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Skin } from '../sandbox/sandbox';
import { articles } from './panel';
import { openDetails, readDetails } from './reading/details';
import { addWholeCase } from './reading/whole-case';
import { openStage, type Stage } from './stage';

/**
 * Every page that holds something is opened once, in tabs beside the case's, as staff who work on it have them; what
 * Details says then is the same in every skin, also in the one where each id, class and data attribute has another
 * name.
 */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  panel = await stage.openPanelOn(stage.sandbox.cases.doe.url);
});
afterAll(() => stage.close());

it.each<[Skin, number]>([
  ['2021', 1],
  ['2025', 2],
  ['renamed', 3],
])('in the skin %s every page feeds the Details of its case', async (skin, n) => {
  const { sandbox, browser } = stage;
  sandbox.mycase.setSkin(skin);
  const whole = addWholeCase(sandbox, n);
  const { tab } = browser;
  await tab.goto(whole.url);
  await panel.getByRole('heading', { level: 1, name: whole.name, exact: true }).waitFor();
  const beside = await Promise.all(
    whole.paths.map(async (path) => {
      const page = await browser.context.newPage();
      await page.goto(sandbox.url('smithlaw.mycase.com', path));
      return page;
    }),
  );
  await tab.bringToFront();
  await openDetails(panel);
  const has = (...words: string[]) => expect.stringMatching(new RegExp(words.join('.*'), 's'));
  await expect
    .poll(() => readDetails(panel), { timeout: 45_000 })
    .toMatchObject({
      Phase: has('Discovery'),
      'Project type': has('Personal Injury'),
      Status: has('In progress'),
      'Client notices': has('on'),
      'Case number': has(`26-CV-0${n}`),
      Opened: has('02/01/2026'),
      Office: has(`Office ${n}`),
      Description: has(`Whole description ${n}\\.`),
      'Hona texts': has(`Cell \\(213\\) 555-019${n}`),
      'E-mail': has(`wilma${n}@example\\.com`),
      'Date of birth': has('02/03/1970'),
      'Statute of limitations': has('01/31/2028'),
      [`Stella Park ${n}`]: has('Case Manager', 'Cell \\(213\\) 555-0183', `stella${n}@smithlaw\\.example`),
      [`Keene Bakery ${n} LLC`]: has('Insurance', 'Main \\(800\\) 555-0191', 'Insurance Carrier'),
      'Preferred Language': has('Spanish'),
      [`Hearing ${n}`]: has('01/14/2027 9:30 AM', `Room ${n}`),
      [`Wilma Keene ${n}`]: has(`Own text ${n}`),
      'Claim Number': has('PI-2026-1177'),
      'Accident Details': has('Wet road\\.\\s+No witnesses\\.'),
      'Number of Passengers': has('3'),
      'Court Date': has('01/14/2027'),
      'Police Report Filed': has('^Yes'),
      'Liability Disputed': has('^No'),
      'Referral Source': has('Former client'),
      'Policy Limit': has('\\$100,000\\.00'),
      'Lien Holder': has('empty'),
    });
  await panel.locator('.details').getByText(`Contract ${n}.pdf`).first().waitFor();
  await panel.getByRole('tab', { name: /^Messages/ }).click();
  await articles(panel)
    .filter({ hasText: `Logged answer ${n}` })
    .waitFor();
  await Promise.all(beside.map((page) => page.close()));
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
