import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import {
  compose,
  message,
  messageBox,
  openUpdate,
  press,
  readLog,
  send,
  sendIsOff,
  updateNow,
} from './panel';
import { openStage, type Stage } from './stage';

/** What becomes of a message when something goes wrong: it is never lost, never doubled, and never a lie. */
let stage: Stage;
let panel: Page;
beforeAll(async () => {
  stage = await openStage({ logDelayMs: 'manual' });
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(panel).waitFor();
  // The log as it stands before anything is sent: what comes later is new against it.
  await readLog(stage.browser.tab, panel, doe.url);
  await stage.browser.tab.goto(doe.url);
});
afterAll(() => stage.close());

const sent = () => stage.sandbox.hona.completeRequests('POST', '/send-message');
const state = (entry: Locator, words: string) => entry.getByText(words).first().waitFor();

describe('doubt', () => {
  it('worker killed while sending: "May have been sent", one request, and Check the log settles it', async () => {
    const before = sent();
    const fault = stage.sandbox.hona.fault({ path: '/send-message', hold: 'after' });
    const entry = await send(panel, 'The worker dies now.');
    await state(entry, 'Sending');
    await fault.seen;
    await stage.browser.stopWorker();
    fault.release();
    // Whatever starts the worker again; here the next draft.
    await compose(panel, 'next');
    await state(entry, 'May have been sent');
    expect(sent() - before).toBe(1);

    stage.sandbox.hona.flushLog();
    await press(entry, 'Check the log');
    await state(entry, 'Logged in MyCase');
    expect(sent() - before).toBe(1);
    expect(stage.sandbox.hona.deliveries.filter((d) => d.text === 'The worker dies now.')).toHaveLength(1);
  });

  it('connection cut after processing: one request; not in the log yet says so and proves nothing', async () => {
    const before = sent();
    stage.sandbox.hona.fault({ path: '/send-message', cut: 'after' });
    const entry = await send(panel, 'The connection breaks now.');
    await state(entry, 'May have been sent');
    expect(sent() - before).toBe(1);
    await press(entry, 'Check the log');
    await state(entry, 'Not in the log yet');
    await entry.getByText('May have been sent').waitFor();

    stage.sandbox.hona.flushLog();
    await press(entry, 'Check the log');
    await state(entry, 'Logged in MyCase');
    expect(stage.sandbox.hona.deliveries.filter((d) => d.text === 'The connection breaks now.')).toHaveLength(
      1,
    );
  });

  it('a held-back message waits behind one in doubt, and goes when a person has decided', async () => {
    stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
    const first = await send(panel, 'First of two.');
    await state(first, 'May have been sent');
    const second = await send(panel, 'Second of two.');
    const before = sent();
    await press(first, 'I know it arrived');
    await state(first, 'Marked as arrived');
    await state(second, 'Handed to Hona');
    expect(sent() - before).toBe(1);
  });

  it('Send again warns first, then sends a second time by a person’s word', async () => {
    stage.sandbox.hona.fault({ path: '/send-message', cut: 'before' });
    const entry = await send(panel, 'Again, please.');
    await state(entry, 'May have been sent');
    await press(entry, 'Send again');
    await entry.getByText(/twice/).last().waitFor();
    const before = sent();
    await entry
      .getByRole('button', { name: /^Send again/ })
      .last()
      .click();
    await state(entry, 'Handed to Hona');
    expect(sent() - before).toBe(1);
  });
});

describe('refusals', () => {
  it('Hona’s reason is shown; Edit gives the text back and closes the refused entry', async () => {
    stage.sandbox.hona.fault({
      path: '/send-message',
      status: 422,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"The client has opted out."}',
    });
    const entry = await send(panel, 'Refused text.');
    await state(entry, 'Not sent');
    await entry.getByText('The client has opted out.').waitFor();
    await press(entry, 'Edit');
    await until('the text is back', async () => (await messageBox(panel).inputValue()) === 'Refused text.');
    expect(await message(panel, 'Refused text.').count()).toBe(0);
    await messageBox(panel).fill('');
  });

  it('no project (404): says so with the advice, keeps the text, and goes through after Update Hona', async () => {
    const { newmatter } = stage.sandbox.cases;
    await stage.browser.tab.goto(`${newmatter.url}/case_link`);
    await panel.getByRole('heading', { level: 1, name: newmatter.name }).waitFor();
    const entry = await send(panel, 'Welcome to the firm.');
    await state(entry, 'Not sent');
    const words = await entry.innerText();
    expect(words).toMatch(/exists in MyCase/i);
    expect(words).toMatch(/project type/i);
    expect(words).toMatch(/Hona Enabled/);

    const dialog = await openUpdate(panel);
    await updateNow(dialog);
    await press(dialog, 'Close');
    await press(message(panel, 'Welcome to the firm.'), 'Retry');
    await state(message(panel, 'Welcome to the firm.'), 'Handed to Hona');
  });

  it('too long, empty: said beside Send, nothing cut, nothing sent', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.browser.tab.goto(doe.url);
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    const before = sent();
    await compose(panel, 'x'.repeat(1601));
    await panel
      .getByText(/1601 of 1600 characters/)
      .first()
      .waitFor();
    expect(await sendIsOff(panel)).toMatch(/Too long by 1 character/);
    await panel.getByRole('button', { name: 'Send', exact: true }).click({ force: true });
    expect((await messageBox(panel).inputValue()).length).toBe(1601);
    await messageBox(panel).fill('   ');
    await messageBox(panel).press('Control+Enter');
    await panel
      .getByText(/Write a message/i)
      .first()
      .waitFor();
    expect(sent()).toBe(before);
    await messageBox(panel).fill('');
  });
});

describe('the token', () => {
  it('401 in mid-queue: the whole queue waits with one request, and goes on when the token is mended', async () => {
    stage.sandbox.hona.fault({ path: '/send-message', status: 401 });
    const before = sent();
    const first = await send(panel, 'One of the queue.');
    const second = await send(panel, 'Two of the queue.');
    await first.getByText(/token/i).first().waitFor();
    expect(sent() - before).toBe(1);

    await stage.browser.connect({ firm: stage.sandbox.firm, token: stage.sandbox.token });
    await state(first, 'Handed to Hona');
    await state(second, 'Handed to Hona');
    const texts = stage.sandbox.hona.deliveries.map((d) => d.text);
    expect(texts.filter((t) => t.endsWith('of the queue.'))).toEqual([
      'One of the queue.',
      'Two of the queue.',
    ]);
  });
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
