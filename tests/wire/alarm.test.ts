import { afterEach, expect, it } from 'vitest';
import { startUnwatched, type Unwatched, type Watched } from '../browser/start-unwatched';
import { until } from '../browser/until';
import { message } from '../e2e/panel';
import { keepFigures } from '../proof/figures';
import { buildWith } from '../proof/seeded';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { ALARM_BUILDS, type AlarmFigures, RUNG_SECONDS, UNDO_SECONDS } from './alarm-builds';
import { sendUnwatched, TEXT } from './idle-send';

/**
 * A worker that is ended in the seconds of Undo, with the panel closed and no page of MyCase open (such a page wakes the
 * worker too): nobody asks after the message any more, neither a person nor a debugger, and the alarm alone can send it.
 */

/** A build of minutes, two visits and a wait of nearly two, on a busy computer. */
const PATIENT = 420_000;

let sandbox: Sandbox;
let browser: Unwatched;
afterEach(async () => {
  await browser?.close();
  await sandbox?.close();
});

it.each(ALARM_BUILDS)(
  `no debugger, no panel, a worker that died in the ${UNDO_SECONDS} s of Undo; $is: it leaves by itself: $leaves`,
  async ({ name, defect, leaves }) => {
    sandbox = await startSandbox({ logDelayMs: 'manual' });
    browser = await startUnwatched(sandbox, defect ? buildWith(defect) : undefined);
    const pressed = await sendUnwatched(browser, {
      sandbox,
      undoSeconds: UNDO_SECONDS,
      afterwards: endWorker,
    });
    expect(countPosts()).toBe(0);

    const patience = pressed + RUNG_SECONDS * 1000 - Date.now();
    const left = await until('the message', findPost, patience).catch(() => null);
    const posts = countPosts();
    const seconds = left && Math.round((left.at.getTime() - pressed) / 1000);
    keepFigures(`alarm ${name}`, { seconds, posts } satisfies AlarmFigures);
    expect(posts).toBe(leaves ? 1 : 0);
    if (seconds !== null) expect(seconds).toBeGreaterThanOrEqual(UNDO_SECONDS);

    // Its page and a panel wake the worker: what was not sent has waited all the time, and what was is not sent again.
    await browser.watch(async ({ context, panels }) => {
      const [tab] = context.pages();
      if (!tab) throw new Error('The browser has no tab.');
      await tab.goto(`${sandbox.cases.doe.url}/case_link`);
      const panel = await panels.openByButton(tab);
      await message(panel, TEXT).getByText('Handed to Hona').first().waitFor();
    });
    expect(countPosts()).toBe(1);
    expect(sandbox.hona.deliveries.filter(({ text }) => text === TEXT)).toHaveLength(1);
  },
  PATIENT,
);

const countPosts = () => sandbox.hona.completeRequests('POST', '/send-message');
const findPost = async () =>
  sandbox.requests.find(({ method, complete }) => method === 'POST' && complete) ?? null;

/** The browser's own stop, told to a page's tools, which are gone before the message is due; no debugger is in the worker. */
async function endWorker({ context }: Watched): Promise<void> {
  const [tab] = context.pages();
  if (!tab) throw new Error('The browser has no tab.');
  await tab.goto('about:blank');
  const session = await context.newCDPSession(tab);
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions)
      if (scriptURL.startsWith('chrome-extension://')) stopped = runningStatus === 'stopped';
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the worker is gone', async () => stopped);
  await session.detach();
}
