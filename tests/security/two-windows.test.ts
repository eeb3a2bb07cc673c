import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../browser/until';
import { eventItem, fillEvent, newEvent } from '../e2e/calendar';
import { compose, message, messageBox, press } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import { countDraftWrites } from '../faults/deaths';
import { sendAtOnce } from './at-once';
import { openWindow } from './windows';

/** Outbox document §3, F50, F51: one draft in two panels; whatever is pressed, one text is one message. */
let stage: Stage;
let first: Page;
let second: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  await sendAtOnce(stage.browser);
  const { url, client } = stage.sandbox.cases.doe;
  first = await stage.openPanelOn(`${url}/case_link`);
  second = await stage.browser.openPanel(await openWindow(stage.browser, `${url}/case_link`));
  for (const panel of [first, second])
    await panel.getByRole('textbox', { name: `Message to ${client.name}` }).waitFor();
});
afterAll(() => stage.close());

const shows = (panel: Page, text: string) =>
  until(`the field says "${text}"`, async () => (await messageBox(panel).inputValue()) === text);
/** The question above the field. */
const changed = (panel: Page) => panel.getByRole('button', { name: 'Take that', exact: true });
/** Why a press of Send did nothing, beside it. */
const reason = (panel: Page) => panel.locator('#send-reason');
const sendButton = (panel: Page) => panel.getByRole('button', { name: 'Send', exact: true });
const posts = () => stage.sandbox.hona.completeRequests('POST', '/send-message');
const sentTexts = () => stage.sandbox.hona.deliveries.map((d) => d.text);

type Runtime = { sendMessage(message: { type?: string }): Promise<unknown> };
type Api = { chrome: { runtime: Runtime } };

/** Keeps the saves of this panel back, as a slow computer would; what it returns lets them go. */
async function holdSaves(panel: Page): Promise<() => Promise<void>> {
  await panel.evaluate(() => {
    const { runtime } = (globalThis as unknown as Api).chrome;
    const send = runtime.sendMessage.bind(runtime);
    const held = new Promise<void>((letGo) => Object.assign(window, { letGo }));
    Object.assign(window, { holds: false });
    runtime.sendMessage = async (message) => {
      if (message.type === 'saveDraft') {
        Object.assign(window, { holds: true });
        await held;
      }
      return send(message);
    };
  });
  return () => panel.evaluate(() => (window as unknown as { letGo(): void }).letGo());
}

/** What comes into the second window's field is being saved when another text is saved in the first. */
async function writeInBoth(inFirst: string, writeInSecond: () => Promise<void>): Promise<void> {
  const release = await holdSaves(second);
  await writeInSecond();
  await until('the second one saves', () =>
    second.evaluate(() => (window as unknown as { holds?: boolean }).holds ?? false),
  );
  const saved = await countDraftWrites(first);
  await messageBox(first).fill(inFirst);
  await until('the first one has saved', async () => (await countDraftWrites(first)) > saved);
  await release();
  await changed(second).waitFor();
}

const typeInBoth = (inFirst: string, inSecond: string) =>
  writeInBoth(inFirst, () => messageBox(second).pressSequentially(inSecond));

/** This text stands in both threads once, was one request and one delivery, and no composer holds it any more. */
async function wentOnce(text: string, before: number): Promise<void> {
  for (const panel of [first, second]) {
    await message(panel, text).getByText('Handed to Hona').first().waitFor();
    expect(await message(panel, text).count()).toBe(1);
    await shows(panel, '');
  }
  expect(sentTexts().filter((one) => one === text)).toHaveLength(1);
  expect(posts() - before).toBe(1);
}

it('what is typed in one window is there in the other', async () => {
  await compose(first, 'Begun here');
  await shows(second, 'Begun here');
  await messageBox(second).press('End');
  await messageBox(second).pressSequentially(', ended there.');
  await shows(first, 'Begun here, ended there.');
  await compose(first, '');
  await shows(second, '');
});

it('typing in both: the one that came too late overwrites nothing; "Keep this" keeps it', async () => {
  await typeInBoth('What the first window says.', 'What the second window says.');
  await second.getByText('What the first window says.').first().waitFor();
  expect(await messageBox(second).inputValue()).toBe('What the second window says.');
  await shows(first, 'What the first window says.');
  const before = posts();
  await sendButton(second).click();
  await reason(second)
    .filter({ hasText: /^Changed in another window/ })
    .waitFor();
  expect(posts()).toBe(before);
  await press(second, 'Keep this');
  await until('the question is answered', async () => (await reason(second).count()) === 0);
  await shows(first, 'What the second window says.');
  await compose(first, '');
  await shows(second, '');
});

it('"Take that" takes the other window’s text', async () => {
  await typeInBoth('Said in the first window.', 'Said in the second window.');
  await press(second, 'Take that');
  await shows(second, 'Said in the first window.');
  await shows(first, 'Said in the first window.');
  await until('nothing is asked any more', async () => (await changed(second).count()) === 0);
});

