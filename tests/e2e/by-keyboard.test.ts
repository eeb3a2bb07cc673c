import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { articles, forgetTheHour, message, messageBox, press, readLog, send } from './panel';
import { openStage, type Stage } from './stage';

/** The whole job without a pointer, and what a screen reader gets of it (product §8). */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  const { doe } = stage.sandbox.cases;
  const options = await stage.browser.openOptions();
  await press(options, 'Add the starter set');
  await options.getByText('10 templates are added').waitFor();
  await options.getByLabel('A shortened link', { exact: true }).selectOption('confirm');
  // At night it would stand among the findings.
  await forgetTheHour(options);
  await options.close();
  panel = await stage.openPanelOn(`${doe.url}/case_link`);
  await messageBox(panel).waitFor();
  await readLog(stage.browser.tab, panel, doe.url);
  await stage.browser.tab.goto(doe.url);
  stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
  const doubt = await send(panel, 'Is the gate open?');
  await doubt.getByText('May have been sent').first().waitFor();
  // Time to take it back on a slow machine too; meanwhile the rest of the job is done.
  await stage.browser.setUndoSeconds(10);
  await panel.bringToFront();
});
afterAll(() => stage.close());

/** Role and name of what has the focus. */
const focused = () =>
  panel.evaluate(() => {
    const e = document.activeElement;
    const name = e?.getAttribute('aria-label') ?? e?.textContent ?? '';
    return `${e?.getAttribute('role') ?? e?.tagName.toLowerCase()} ${name.trim()}`;
  });

