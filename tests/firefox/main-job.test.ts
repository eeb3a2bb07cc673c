import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import type { Screen } from './screen';
import { connectInOptions, type FirefoxStage, openFirefoxStage } from './stage';

/** One client, from the first look to the logged answer, in Firefox's real sidebar. Each step goes on from the last. */
describe('the main job in Firefox', () => {
  let stage: FirefoxStage;
  let panel: Screen;
  beforeAll(async () => {
    stage = await openFirefoxStage({ logDelayMs: 'manual' });
  });
  afterAll(() => stage?.close());

  it('connects on the settings page, which says what this browser cannot promise', async () => {
    await connectInOptions(stage);
    const { calls } = stage.sandbox.hona;
    expect(calls.filter((call) => call.method === 'PUT').map((call) => call.body)).toEqual([{}]);
  });

  it('opens by its icon and not by itself, also while the background sleeps; nothing is wider than it', async () => {
    await stage.firefox.goTo(`${stage.sandbox.cases.doe.url}/case_link`);
    await stage.firefox.stopBackground();
    panel = await stage.firefox.openPanel();
    const widths = '[innerWidth, document.documentElement.scrollWidth]';
    await panel.get('button', 'Send');
    const [width, needed] = await panel.surface.read<[number, number]>(widths);
    expect(needed).toBeLessThanOrEqual(width);
  });

  it('reads the case: project, client, number', async () => {
    const { doe } = stage.sandbox.cases;
    await panel.get('heading', doe.name);
    await panel.says(/Discovery/);
    await panel.get('textbox', 'Message to Jane Doe');
  });

  it('reads the thread', async () => {
    const { doe } = stage.sandbox.cases;
    await stage.firefox.goTo(`${doe.url}/communications/messages`);
    await stage.firefox.tab.press('link', 'Hona Messages');
    await panel.says(/Reading its messages/);
    const posts = stage.sandbox.mycase.posts(doe.caseId).length;
    await until('the whole thread', async () => (await panel.list('article')).length === posts);
  });

  it('sends: one message, once, at the right client, in the name of its author', async () => {
    const { doe } = stage.sandbox.cases;
    const { hona } = stage.sandbox;
    await stage.firefox.goTo(doe.url);
    await until('the case is open', async () => !(await panel.get('textbox', 'Message to Jane Doe')).off);
    await panel.fill('Message to Jane Doe', 'Please bring a photo ID.');
    await panel.press('button', 'Send');
    await panel.get('article', /Please bring a photo ID\..*Waiting/);
    await panel.get('article', /Please bring a photo ID\..*Handed to Hona/);
    expect(hona.completeRequests('POST', '/send-message')).toBe(1);
    expect(hona.deliveries).toHaveLength(1);
    expect(hona.deliveries[0]).toMatchObject({
      caseId: doe.caseId,
      contactId: doe.client.contactId,
      text: 'Please bring a photo ID.',
      author: 'Dana Ortiz',
    });
  });

  it('the client answers; Refresh reads the log, and the entry is "Logged in MyCase"', async () => {
    const { doe } = stage.sandbox.cases;
    stage.sandbox.hona.clientAnswers(doe.client.contactId, 'Will do, thank you!');
    stage.sandbox.hona.flushLog();
    await panel.press('button', 'Refresh');
    await panel.get('article', /Will do, thank you!/);
    // The log is on disk a moment before the entry has claimed its line.
    await until('the entry and its line are one', async () => {
      const all = await panel.list('article', /Please bring a photo ID\./);
      return all.length === 1;
    });
    await panel.get('article', /Please bring a photo ID\..*Logged in MyCase/);
  });

  it('nothing went wrong on the way', async () => {
    expect(await stage.firefox.problems()).toEqual([]);
  });
});