/** Asks for a template in the second window. */
async function typeSlash(): Promise<void> {
  await second.bringToFront();
  await messageBox(second).click();
  await second.keyboard.type('/late');
  await second.getByRole('option', { name: /Running late/ }).waitFor();
}

it('a template put in by one window is the other one’s text too, and goes once', async () => {
  const options = await stage.browser.openOptions();
  await press(options, 'Add the starter set');
  await options.getByText('10 templates are added').waitFor();
  await options.close();
  await compose(first, '');
  await shows(second, '');
  await typeSlash();
  await second.keyboard.press('Enter');
  const late = 'Hi Jane, I am running a few minutes late';
  await until('it is in both', async () => (await messageBox(first).inputValue()).startsWith(late));
  const [text, before] = [await messageBox(first).inputValue(), posts()];
  await Promise.all([sendButton(first).click(), sendButton(second).click()]);
  await wentOnce(text, before);
});

it('a template put in over what another window wrote meanwhile overwrites nothing: staff are asked', async () => {
  await typeSlash();
  await shows(first, '/late');
  await writeInBoth('Said in the first window.', () => second.keyboard.press('Enter'));
  expect(await messageBox(second).inputValue()).toMatch(/^Hi Jane, I am running/);
  await shows(first, 'Said in the first window.');
  await press(second, 'Take that');
  await shows(second, 'Said in the first window.');
});

it('both press Send at once: one entry, one POST; the other panel says why nothing went', async () => {
  const before = posts();
  await Promise.all([sendButton(first).click(), sendButton(second).click()]);
  await wentOnce('Said in the first window.', before);
});

it.each<[string, (panel: Page) => Promise<unknown>]>([
  ['a double click', (panel) => sendButton(panel).dblclick()],
  [
    'the keys and a click',
    (panel) =>
      Promise.all([messageBox(panel).press('Control+Enter'), sendButton(panel).click({ force: true })]),
  ],
  [
    'the keys, held down',
    async (panel) => {
      await messageBox(panel).focus();
      await panel.keyboard.down('Control');
      for (let i = 0; i < 20; i += 1) await panel.keyboard.down('Enter');
      await panel.keyboard.up('Enter');
      await panel.keyboard.up('Control');
    },
  ],
  [
    'twenty clicks within a hundred milliseconds',
    (panel) =>
      sendButton(panel).evaluate(async (button) => {
        for (let i = 0; i < 20; i += 1) {
          (button as HTMLElement).click();
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }),
  ],
  [
    'twenty clicks in both windows',
    () =>
      Promise.all(
        [first, second].map((panel) =>
          sendButton(panel).evaluate((button) => {
            for (let i = 0; i < 20; i += 1) (button as HTMLElement).click();
          }),
        ),
      ),
  ],
])('F50: %s: one entry, one POST', async (what, pressSend) => {
  const text = `Sent by ${what}.`;
  await compose(first, text);
  await shows(second, text);
  const before = posts();
  await pressSend(first);
  await wentOnce(text, before);
});

it('product §7: one half-typed event in both; what one saves the other says at once, and the client is told once', async () => {
  const { hona } = stage.sandbox;
  const dialogOf = (panel: Page) => panel.getByRole('dialog', { name: 'Event' });
  for (const panel of [first, second]) await panel.getByRole('tab', { name: 'Calendar' }).click();
  await newEvent(first);
  await fillEvent(dialogOf(first), {
    title: 'Deposition',
    start: '2027-01-21T13:00',
    invite: /^Jane Doe/,
    notify: 'Tell the client now',
  });
  await second.getByText('You began “Deposition”, and it is not saved.').waitFor();
  await press(second, 'Go on');
  await dialogOf(second)
    .getByRole('checkbox', { name: /^Jane Doe/, checked: true })
    .waitFor();
  await dialogOf(second).getByRole('radio', { name: 'Tell the client now' }).check();
  await press(dialogOf(second), 'Save event');
  await eventItem(second, 'Deposition').getByText('Saved by Hona').waitFor();
  const says = dialogOf(first)
    .getByText(/^This was saved in another window: “Deposition”/)
    .first();
  await says.waitFor();
  await says.filter({ hasText: 'Hona was asked to tell the client.' }).waitFor();
  await dialogOf(first).getByLabel('Title').press('Enter');
  await press(first, 'Look at it');
  await dialogOf(first).waitFor({ state: 'detached' });
  await eventItem(first, 'Deposition').getByText('Saved by Hona').waitFor();
  for (const panel of [first, second]) expect(await panel.getByText('You began').count()).toBe(0);
  expect(hona.completeRequests('POST', '/calendar-event')).toBe(1);
  expect(hona.eventNotices).toHaveLength(1);
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
