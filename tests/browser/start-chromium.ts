import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from './find-chromium';
import { PATIENCE_MS } from './until';
import { type Display, hasNoDisplay, startXvfb } from './xvfb';

/** What the browser must know of the sandbox to take it for MyCase and Hona. */
export type Network = {
  port: number;
  spkiHash: string;
  hosts: readonly string[];
  /** Where every other host leads (elsewhere.ts); without it none of them exists. */
  elsewhere?: number;
};

/** Of the browser's clock unless asked otherwise, so that times on screen do not depend on the machine. */
export const TIME_ZONE = 'America/Los_Angeles';

export type ChromiumOptions = {
  /** Folder of the unpacked extension; by default the production build. */
  extension?: string;
  /** Shows a window; where there is no display, on an X server of its own. */
  headed?: boolean;
  timeZone?: string;
  /** Of the browser itself; English unless asked otherwise. */
  language?: string | undefined;
  /** Folder of the profile; stays when the browser ends. */
  profile: string;
  args?: readonly string[];
  /** Keeps pages that were left, as every person's browser does; then `goBack` fires no load to wait for. */
  backForwardCache?: boolean;
};

export type StartedChromium = { context: BrowserContext; devtools: string; close(): Promise<void> };

/** Starts a real Chromium with the extension, for which the sandbox is the whole internet. */
export async function startChromium(network: Network, options: ChromiumOptions): Promise<StartedChromium> {
  const executablePath = ensureChromium();
  const display = options.headed && hasNoDisplay() ? await startXvfb() : null;
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath,
    // Playwright's own headless mode is another program, without extensions; see --headless=new below.
    headless: false,
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0,
    env: environment(options.timeZone ?? TIME_ZONE, display, options.language),
    // This process decides what a Ctrl-C means.
    handleSIGINT: false,
    ignoreDefaultArgs: options.backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [...flags(network, options), ...(options.args ?? [])],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return {
    context,
    devtools: devtoolsAddress(options.profile),
    async close() {
      await context.close();
      display?.close();
    },
  };
}

/** What every Chromium of the tests with the extension is started with. */
export function flags(network: Network, options: ChromiumOptions): string[] {
  const extension = findExtension(options.extension);
  return [
    ...networkFlags(network),
    // Of two the last one counts. Pages are told the second one, also where the browser itself has no words in it.
    ...(options.language ? [`--lang=${options.language}`, `--accept-lang=${options.language}`] : []),
    options.headed ? '--window-position=0,0' : '--headless=new',
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ];
}

/** The folder of the unpacked extension; the environment may name a build with a known defect for a whole run. */
export function findExtension(folder = process.env.TEST_EXTENSION ?? '.output/chrome-mv3'): string {
  const extension = resolve(folder);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} was not built: npm run build`);
  return extension;
}

/** What every Chromium of a test needs, with an extension or without. */
export function networkFlags(network: Network): string[] {
  const hosts = network.hosts.map((host) => `MAP ${host} 127.0.0.1:${network.port}`);
  const elsewhere = network.elsewhere ? `127.0.0.1:${network.elsewhere}` : '~NOTFOUND';
  return [
    '--window-size=1680,1000',
    // Whatever is not the sandbox does not exist, or is only noted: no run can reach a real server.
    `--host-resolver-rules=${[...hosts, `MAP * ${elsewhere}`].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${network.spkiHash}`,
    // Hides the bar that warns of unsupported command-line flags.
    '--test-type',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=en-US',
  ];
}

export function environment(
  timeZone: string,
  display: Display | null,
  language = 'en_US',
): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    TZ: timeZone,
    LANGUAGE: language,
    ...(display ? { DISPLAY: display.name } : {}),
  };
}

/** Where a second client can reach this browser; Chromium writes it into the profile. */
export function devtoolsAddress(profile: string): string {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}
