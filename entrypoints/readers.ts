import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReaders } from '../src/mycase/watch-facts';

/**
 * Run by the background where there is something to read, by scripting.executeScript alone; may be run again in
 * the same document. No content script of WXT's: its wrapper watches addresses and ends older copies, which the
 * readers do themselves, and is a tenth of what may be put into the page.
 */
export default defineUnlistedScript(() => startReaders(browser.runtime));
