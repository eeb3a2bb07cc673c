import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { connect } from '../browser/connect';
import { startUnwatched, type Unwatched } from '../browser/start-unwatched';
import { PATIENCE_MS, until } from '../browser/until';
import { compose, message, messageBox, press } from '../e2e/panel';
import { keepFigures } from '../proof/figures';
import { buildWith } from '../proof/seeded';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { IDLE_BUILDS } from './idle-builds';

/**
 * F08: a worker is ended 30 s after its last event; a request that begins late must still see its deadline. Nobody debugs
 * the worker while it waits. What ended it is read off the server's record and, afterwards, in the panel.
 */
const TEXT = 'Nobody watches.';

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
    await sendUnwatched();

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

/** Connects, writes, presses Send with 25 s to undo, closes the panel; from then on nobody watches. */
function sendUnwatched(): Promise<void> {
  const { doe } = sandbox.cases;
  return browser.watch(async ({ context, extensionId, panels }) => {
    context.setDefaultTimeout(PATIENCE_MS);
    // What a fresh install opens stands in front, and the panel follows what does.
    const isWelcome = (page: Page) => page.url().endsWith('#welcome');
    const welcome = await until('the first steps', async () => context.pages().find(isWelcome) ?? null);
    await welcome.close();
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await connect(options, { firm: sandbox.firm, token: sandbox.token });
    await options.getByRole('textbox', { name: /undo/i }).fill('25');
    await press(options, 'Save');
    await options.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await options.close();
    const [tab] = context.pages();
    if (!tab) throw new Error('The browser has no tab.');
    await tab.goto(`${doe.url}/case_link`);
    const panel = await panels.openByButton(tab);
    await messageBox(panel).waitFor();
    await compose(panel, TEXT);
    await press(panel, 'Send');
    await message(panel, TEXT).getByText('Waiting').waitFor();
    await panel.evaluate(() => setTimeout(() => window.close(), 50));
    await until('the panel is closed', async () => panel.isClosed());
  });
}
