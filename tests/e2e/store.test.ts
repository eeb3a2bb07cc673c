import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import { compose, message, messageBox, press, send, sendIsOff } from './panel';
import { openStage, type Stage } from './stage';
import { damageRows, deleteDatabase, holdDatabase, readAll, setItems } from './store-tools';

/** What this computer keeps: held, damaged, lost, or deleted; the rest works, and everything is said in words. */
let stage: Stage;
let panel: Page;
let options: Page;
beforeAll(async () => {
  stage = await openStage();
  const { doe } = stage.sandbox.cases;
  await stage.browser.tab.goto(`${doe.url}/case_link`);
  panel = await stage.browser.openPanel(stage.browser.tab);
  await messageBox(panel).waitFor();
  options = await stage.browser.openOptions();
  // No test here is about the seconds of Undo.
  await options.getByRole('textbox', { name: 'Seconds to undo' }).fill('0');
  await press(options, 'Save');
  await optionsSay(/^Saved/);
  await stage.browser.tab.bringToFront();
});
afterAll(() => stage.close());

const says = (words: RegExp) => panel.getByText(words).first().waitFor();
const saysNoMore = (words: RegExp) => panel.getByText(words).first().waitFor({ state: 'detached' });
const optionsSay = (words: RegExp) => options.getByRole('status').filter({ hasText: words }).waitFor();
const goes = async (text: string) => {
  const entry = await send(panel, text);
  await entry.getByText('Handed to Hona').first().waitFor();
};

describe('a database that another page holds (F42)', () => {
  it('is said after a while, Send is off, the text stays; and it goes on by itself when it is free', async () => {
    await compose(panel, 'Typed while it is held.');
    const hold = await holdDatabase(options);
    await says(/Another page of this extension holds/);
    expect(await sendIsOff(panel)).toMatch(/storage/);
    expect(await messageBox(panel).inputValue()).toBe('Typed while it is held.');
    await hold.release();
    await saysNoMore(/Another page of this extension holds/);
    await press(panel, 'Send');
    await message(panel, 'Typed while it is held.').getByText('Handed to Hona').first().waitFor();
  });
});

describe('damaged rows (F43)', () => {
  it('are set aside and said; the rest works, and facts are read anew', async () => {
    await damageRows(options, ['facts', 'activity', 'recent']);
    await stage.browser.tab.reload();
    await says(/could not be read any more and (was|were) set aside/);
    await panel.getByRole('heading', { level: 1, name: stage.sandbox.cases.doe.name }).waitFor();
    await press(panel, 'I have read this');
    await saysNoMore(/could not be read any more/);
    await goes('After the damage.');
    expect((await readAll(options)).aside).toBeGreaterThan(0);
  });

  it('of a message that is not settled: one of unknown state, and Send is off until that was read', async () => {
    stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
    const entry = await send(panel, 'Soon damaged.');
    await entry.getByText('May have been sent').first().waitFor();
    await damageRows(options, ['outbox'], 'unknown');
    await stage.browser.stopWorker();
    await compose(panel, 'wakes the worker');
    await says(/1 message of unknown state was lost/);
    expect(await sendIsOff(panel)).toMatch(/lost messages/);
    await press(panel, 'I have read this');
    await messageBox(panel).fill('');
    await goes('After it was read.');
  });
});

describe('a database that is gone (F44)', () => {
  it('the count that stands beside it tells how many messages were lost; then everything works again', async () => {
    stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
    const entry = await send(panel, 'Lost with the database.');
    await entry.getByText('May have been sent').first().waitFor();
    await deleteDatabase(options);
    await says(/1 message of unknown state was lost/);
    await says(/Not connected to Hona/);
    await press(panel, 'I have read this');
    await stage.browser.connect({ firm: stage.sandbox.firm, token: stage.sandbox.token });
    await stage.browser.tab.bringToFront();
    await stage.browser.tab.reload();
    await until('Send is on', async () => {
      const button = panel.getByRole('button', { name: 'Send', exact: true });
      return (await button.getAttribute('aria-disabled')) === 'false';
    });
    await goes('Sent after the loss.');
  });
});

