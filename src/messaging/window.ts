import { browser } from 'wxt/browser';

/** The window that this panel belongs to; taken once, it never changes. */
export async function getOwnWindowId(): Promise<number> {
  const own = await browser.windows.getCurrent();
  if (own.id === undefined) throw new Error('a panel without a window');
  return own.id;
}
