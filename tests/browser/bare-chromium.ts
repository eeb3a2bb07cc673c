import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './find-chromium';
import { connectPipe, type Send } from './pipe';
import { removeFolder } from './remove-folder';
import { findExtension, type Network, networkFlags } from './start-chromium';
import type { Target } from './targets';
import { until } from './until';

/** A page that this process attached to. */
export type BarePage = {
  evaluate<A, R>(run: (arg: A) => R, arg: A): Promise<Awaited<R>>;
  evaluate<R>(run: () => R): Promise<Awaited<R>>;
};

/**
 * A Chromium whose tabs no debugger is attached to: Playwright attaches to every tab, and there the browser prepares
 * no page ahead of a visit. It also starts without the extension, so that tabs can be open before the install.
 */
export type BareChromium = {
  openTab(url: string): Promise<void>;
  /** Installs the production build; answers its ID. */
  install(): Promise<string>;
  /** Presses the toolbar icon in the tab with this address; answers the side panel. */
  openPanel(extensionId: string, url: string): Promise<BarePage>;
  close(): Promise<void>;
};

/** Longer than a panel takes to open: a second press would close it. */
const PRESS_AGAIN_MS = 3_000;

export async function startBareChromium(network: Network): Promise<BareChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'hona-panel-bare-'));
  const args = [
    ...networkFlags(network),
    '--headless=new',
    '--remote-debugging-pipe',
    '--enable-unsafe-extension-debugging',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const browser = spawn(ensureChromium(), args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const { send } = connectPipe(browser);
  const listTargets = async () =>
    (await send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] })).targetInfos;

  return {
    openTab: async (url) => void (await send('Target.createTarget', { url })),
    async install() {
      const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: findExtension() });
      const welcome = await until(
        'the first steps open',
        async () =>
          (await listTargets()).find((one) => one.type === 'page' && one.url.includes('/options.html')) ??
          null,
      );
      await send('Target.closeTarget', { targetId: welcome.targetId });
      return id;
    },
    async openPanel(extensionId, url) {
      const address = `chrome-extension://${extensionId}/sidepanel.html`;
      let pressed = 0;
      const panel = await until('a side panel opens', async () => {
        const targets = await listTargets();
        const found = targets.find((one) => one.type === 'page' && one.url.startsWith(address));
        // A press right after the install may come before the extension has said what the icon is for.
        if (!found && Date.now() - pressed > PRESS_AGAIN_MS) {
          const tab = targets.find((one) => one.type === 'tab' && one.url === url);
          await send('Extensions.triggerAction', { id: extensionId, targetId: tab?.targetId });
          pressed = Date.now();
        }
        return found ?? null;
      });
      const page = await attach(send, panel.targetId);
      await until('the side panel is loaded', () =>
        // Before it there is an empty document, which is complete too.
        page.evaluate(() => document.readyState === 'complete' && location.protocol === 'chrome-extension:'),
      );
      return page;
    },
    async close() {
      await send('Browser.close');
      await ended;
      await removeFolder(profile);
    },
  };
}

async function attach(send: Send, targetId: string): Promise<BarePage> {
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return {
    async evaluate<A, R>(run: (arg: A) => R, arg?: A): Promise<Awaited<R>> {
      const expression = `(${run})(${JSON.stringify(arg)})`;
      const { result, exceptionDetails } = await send<{
        result: { value: Awaited<R> };
        exceptionDetails?: { exception?: { description?: string } };
      }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
  };
}
