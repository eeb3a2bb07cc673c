import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Runtime } from '../src/mycase/background-link';
import { startWatching } from '../src/mycase/watch';

/** By this name both browsers answer with a promise here, and Chromium makes one object less for it (B8). */
declare const chrome: { runtime: Runtime };

/**
 * On every MyCase page, as small as can be: says what is open, shows the button. The manifest names it itself
 * (wxt.config.ts). No content script of WXT's: its wrapper ends a script by an event of the document, which every
 * page can make, and which tells the page that the extension is there.
 */
export default defineUnlistedScript(() => startWatching(chrome.runtime, !import.meta.env.FIREFOX));