/** Presses this key until what is wanted has the focus. */
async function goTo(wanted: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (wanted.test(await focused())) return;
    await panel.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${wanted}; it stopped at: ${await focused()}`);
}

const isFocused = (wanted: RegExp) =>
  until(`the focus is at ${wanted}`, async () => wanted.test(await focused()));
const isRead = (words: string) =>
  until(`"${words}" is read out`, async () =>
    (await panel.locator('.panel > [role=status]').innerText()).includes(words),
  );
const typeReason = async (key: string) => {
  // What stands against the text is read out as soon as it is known, and stands there a moment later.
  await panel.locator('input.why').waitFor();
  await panel.keyboard.press('Control+Enter');
  await isFocused(/^input/);
  await panel.keyboard.type('She asked for it');
  await panel.keyboard.press(key);
};

/** From now on every frame in which nothing has the focus is counted. */
/** The focus is lost where a key comes while it is nowhere: a screen that is just being drawn may still give it back. */
const watchFocus = () =>
  panel.evaluate(() => {
    const focus = { lost: [] as string[], nowhere: '', last: '' };
    const look = () => {
      const e = document.activeElement;
      const isNowhere = document.hasFocus() && (e === null || e === document.body);
      if (!isNowhere) focus.last = (e?.outerHTML ?? '').slice(0, 120);
      focus.nowhere = isNowhere ? focus.last : '';
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    addEventListener('keydown', () => focus.nowhere && focus.lost.push(focus.nowhere), { capture: true });
    Object.assign(window, { ofFocus: focus });
  });

async function losesNoFocus(): Promise<void> {
  const read = () =>
    panel.evaluate(() => (window as unknown as { ofFocus: { lost: string[]; nowhere: string } }).ofFocus);
  await until('the focus is somewhere', async () => (await read()).nowhere === '');
  expect((await read()).lost).toEqual([]);
}

it('a template, filled in; what stands against it is read out; the reason, Send, Undo, and Send again', async () => {
  await goTo(/^textarea Message to/);
  await watchFocus();
  await panel.keyboard.type('/docu');
  await panel.getByRole('option', { name: /Document request/ }).waitFor();
  await panel.keyboard.press('Enter');
  const gap = '{{field.Documents Needed}}';
  await isRead(`${gap} is not filled in.`);
  await panel.keyboard.press('Control+Home');
  const start = (await messageBox(panel).inputValue()).indexOf(gap);
  for (let i = 0; i < start; i++) await panel.keyboard.press('ArrowRight');
  for (let i = 0; i < gap.length; i++) await panel.keyboard.press('Shift+ArrowRight');
  await panel.keyboard.type('the form of bit.ly/form');
  await isRead('Phone companies often block links of bit.ly.');

  await typeReason('Tab');
  await goTo(/^textarea Message to/);
  await panel.keyboard.press('Control+Enter');
  const entry = message(panel, 'the form of bit.ly/form');
  await entry.getByText('Waiting').waitFor();
  await isFocused(/^textarea Message to/);
  await panel.keyboard.press('Control+Z');
  await entry.waitFor({ state: 'detached' });
  await until('the text is back', async () => (await messageBox(panel).inputValue()).includes('bit.ly/form'));
  await isFocused(/^textarea Message to/);

  // What was taken back asks for its reason anew; the keys that send in the message send from its field too.
  await typeReason('Control+Enter');
  await entry.getByText('Waiting').waitFor();
  await losesNoFocus();
});

it('the menu leads to the unfinished messages, where one is settled; Escape leads back to the menu', async () => {
  await goTo(/^button Actions/);
  await panel.keyboard.press('Enter');
  await goTo(/^menuitem Unfinished messages/, 'ArrowDown');
  await panel.keyboard.press('Enter');
  const list = panel.getByRole('dialog', { name: 'Unfinished messages' });
  const entry = list.getByRole('article', { name: /Is the gate open\?/ });
  await entry.waitFor();
  await goTo(/^button I know it arrived/);
  await panel.keyboard.press('Enter');
  await entry.waitFor({ state: 'detached' });
  await panel.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await isFocused(/^button Actions/);
  await losesNoFocus();
});

it('the conversation is searched, and the focus goes back to it', async () => {
  await goTo(/^log Conversation/);
  await panel.keyboard.press('Control+F');
  await isFocused(/^input/);
  await panel.keyboard.type('gate');
  await articles(panel).locator('mark').getByText('gate').first().waitFor();
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Escape');
  await isFocused(/^log Conversation/);
  await losesNoFocus();
});

it('while somebody types thirty characters, a screen reader is interrupted once at most', async () => {
  await goTo(/^textarea Message to/);
  await until('the message has gone', async () => stage.sandbox.hona.deliveries.length > 0);
  await message(panel, 'the form of bit.ly/form').getByText('Handed to Hona').first().waitFor();
  await panel.evaluate(() => {
    const read: string[] = [];
    for (const region of document.querySelectorAll('[role=status], [role=alert], [aria-live=polite]'))
      new MutationObserver(() => read.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    Object.assign(window, { read });
  });
  const text = 'Sign it here: bit.ly/form, ok?';
  expect(text).toHaveLength(30);
  await panel.keyboard.type(text, { delay: 30 });
  await isRead('Phone companies often block links of bit.ly.');
  expect(await panel.evaluate(() => (window as unknown as { read: string[] }).read)).toHaveLength(1);
});

/** Times and dates are others on every day. */
const DAY =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?\b/g;
const readTree = async () =>
  (await panel.locator('body').ariaSnapshot())
    .replace(/\b\d{1,2}:\d\d\s[AP]M\b/g, '<time>')
    .replace(DAY, '<date>')
    .replace(/(paragraph: )(?:Yesterday|Today)\b/g, '$1<date>')
    .concat('\n');

it('what a screen reader finds: the messages with a finding', async () => {
  await expect(await readTree()).toMatchFileSnapshot('screen-reader/messages.yml');
  await panel.keyboard.press('Control+A');
  await panel.keyboard.press('Delete');
});

it('Home: / searches, Tab leads to the case, Enter opens it; and what a screen reader finds there', async () => {
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, '/dashboard'));
  await panel.getByRole('heading', { name: 'Open a case in MyCase' }).waitFor();
  const list = panel.getByRole('list', { name: 'Opened on this computer' });
  // The name stands there first, what is known of the case when that is read.
  await list.getByRole('button', { name: /Doe v.*Jane Doe/ }).waitFor();
  // The text was taken out of the field a moment ago.
  await list.getByText('Draft', { exact: true }).waitFor({ state: 'detached' });
  await expect(await readTree()).toMatchFileSnapshot('screen-reader/home.yml');
  await panel.keyboard.press('/');
  await isFocused(/^input/);
  await panel.keyboard.type('GATE open');
  await list.locator('mark').first().waitFor();
  await goTo(/^button Doe v/);
  await panel.keyboard.press('Enter');
  await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
  await losesNoFocus();
  expect(stage.browser.problems).toEqual([]);
});
