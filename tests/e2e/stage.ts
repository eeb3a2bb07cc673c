import type { Page } from 'playwright-core';
import { type Browser, launch } from '../browser/launch';
import type { Network } from '../browser/start-chromium';
import { type Asked, keepHosts } from '../hosts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox';
import { findProfile } from './connected-profile';

/** A browser with the extension on a sandbox of its own: what each test in a browser begins with. */
export type Stage = {
  sandbox: Sandbox;
  browser: Browser;
  /** Shows this address in the tab and opens the side panel by MyCase's button. */
  openPanelOn(url: string): Promise<Page>;
  /** @param meanwhile what is done before the profile is removed */
  close(meanwhile?: () => void): Promise<void>;
};

export type StageOptions = SandboxOptions & {
  /**
   * False: as it is right after the install. Else connected by the options page: once for all files of a run, or 'here',
   * where a test looks at what connecting itself leaves behind.
   */
  connected?: boolean | 'here';
  backForwardCache?: boolean;
  /** The page of first steps, which a fresh install opens, stays. */
  keepWelcome?: boolean;
  /** Folder of another build than the production build. */
  extension?: string;
  /** Flags of the browser, where a test needs more than all the others. */
  args?: readonly string[];
  /** Of the browser; English unless asked otherwise. */
  language?: string;
  /** What the browser takes for the internet, where something stands between it and the sandbox. */
  network?: (sandbox: Sandbox) => Network | Promise<Network>;
};

/** T14: whom this browser asked for what, and who was told the token. */
export function listAsked({ sandbox, browser }: Pick<Stage, 'sandbox' | 'browser'>): Asked {
  const hosts: Record<string, number> = {};
  for (const { host } of sandbox.requests) hosts[host] = (hosts[host] ?? 0) + 1;
  const told = sandbox.requests.filter((one) => JSON.stringify(one).includes(sandbox.token));
  return { sandbox: hosts, elsewhere: browser.elsewhere, told: [...new Set(told.map(({ host }) => host))] };
}

/** Those of this file that were opened and not yet closed. */
export const openStages = new Set<Stage>();

/** A member of the staff of most cases of the sandbox. */
const DANA = { id: '7001', name: 'Dana Ortiz' };

/** What does not come up in time is the machine's fault: it is started once more, and said so. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  try {
    return await openOnce(options);
  } catch (error) {
    console.log(`The stage did not open; once more. ${error instanceof Error ? error.message : error}`);
    return openOnce(options);
  }
}

async function openOnce({
  connected = true,
  backForwardCache = false,
  keepWelcome = false,
  extension,
  args,
  language,
  network,
  ...options
}: StageOptions = {}): Promise<Stage> {
  // Another build has another ID, and another way to Hona another answer to what connecting asks.
  const isUsual = !extension && !network && !options.protocols && !options.token;
  const profile = connected === true && isUsual ? findProfile() : null;
  const sandbox = await startSandbox({ ...options, ...(profile && { token: profile.token }) });
  const started: Browser[] = [];
  try {
    const browser = await launch((await network?.(sandbox)) ?? sandbox, {
      backForwardCache,
      extension,
      args,
      language,
      keepWelcome,
      prepared: profile?.folder,
    });
    started.push(browser);
    const { firm, token } = sandbox;
    // A test of Undo itself takes more seconds; all others need not wait.
    if (connected && !profile) await browser.connect({ firm, token, staff: DANA, undoSeconds: 1 });
    const stage: Stage = {
      sandbox,
      browser,
      async openPanelOn(url) {
        await browser.tab.goto(url);
        return browser.openPanel(browser.tab);
      },
      async close(meanwhile) {
        openStages.delete(stage);
        await browser.close(meanwhile);
        if (!extension?.includes('.cache')) keepHosts(listAsked(stage));
        await sandbox.close();
      },
    };
    openStages.add(stage);
    return stage;
  } catch (error) {
    for (const browser of started) await browser.close().catch(() => undefined);
    await sandbox.close();
    throw error;
  }
}
