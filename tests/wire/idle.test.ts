import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '../browser/connect';
import { startUnwatched, type Unwatched } from '../browser/start-unwatched';
import { PATIENCE_MS, until } from '../browser/until';
import { compose, message, messageBox, press } from '../e2e/panel';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';

/** F08: a worker is ended 30 s after its last event; a request that begins late must still see its deadline. */
let sandbox: Sandbox;
let browser: Unwatched;
beforeAll(async () => {
  sandbox = await startSandbox({ logDelayMs: 'manual' });
  browser = await startUnwatched(sandbox);
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

it('no debugger, no panel: a request that begins 25 s after the press is waited for, and then said to be in doubt', async () => {
  const text = 'Nobody watches.';
  const { doe } = sandbox.cases;
  await browser.watch(async ({ context, extensionId, panels }) => {
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
    await compose(panel, text);
    await press(panel, 'Send');
    await message(panel, text).getByText('Waiting').waitFor();
    await panel.evaluate(() => setTimeout(() => window.close(), 50));
    await until('the panel is closed', async () => panel.isClosed());
  });

  const fault = sandbox.hona.fault({ path: '/send-message', hold: 'after' });
  await fault.seen;
  const isGone = () => sandbox.requests.some((r) => r.method === 'POST' && r.left === true);
  await until('the extension gives the request up', async () => isGone(), 60_000);
  fault.release();

  await browser.watch(async ({ context, panels }) => {
    const [tab] = context.pages();
    if (!tab) throw new Error('The browser has no tab.');
    const panel = await panels.openByButton(tab);
    await message(panel, text).getByText('Hona did not answer in time').waitFor();
  });
  expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(1);
});
