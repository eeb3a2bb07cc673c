import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchPage } from '../src/mycase/watch';

/** On every MyCase page, as small as can be: says what is open, shows the button. */
export default defineContentScript({
  matches: ['https://*.mycase.com/*'],
  runAt: 'document_start',
  // The page is not told that the extension is there.
  noScriptStartedPostMessage: true,
  main(ctx) {
    watchPage({
      runtime: browser.runtime,
      signal: ctx.signal,
      stop: () => ctx.abort(),
      launcher: !import.meta.env.FIREFOX,
    });
  },
});
