import type { Locator, Page } from 'playwright-core';
import { until } from '../browser/until';

/** The panel by the names that staff and screen readers find things by. */

export const messageBox = (panel: Page): Locator => panel.getByRole('textbox', { name: /^Message/ });

export const articles = (panel: Page): Locator =>
  panel.getByRole('log', { name: 'Conversation' }).getByRole('article');

/** The message with this text. */
export const message = (panel: Page, text: string): Locator => articles(panel).filter({ hasText: text });

/** Presses a button by its whole name; throws with what stands beside it where it stays off. */
export async function press(within: Page | Locator, name: string): Promise<void> {
  const button = within.getByRole('button', { name, exact: true }).first();
  try {
    await button.click();
  } catch (error) {
    const why = await button.evaluate(readReason, undefined, { timeout: 1_000 }).catch(() => null);
    throw why ? new Error(`${why}\n${error instanceof Error ? error.message : error}`) : error;
  }
}

/** Runs in the panel. */
function readReason(button: Element): string | null {
  const reason = button.getAttribute('aria-describedby');
  return reason && (document.getElementById(reason)?.textContent ?? null);
}

/** Types a message as a person would, once the case is confirmed and sending is on. */
export async function compose(panel: Page, text: string): Promise<void> {
  await until('the message box takes text', () => messageBox(panel).isEnabled());
  await messageBox(panel).fill(text);
}

/** Types and sends a message, and waits until it stands in the thread. */
export async function send(panel: Page, text: string): Promise<Locator> {
  await compose(panel, text);
  await press(panel, 'Send');
  const sent = message(panel, text);
  await sent.waitFor();
  return sent;
}

/** Asserts that Send is off, and answers with the reason that stands beside it. */
export async function sendIsOff(panel: Page): Promise<string> {
  const button = panel.getByRole('button', { name: 'Send', exact: true });
  await until('Send is off', async () => (await button.getAttribute('aria-disabled')) === 'true');
  const reason = await button.getAttribute('aria-describedby');
  return panel.locator(`#${reason}`).innerText();
}

/** Switches off the check of the hour, which speaks at some hours only. */
export async function forgetTheHour(options: Page): Promise<void> {
  await options.getByLabel('It is late or early for the client', { exact: true }).selectOption('off');
  await press(options, 'Save checks');
  await options
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
}

/** Opens the case's message list and in it Hona's thread, as staff do, so that the panel knows the log. */
export async function readLog(tab: Page, panel: Page, caseUrl: string): Promise<void> {
  await tab.goto(`${caseUrl}/communications/messages`);
  await tab.getByRole('link', { name: 'Hona Messages' }).click();
  await articles(panel).first().waitFor();
}

type Action = { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };

/** What stands on the extension's icon and what it says to a pointer, in one line. */
export const readIcon = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    return `${await action.getBadgeText({})} ${await action.getTitle({})}`.trim();
  });

/** Opens the dialog "Update Hona" through the Actions menu. */
export async function openUpdate(panel: Page): Promise<Locator> {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name: 'Update Hona' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Update Hona' });
  await dialog.waitFor();
  return dialog;
}

/** Answers all that the dialog asks, and presses "Update now". */
export async function updateNow(dialog: Locator): Promise<void> {
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
  const choices = dialog.getByRole('radio');
  if ((await choices.count()) > 0) await choices.first().check();
  await press(dialog, 'Update now');
}