describe('a clock that was moved', () => {
  it('holds what waits, says so, and goes on by a person’s word', async () => {
    await compose(panel, 'Waits for the clock.');
    // The computer was last seen in the future: its clock was set back since.
    await setItems(options, { clockSeen: Date.now() + 3_600_000 });
    await press(panel, 'Send');
    await says(/The clock of this computer was moved/);
    const entry = message(panel, 'Waits for the clock.');
    await entry.getByText('Waiting').first().waitFor();
    await press(panel, 'Yes, it is right');
    await entry.getByText('Handed to Hona').first().waitFor();
    await saysNoMore(/The clock of this computer was moved/);
  });
});

describe('Disconnect while a message is on its way (F61)', () => {
  it('erases the token at once; the message is settled by its answer, and the next one waits', async () => {
    const fault = stage.sandbox.hona.fault({ path: '/send-message', hold: 'after' });
    const entry = await send(panel, 'On its way.');
    await fault.seen;
    await options.bringToFront();
    await press(options, 'Disconnect');
    await optionsSay(/1 message was on the way already/);
    expect((await readAll(options)).secrets).toBe(0);
    fault.release();
    await stage.browser.tab.bringToFront();
    await entry.getByText('Handed to Hona').first().waitFor();
    expect(await sendIsOff(panel)).toMatch(/Not connected/);
    await stage.browser.connect({ firm: stage.sandbox.firm, token: stage.sandbox.token });
  });
});

describe('Delete everything on this computer (product §8)', () => {
  it('says what is unfinished, in words, and can be left', async () => {
    await stage.browser.tab.bringToFront();
    stage.sandbox.hona.fault({ path: '/send-message', status: 503 });
    const entry = await send(panel, 'Nobody knows of this.');
    await entry.getByText('May have been sent').first().waitFor();
    await compose(panel, 'A draft of today.');
    await messageBox(panel).blur();
    await options.bringToFront();
    await press(options, 'Delete everything on this computer');
    const list = options.getByRole('list', { name: 'Not finished' });
    await list.waitFor();
    const words = await list.innerText();
    expect(words).toContain(stage.sandbox.cases.doe.name);
    expect(words).toMatch(/may have been sent: “Nobody knows of this.”/);
    expect(words).toMatch(/draft, never sent: “A draft of today.”/);
    await press(options, 'Keep everything');
    expect((await readAll(options)).outbox).toBeGreaterThan(0);
  });

  it('waits for what is on its way, and asks again where that became something else', async () => {
    await stage.browser.tab.bringToFront();
    await press(message(panel, 'Nobody knows of this.'), 'I know it arrived');
    const fault = stage.sandbox.hona.fault({ path: '/send-message', hold: 'after', status: 503 });
    await send(panel, 'A draft of today.');
    await fault.seen;
    await options.bringToFront();
    await press(options, 'Delete everything on this computer');
    await options
      .getByText(/is on its way/)
      .first()
      .waitFor();
    await press(options, 'Delete it all');
    fault.release();
    await optionsSay(/Something changed meanwhile/);
    await options.getByText(/may have been sent: “A draft of today.”/).waitFor();
    expect((await readAll(options)).outbox).toBeGreaterThan(0);
  });

  it('deletes it: database, keys, storage areas; open panels hold nothing any more', async () => {
    await press(options, 'Delete it all');
    await optionsSay(/Everything on this computer was deleted/);
    await options.getByText(/^Not connected/).waitFor();
    await stage.browser.tab.bringToFront();
    await says(/Open a case in MyCase/);
    await says(/Not connected to Hona/);
    const html = await panel.content();
    for (const secret of [stage.sandbox.cases.doe.name, 'A draft of today.', 'After it was read.'])
      expect(html).not.toContain(secret);
    const left = await readAll(options);
    expect(left.text).not.toMatch(/Doe|smithlaw|draft of today/i);
    expect({ ...left, text: '' }).toMatchObject({
      outbox: 0,
      drafts: 0,
      facts: 0,
      recent: 0,
      secrets: 0,
      aside: 0,
    });
  });

  it('works as newly installed afterwards, without a restart', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.browser.tab.goto(`${doe.url}/case_link`);
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    await stage.browser.connect({ firm: stage.sandbox.firm, token: stage.sandbox.token });
    await stage.browser.tab.bringToFront();
    expect(await messageBox(panel).inputValue()).toBe('');
    await goes('The first message after it.');
  });
});

it('nothing went wrong on the way', () => {
  expect(stage.browser.problems).toEqual([]);
});
