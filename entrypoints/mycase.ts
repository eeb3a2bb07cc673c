import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPage } from '../src/mycase/watch';
import type { World } from '../src/mycase/world';

/**
 * The content script: on every MyCase page, as small as can be; says what is open, shows the button. The manifest
 * names it (wxt.config.ts) and not WXT, whose wrapper would be a quarter of it. Run again in the same page, by a
 * new version or by the manifest after the background's own run, it ends the earlier one.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  world.honaPanelWatch?.abort();
  const running = new AbortController();
  world.honaPanelWatch = running;
  watchPage({
    runtime: browser.runtime,
    signal: running.signal,
    stop: () => running.abort(),
    launcher: !import.meta.env.FIREFOX,
  });
});
