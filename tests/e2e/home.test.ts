import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { message, press, readLog } from './panel';
import { openStage, type Stage } from './stage';

/** Home with its search and filters, and what staff keep about a conversation on this computer. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 0 });
  const { doe, garcia } = stage.sandbox.cases;
  panel = await stage.openPanelOn(garcia.url);
  await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
  await readLog(stage.browser.tab, panel, doe.url);
});
afterAll(() => stage.close());

const goHome = async () => {
  await stage.browser.tab.goto(stage.sandbox.url('smithlaw.mycase.com', '/dashboard'));
  await panel.getByRole('heading', { name: 'Open a case in MyCase' }).waitFor();
};
const openDoe = async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(doe.url);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
};
const act = async (name: string) => {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name, exact: true }).click();
};
const list = () => panel.getByRole('list', { name: 'Opened on this computer' });
const choose = (name: RegExp) => panel.getByRole('radio', { name }).check({ force: true });

it('a flag stands at the case, on Home and under its filter', async () => {
  await openDoe();
  await act('Flag for me');
  await panel.getByText('Colleagues see flags that are set in Hona only').first().waitFor();
  await panel.getByRole('banner').getByText('Flagged', { exact: true }).waitFor();
  await goHome();
  await choose(/^Flagged 1/);
  await until('one case is listed', async () => (await list().getByRole('button').count()) === 1);
  expect(await list().innerText()).toContain(stage.sandbox.cases.doe.name);
  await choose(/^All/);
});

it('an archived case is out of the way until its client writes', async () => {
  const { doe } = stage.sandbox.cases;
  await openDoe();
  await act('Archive');
  await goHome();
  await list()
    .getByRole('button', { name: new RegExp(stage.sandbox.cases.garcia.name.slice(0, 6)) })
    .waitFor();
  await until('it is gone', async () => (await list().getByRole('button', { name: /Doe v/ }).count()) === 0);
  stage.sandbox.hona.clientAnswers(doe.client.contactId, 'Could we meet at the courthouse café?');
  await readLog(stage.browser.tab, panel, doe.url);
  await message(panel, 'courthouse café').waitFor();
  await goHome();
  await list().getByRole('button', { name: /Doe v/ }).waitFor();
});

it('by keyboard alone: / to search, words of a message, down to the case, Enter opens it', async () => {
  await panel.bringToFront();
  await panel.getByRole('heading', { name: 'Open a case in MyCase' }).click();
  await panel.keyboard.press('/');
  await panel.keyboard.type('courthouse CAFE');
  await list().locator('mark').getByText('courthouse café').waitFor();
  expect(await list().getByRole('button').count()).toBe(1);
  await until('the case has the focus', async () => {
    await panel.keyboard.press('Tab');
    return (await panel.evaluate(() => document.activeElement?.textContent ?? '')).includes('Doe v');
  });
  await panel.keyboard.press('Enter');
  await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.doe.name }).waitFor();
});

it('a case that was marked as unread stays so until it is opened again', async () => {
  await act('Mark as unread');
  await panel.getByRole('tab', { name: /^Messages 1/ }).waitFor();
  await goHome();
  await list()
    .getByRole('button', { name: /Doe v.*Marked unread/ })
    .waitFor();
  await openDoe();
  await until(
    'it counts as seen',
    async () => (await panel.getByRole('tab', { name: /^Messages \d/ }).count()) === 0,
  );
});
