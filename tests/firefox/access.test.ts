import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { answerQuestion } from './browser-ui';
import type { Screen } from './screen';
import { type FirefoxStage, openFirefoxStage } from './stage';

/**
 * From the install to the first message (product §8), in a Firefox that gives an extension no host by itself: old versions
 * ask for each, and anyone can take one away.
 */
let stage: FirefoxStage;
let panel: Screen;
beforeAll(async () => {
  stage = await openFirefoxStage({
    prefs: { 'extensions.originControls.grantByDefault': false },
    keepWelcome: true,
  });
});
afterAll(() => stage?.close());

const isOpen = () =>
  until('the case is open', async () => !(await panel.get('textbox', 'Message to Jane Doe')).off);

it('the page of first steps comes by itself, and asks for the hosts; a No leaves it so, and says where else', async () => {
  const steps = await stage.firefox.showWelcome();
  await steps.get('heading', 'First steps with Hona Panel');
  await steps.press('button', 'Allow access');
  await answerQuestion(stage.firefox, 'no');
  await steps.says(/It was not allowed/);
});

it('the panel says that the browser keeps it from MyCase, beside an open case', async () => {
  // Before: the icon lets an extension look at the one page on which it is pressed.
  panel = await stage.firefox.openPanel();
  await stage.firefox.goTo(`${stage.sandbox.cases.doe.url}/case_link`);
  await panel.get('heading', 'The browser keeps the panel from MyCase or Hona');
  await panel.get('button', 'Allow access');
});

it('a Yes shows the case at once, without a reload', async () => {
  const { doe } = stage.sandbox.cases;
  await panel.press('button', 'Allow access');
  await answerQuestion(stage.firefox, 'yes');
  await panel.get('heading', doe.name);
  await panel.get('textbox', 'Message to Jane Doe');
  expect(await panel.list('button', 'Allow access')).toEqual([]);
});

it('the first steps know of it and of the open firm: token, test, who I am, notifications', async () => {
  const steps = await stage.firefox.showWelcome();
  await steps.says(/The browser allows it\./);
  await until(
    'the firm',
    async () => (await steps.get('textbox', 'MyCase firm')).value === stage.sandbox.firm,
  );
  await steps.fill('Hona API token', 'not-the-token-of-this-firm');
  await steps.press('button', 'Connect');
  await steps.get('heading', /^The Hona API token.*Not done yet/);
  await steps.says(/Hona refused the token \(401\)/);
  await steps.fill('Hona API token', stage.sandbox.token);
  await steps.press('button', 'Connect');
  await steps.says(/Connected for smithlaw\. Hona knows the token\./);
  await steps.get('heading', /^Test the connection.*Done$/);
  await steps.press('button', 'I am Dana Ortiz');
  await steps.get('heading', /^Who you are.*Done$/);
  await steps.press('checkbox', 'I have looked: my notifications in Hona are on');
  await steps.says(/All is done\./);
});

it('then the first message, and the page knows of it', async () => {
  const { hona, cases } = stage.sandbox;
  await stage.firefox.goTo(cases.doe.url);
  await isOpen();
  await panel.fill('Message to Jane Doe', 'Good morning, this is Dana.');
  await panel.press('button', 'Send');
  await panel.get('article', /Good morning, this is Dana\..*Handed to Hona/);
  expect(hona.deliveries).toMatchObject([{ text: 'Good morning, this is Dana.', author: 'Dana Ortiz' }]);
  const steps = await stage.firefox.showWelcome();
  await steps.says(/Your first message was handed to Hona\./);
});

it('taken away again, the case leaves the screen and the question is back; a Yes in the first steps answers it', async () => {
  await stage.firefox.goTo(stage.sandbox.cases.doe.url);
  await isOpen();
  await stage.firefox.revokeAccess();
  await panel.get('heading', 'The browser keeps the panel from MyCase or Hona');
  const steps = await stage.firefox.showWelcome();
  await steps.press('button', 'Allow access');
  await answerQuestion(stage.firefox, 'yes');
  await steps.says(/The browser allows it\./);
  expect(await stage.firefox.problems()).toEqual([]);
});
