import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ connected: false });
});
afterAll(() => stage.close());

it('the side panel opens by the button in MyCase and names the case that is open', async () => {
  const { doe } = stage.sandbox.cases;
  const panel = await stage.openPanelOn(doe.url);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  expect(await panel.getByRole('tab', { name: /^Messages/ }).isVisible()).toBe(true);
});

it('follows the tab to another case', async () => {
  const { doe, garcia } = stage.sandbox.cases;
  const panel = await stage.openPanelOn(doe.url);
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  await stage.browser.tab.goto(garcia.url);
  await panel.getByRole('heading', { level: 1, name: garcia.name }).waitFor();
  expect(await panel.getByRole('heading', { level: 1 }).count()).toBe(1);
});

it('nothing went to Hona by looking, and nothing went wrong', () => {
  expect(stage.sandbox.hona.calls).toEqual([]);
  expect(stage.browser.problems).toEqual([]);
});
