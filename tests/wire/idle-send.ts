import type { Page } from 'playwright-core';
import { connect } from '../browser/connect';
import type { Unwatched, Watched } from '../browser/start-unwatched';
import { PATIENCE_MS, until } from '../browser/until';
import { compose, message, messageBox, press } from '../e2e/panel';
import type { Sandbox } from '../sandbox/sandbox';

/** The text of the one message. */
export const TEXT = 'Nobody watches.';

type Sent = {
  sandbox: Sandbox;
  /** Of Undo, at most 30. */
  undoSeconds: number;
  /** Still watched: the panel is closed, and the message waits. */
  afterwards?: (browser: Watched) => Promise<void>;
};

/**
 * Connects, writes, presses Send with these seconds to undo, closes the panel; from then on nobody watches.
 * @returns when Send was pressed, in milliseconds
 */
export function sendUnwatched(
  browser: Unwatched,
  { sandbox, undoSeconds, afterwards }: Sent,
): Promise<number> {
  const { doe } = sandbox.cases;
  return browser.watch(async (watched) => {
    const { context, extensionId, panels } = watched;
    context.setDefaultTimeout(PATIENCE_MS);
    // What a fresh install opens stands in front, and the panel follows what does.
    const isWelcome = (page: Page) => page.url().endsWith('#welcome');
    const welcome = await until('the first steps', async () => context.pages().find(isWelcome) ?? null);
    await welcome.close();
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    await connect(options, { firm: sandbox.firm, token: sandbox.token });
    await options.getByRole('textbox', { name: /undo/i }).fill(String(undoSeconds));
    await press(options, 'Save');
    await options.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await options.close();
    const [tab] = context.pages();
    if (!tab) throw new Error('The browser has no tab.');
    await tab.goto(`${doe.url}/case_link`);
    const panel = await panels.openByButton(tab);
    await messageBox(panel).waitFor();
    await compose(panel, TEXT);
    const pressed = Date.now();
    await press(panel, 'Send');
    await message(panel, TEXT).getByText('Waiting').waitFor();
    await panel.evaluate(() => setTimeout(() => window.close(), 50));
    await until('the panel is closed', async () => panel.isClosed());
    await afterwards?.(watched);
    return pressed;
  });
}
