import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from './find-chromium';
import { removeFolder } from './remove-folder';
import { SidePanels } from './side-panel';
import { devtoolsAddress, environment, flags, type Network, TIME_ZONE } from './start-chromium';
import { listTargets } from './targets';
import { until } from './until';

/** What drives the browser while it is watched. */
export type Watched = { context: BrowserContext; extensionId: string; panels: SidePanels };

/**
 * A Chromium that nobody debugs, except while `watch` runs: a debugger keeps a service worker alive, so how long
 * it lives by itself can only be seen without one.
 */
export type Unwatched = {
  watch<T>(use: (browser: Watched) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** @param extension folder of another build than the production build */
export async function startUnwatched(network: Network, extension?: string): Promise<Unwatched> {
  const profile = mkdtempSync(join(tmpdir(), 'hona-panel-profile-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    ...flags(network, { profile, extension }),
    ...sandbox,
    `--user-data-dir=${profile}`,
    'about:blank',
  ];
  const browser: ChildProcess = spawn(ensureChromium(), args, {
    stdio: 'ignore',
    env: environment(TIME_ZONE, null),
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  await until('Chromium answers', async () => existsSync(join(profile, 'DevToolsActivePort')));

  let id: string | null = null;
  return {
    async watch(use) {
      const address = devtoolsAddress(profile);
      const client = await until('DevTools answers', () => chromium.connectOverCDP(address));
      const [context] = client.contexts();
      if (!context) throw new Error('The browser has no window.');
      // Nothing of an extension whose worker has ended is listed; its name stays.
      id ??= await until('the extension is there', async () => {
        const [mine] = (await listTargets(context)).filter(({ url }) =>
          url.startsWith('chrome-extension://'),
        );
        return mine ? new URL(mine.url).host : null;
      });
      const panels = new SidePanels(context, address, id, []);
      try {
        return await use({ context, extensionId: id, panels });
      } finally {
        await panels.close();
        await client.close();
      }
    },
    async close() {
      browser.kill();
      await ended;
      await removeFolder(profile);
    },
  };
}
