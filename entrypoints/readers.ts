import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReaders } from '../src/mycase/watch-facts';

/** Run by the background where there is something to read; may be run again in the same document. */
export default defineContentScript({
  matches: ['https://*.mycase.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    startReaders(browser.runtime);
  },
});
