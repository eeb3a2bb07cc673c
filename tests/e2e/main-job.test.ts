import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import { articles, compose, messageBox, press, sendIsOff } from './panel';
import { openStage, type Stage } from './stage';

/** One client, from the first look to the logged answer: each step goes on where the last one ended. */
describe('the main job', () => {
  let stage: Stage;
  let panel: Page;
  beforeAll(async () => {
    stage = await openStage({ logDelayMs: 'manual' });
  });
  afterAll(() => stage.close());

  it('reads the case: project, client, number, thread', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.browser.tab.goto(`${doe.url}/case_link`);
    panel = await stage.browser.openPanel(stage.browser.tab);
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    await panel.getByText('Discovery').first().waitFor();
    await messageBox(panel).waitFor();
    expect(await messageBox(panel).getAttribute('aria-label')).toBe('Message to Jane Doe');

    await stage.browser.tab.goto(`${doe.url}/communications/messages`);
    await stage.browser.tab.getByRole('link', { name: 'Hona Messages' }).click();
    await panel.getByText('Reading its messages').waitFor();
    await articles(panel).filter({ hasText: 'Jane Doe' }).first().waitFor();
    expect(await articles(panel).count()).toBe(stage.sandbox.mycase.posts(doe.caseId).length);
  });

  it('sending is off on the page of the thread', async () => {
    await messageBox(panel).fill('Not from here');
    expect(await sendIsOff(panel)).toMatch(/case/);
    await messageBox(panel).press('Control+Enter');
    expect(stage.sandbox.hona.completeRequests('POST', '/send-message')).toBe(0);
    await messageBox(panel).fill('');
  });

  it('undo: the text comes back and nothing leaves', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.browser.setUndoSeconds(30);
    await stage.browser.tab.goto(doe.url);
    await compose(panel, 'Please bring a photo ID.');
    await press(panel, 'Send');
    await panel.getByText('Waiting').first().waitFor();
    await press(panel, 'Undo');
    await until(
      'the text is back',
      async () => (await messageBox(panel).inputValue()) === 'Please bring a photo ID.',
    );
    expect(stage.sandbox.hona.completeRequests('POST', '/send-message')).toBe(0);
  });

  it('send again: one message, once, at the right client, in the name of its author', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.browser.setUndoSeconds(1);
    await press(panel, 'Send');
    await panel.getByText('Handed to Hona').first().waitFor();
    const { hona } = stage.sandbox;
    expect(hona.completeRequests('POST', '/send-message')).toBe(1);
    expect(hona.deliveries).toHaveLength(1);
    expect(hona.deliveries[0]).toMatchObject({
      caseId: doe.caseId,
      contactId: doe.client.contactId,
      way: 'text',
      text: 'Please bring a photo ID.',
      author: 'Dana Ortiz',
    });
    expect(await messageBox(panel).inputValue()).toBe('');
  });

  it('the client answers; its log page is opened: the thread shows both, the entry is "Logged in MyCase"', async () => {
    const { doe } = stage.sandbox.cases;
    stage.sandbox.hona.clientAnswers(doe.client.contactId, 'Will do, thank you!');
    stage.sandbox.hona.flushLog();
    await stage.browser.tab.goto(`${doe.url}/communications/messages`);
    await stage.browser.tab.getByRole('link', { name: 'Hona Messages' }).click();
    await articles(panel).filter({ hasText: 'Will do, thank you!' }).waitFor();
    // The log is on disk before the entry has claimed its line: a reading in between shows both for a moment.
    const sent = articles(panel).filter({ hasText: 'Please bring a photo ID.' });
    await until('the entry and its line are one', async () => {
      const texts = await sent.allInnerTexts();
      return texts.length === 1 && texts[0]?.includes('Logged in MyCase') === true;
    });
    expect(await sent.count()).toBe(1);
  });

  it('Refresh reads the log from the case page as well', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.browser.tab.goto(doe.url);
    await panel.getByRole('heading', { level: 1, name: doe.name }).waitFor();
    stage.sandbox.hona.clientAnswers(doe.client.contactId, 'What time again?');
    stage.sandbox.hona.flushLog();
    await press(panel, 'Refresh');
    await articles(panel).filter({ hasText: 'What time again?' }).waitFor();
  });

  it('looking wrote nothing to Hona, and nothing went wrong on the way', () => {
    const writes = stage.sandbox.hona.calls.filter((c) => c.method === 'PUT');
    // The one PUT is the test of the connection, an empty contact that can only be refused.
    expect(writes.map((c) => c.body)).toEqual(writes.map(() => ({})));
    expect(stage.browser.problems).toEqual([]);
  });
});
