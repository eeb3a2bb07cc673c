import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerQuestion } from './browser-ui';
import type { Screen } from './screen';
import { type FirefoxStage, openFirefoxStage } from './stage';

/** Anyone can take a host away from an extension of Firefox, and old versions ask for each: then nothing just comes. */
let stage: FirefoxStage;
let panel: Screen;
beforeAll(async () => {
  stage = await openFirefoxStage({ prefs: { 'extensions.originControls.grantByDefault': false } });
});
afterAll(() => stage?.close());

it('the panel says that the browser keeps it from MyCase, beside an open case', async () => {
  // Before: the icon lets an extension look at the one page on which it is pressed.
  panel = await stage.firefox.openPanel();
  await stage.firefox.goTo(`${stage.sandbox.cases.doe.url}/case_link`);
  await panel.get('heading', 'The browser keeps the panel from MyCase or Hona');
  await panel.get('button', 'Allow access');
});

it('a No leaves it so, and says where else it can be allowed', async () => {
  await panel.press('button', 'Allow access');
  await answerQuestion(stage.firefox, 'no');
  await panel.says(/It was not allowed/);
});

it('a Yes shows the case at once, without a reload', async () => {
  const { doe } = stage.sandbox.cases;
  await panel.press('button', 'Allow access');
  await answerQuestion(stage.firefox, 'yes');
  await panel.get('heading', doe.name);
  await panel.get('textbox', 'Message to Jane Doe');
  expect(await panel.list('button', 'Allow access')).toEqual([]);
});

it('taken away again, the case leaves the screen and the question is back', async () => {
  await stage.firefox.revokeAccess();
  await panel.get('heading', 'The browser keeps the panel from MyCase or Hona');
  expect(await stage.firefox.problems()).toEqual([]);
});
