import { browser } from 'wxt/browser';

/** Loads the page of a tab again, as the browser's own button does. */
export async function reloadTab(tabId: number): Promise<void> {
  // A tab that was closed meanwhile needs no reload.
  await browser.tabs.reload(tabId).catch(() => undefined);
}
