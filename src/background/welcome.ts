import browser from 'webextension-polyfill';
import { getLocal, setLocal } from '../store/items';

/** How an extension came here by a person's hand: from a store, or unpacked from a folder. */
const BY_HAND = ['normal', 'development'];

/**
 * Opens the first steps after an install by a person, and at no other time: after an update nobody wants them, and where
 * an administrator installs it for everybody a page that opens by itself would stand on every screen of the firm.
 */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  // Chromium tells of an install at each start where the extension comes from a folder.
  if (!BY_HAND.includes(installType) || (await getLocal('welcomed'))) return;
  await setLocal('welcomed', true);
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') });
}
