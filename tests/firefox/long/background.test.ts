import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../browser/until';
import type { Screen } from '../screen';
import { connectInOptions, type FirefoxStage, openFirefoxStage } from '../stage';

/** Firefox ends the background after 30 idle seconds; an alarm comes at most every 30 s. Both with room. */
const LIFE_MS = 60_000;

describe('the event page of Firefox', () => {
  let stage: FirefoxStage;
  let panel: Screen;
  beforeAll(async () => {
    stage = await openFirefoxStage({ logDelayMs: 'manual' });
    await connectInOptions(stage);
    await stage.firefox.goTo(`${stage.sandbox.cases.doe.url}/case_link`);
    panel = await stage.firefox.openPanel();
  });
  afterAll(() => stage?.close());
  beforeEach(() => stage.sandbox.hona.clearFaults());

  const posts = () => stage.sandbox.hona.completeRequests('POST', '/send-message');
  const send = async (text: string) => {
    await panel.get('button', 'Send');
    await panel.fill('Message to Jane Doe', text);
    await panel.press('button', 'Send');
  };

  it('ended in the middle of a request: it may have been sent, and only a person sends it again', async () => {
    const before = posts();
    const fault = stage.sandbox.hona.fault({ path: '/send-message', hold: 'after' });
    await send('Ended on the way');
    await fault.seen;
    await stage.firefox.stopBackground();
    fault.release();
    // Nobody presses anything: the alarm that was set before the request starts the background again.
    await until('the alarm wakes it', () => stage.firefox.isBackgroundRunning(), LIFE_MS);
    await panel.get('article', /Ended on the way.*May have been sent/);
    expect(posts()).toBe(before + 1);
    await panel.press('button', 'I know it arrived');
    await panel.get('article', /Ended on the way.*Marked as arrived/);
  });

  it('ended while a message waits for its seconds: it goes all the same, once', async () => {
    const before = posts();
    await send('Ended while it waits');
    await panel.get('article', /Ended while it waits.*Waiting/);
    await stage.firefox.stopBackground();
    await panel.get('article', /Ended while it waits.*Handed to Hona/);
    expect(posts()).toBe(before + 1);
  });

  it('lives as long as a request takes, with no panel open and nothing else to do', async () => {
    const before = posts();
    // Just below the deadline of 20 s.
    stage.sandbox.hona.fault({ path: '/send-message', delayAfterMs: 18_000 });
    await send('A slow one');
    await panel.get('article', /A slow one.*Waiting/);
    await stage.firefox.closePanel();
    await until('the slow one is answered', async () => answered('A slow one'), LIFE_MS);
    panel = await stage.firefox.openPanel();
    await panel.get('article', /A slow one.*Handed to Hona/);
    expect(posts()).toBe(before + 1);
  });

  it('ends when it has nothing to do, and comes back for the next press', async () => {
    await stage.firefox.closePanel();
    await until('it ends by itself', async () => !(await stage.firefox.isBackgroundRunning()), LIFE_MS * 2);
    panel = await stage.firefox.openPanel();
    const before = posts();
    await send('After the sleep');
    await panel.get('article', /After the sleep.*Handed to Hona/);
    expect(posts()).toBe(before + 1);
    expect(await stage.firefox.problems()).toEqual([]);
  });

  function answered(text: string): boolean {
    return stage.sandbox.hona.calls.some(
      (call) => call.status === 200 && JSON.stringify(call.body ?? null).includes(text),
    );
  }
});
