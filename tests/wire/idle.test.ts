import { afterEach, expect, it } from 'vitest';
import { startUnwatched, type Unwatched } from '../browser/start-unwatched';
import { until } from '../browser/until';
import { message } from '../e2e/panel';
import { keepFigures } from '../proof/figures';
import { buildWith } from '../proof/seeded';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { IDLE_BUILDS } from './idle-builds';
import { sendUnwatched, TEXT } from './idle-send';

/**
 * F08: a worker is ended 30 s after its last event; a request that begins late must still see its deadline. Nobody debugs
 * the worker while it waits. What ended it is read off the server's record and, afterwards, in the panel.
 */

/** A build, two visits and a life of 65 s, on a busy computer. */
const PATIENT = 240_000;

let sandbox: Sandbox;
let browser: Unwatched;
afterEach(async () => {
  await browser?.close();
  await sandbox?.close();
});

it.each(IDLE_BUILDS)(
  'no debugger, no panel, 25 s after the press; $name: "$says"',
  async ({ name, defect, says }) => {
    sandbox = await startSandbox({ logDelayMs: 'manual' });
    browser = await startUnwatched(sandbox, defect ? buildWith(defect) : undefined);
    const fault = sandbox.hona.fault({ path: '/send-message', method: 'POST', hold: 'after' });
    await sendUnwatched(browser, { sandbox, undoSeconds: 25 });

    await fault.seen;
    const post = await until('the request', async () => {
      return sandbox.requests.find(({ method }) => method === 'POST') ?? null;
    });
    await until('the connection is dropped', async () => post.left === true, 60_000);
    const seconds = Math.round((Date.now() - post.at.getTime()) / 1000);
    fault.release();

    await browser.watch(async ({ context, panels }) => {
      const [tab] = context.pages();
      if (!tab) throw new Error('The browser has no tab.');
      const panel = await panels.openByButton(tab);
      await message(panel, TEXT).getByText(says).waitFor();
    });
    expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(1);
    keepFigures(`idle ${name}`, seconds);
  },
  PATIENT,
);
