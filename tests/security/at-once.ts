import type { Browser } from '../browser/launch';

/** Turns the seconds of Undo off, as staff may: what is sent here need not wait for them. */
export async function sendAtOnce(browser: Browser): Promise<void> {
  const options = await browser.openOptions();
  await options.getByRole('textbox', { name: /undo/i }).fill('0');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await options.close();
}
