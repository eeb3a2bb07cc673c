import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../browser/find-chromium';
import { connectPipe, type Pipe } from '../browser/pipe';
import { removeFolder } from '../browser/remove-folder';
import { environment, type Network, networkFlags, TIME_ZONE } from '../browser/start-chromium';
import { until } from '../browser/until';

/** A tab with a DevTools session of its own, and nothing else of DevTools' that was not asked for. */
export type BenchTab = {
  send<T>(method: string, params?: object): Promise<T>;
  evaluate<R>(run: () => R): Promise<Awaited<R>>;
  evaluate<A, R>(run: (arg: A) => R, arg: A): Promise<Awaited<R>>;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
};

export type BenchChromium = {
  pipe: Pipe;
  /** An empty tab in a window of its own. */
  openTab(): Promise<BenchTab>;
  close(): Promise<void>;
};

export type BenchStart = {
  network: Network;
  /** Folder of the unpacked extension; its ID comes from the path. Null: none. */
  extension: string | null;
  /** Copied, so that each start finds the same. Null: a new profile. */
  profile: string | null;
  args?: readonly string[];
};

/** What a copy of a profile need not have, and a cold start must not. */
const CACHES =
  /\/(Cache|Code Cache|GPUCache|DawnCache|GraphiteDawnCache|DawnWebGPUCache|ShaderCache|GrShaderCache|Crashpad)$/;

/** Chromium without Playwright, whose own work in each page is as long as what is measured here. */
export async function startBench({
  network,
  extension,
  profile,
  args = [],
}: BenchStart): Promise<BenchChromium> {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-bench-'));
  if (profile) copyProfile(profile, folder);
  const browser = spawn(
    ensureChromium(),
    [
      ...networkFlags(network),
      '--headless=new',
      '--remote-debugging-pipe',
      `--user-data-dir=${folder}`,
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: environment(TIME_ZONE, null) },
  );
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const pipe = connectPipe(browser);
  return {
    pipe,
    openTab: () => openTab(pipe),
    async close() {
      void pipe.send('Browser.close').catch(() => {});
      const timer = setTimeout(() => browser.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
      await removeFolder(folder);
    },
  };
}

/** Of a profile that no browser runs on. */
export function copyProfile(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !CACHES.test(path) && !/\/(Singleton\w+|DevToolsActivePort)$/.test(path),
  });
}

async function openTab({ send }: Pipe): Promise<BenchTab> {
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width: 400,
    height: 800,
  });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const call = <T>(method: string, params: object = {}) => send<T>(method, params, sessionId);
  const tab: BenchTab = {
    send: call,
    async evaluate<A, R>(run: (arg: A) => R, arg?: A): Promise<Awaited<R>> {
      const { result, exceptionDetails } = await call<{
        result: { value: Awaited<R> };
        exceptionDetails?: { text?: string; exception?: { description?: string } };
      }>('Runtime.evaluate', {
        expression: `(${run})(${JSON.stringify(arg)})`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async goto(url) {
      const { errorText } = await call<{ errorText?: string }>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await until(`${url} is loaded`, () =>
        tab.evaluate((url) => document.readyState === 'complete' && location.href.startsWith(url), url),
      );
    },
    close: async () => void (await send('Target.closeTarget', { targetId })),
  };
  return tab;
}
