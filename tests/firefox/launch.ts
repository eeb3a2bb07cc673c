import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { until } from '../browser/until';
import { Screen } from './screen';
import { HOST, type Prefs, startFirefox } from './start-firefox';
import { evaluate, openSidebar, POLICY, tabSurface } from './surfaces';

const BUILD = '.output/firefox-mv3';

/** Firefox with the extension, driven as a person would, plus what a person cannot do: end the background. */
export type Firefox = {
  readonly version: string;
  /** What the first tab shows. */
  readonly tab: Screen;
  /** The page of first steps that the install opened, in front; only where it was asked to stay. */
  showWelcome(): Promise<Screen>;
  /** Shows an address in the first tab, in front, and waits until it is loaded. */
  goTo(url: string): Promise<void>;
  /** A page of the extension in a new tab. */
  openPage(path: string): Promise<Screen>;
  /** Opens the real sidebar by the toolbar's icon. */
  openPanel(): Promise<Screen>;
  closePanel(): Promise<void>;
  /** Ends the event page in the middle of whatever it does. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Takes the hosts away, as Firefox's page of extensions does. */
  revokeAccess(): Promise<void>;
  /** Evaluates in the browser's own window, for what no person and no page could do. */
  inBrowser<T>(expression: string): Promise<T>;
  /** What the extension's pages threw and nobody caught. A good run has none. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
};

/** `keepWelcome`: the page of first steps, which a fresh install opens, stays. */
export type FirefoxOptions = { prefs?: Prefs; extension?: string; keepWelcome?: boolean };

type Context = { context: string; url: string; children: Context[] };

/** Starts a headless Firefox with the production build; the server at this port is the whole internet. */
export async function launchFirefox(port: number, options: FirefoxOptions = {}): Promise<Firefox> {
  const path = resolve(options.extension ?? BUILD);
  if (!existsSync(join(path, 'manifest.json')))
    throw new Error(`${path} was not built: npm run build:firefox`);
  const { bidi, close } = await startFirefox(port, options.prefs);
  try {
    const first = async (params: object) => {
      const { contexts } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', params);
      return contexts[0]!.context;
    };
    const tab = await first({});
    const window = await first({ 'moz:scope': 'chrome' });
    const inBrowser = <T>(expression: string) => evaluate<T>(bidi, window, expression);
    await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
    const extension = `${POLICY}.extension`;
    const welcome = await until('the page of first steps', async () => {
      const { contexts } = await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', {});
      return contexts.find(({ url }) => url.endsWith('/options.html#welcome')) ?? null;
    });
    // It is in nobody's way: other tests begin with one tab.
    if (!options.keepWelcome) await bidi.send('browsingContext.close', { context: welcome.context });
    return {
      version: await inBrowser('Services.appinfo.version'),
      tab: new Screen(tabSurface(bidi, tab)),
      async showWelcome() {
        await bidi.send('browsingContext.activate', { context: welcome.context });
        return new Screen(tabSurface(bidi, welcome.context));
      },
      async goTo(url) {
        await bidi.send('browsingContext.activate', { context: tab });
        await bidi.send('browsingContext.navigate', { context: tab, url, wait: 'complete' });
      },
      async openPage(page) {
        const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
        const url = `moz-extension://${HOST}/${page}`;
        // BiDi never says that a page of an extension is loaded.
        await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
        const surface = tabSurface(bidi, context);
        await until(`${page} is there`, () => surface.read(`location.href === ${JSON.stringify(url)}`));
        return new Screen(surface);
      },
      openPanel: async () => new Screen(await openSidebar(bidi, window)),
      async closePanel() {
        await inBrowser('(SidebarController.hide(), true)');
      },
      async stopBackground() {
        await inBrowser(
          `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
        );
        await until('the background has ended', () =>
          inBrowser(`${extension}.backgroundState === 'stopped'`),
        );
      },
      isBackgroundRunning: () => inBrowser(`${extension}.backgroundState === 'running'`),
      async revokeAccess() {
        const permissions = `{ permissions: [], origins: [...${POLICY}.allowedOrigins.patterns].map((p) => p.pattern) }`;
        const module = `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')`;
        await inBrowser(
          `${module}.ExtensionPermissions.remove(${POLICY}.id, ${permissions}, ${extension}).then(() => true)`,
        );
      },
      inBrowser,
      problems: () =>
        inBrowser(`Services.console.getMessageArray()
          .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag))
          .filter((m) => m.sourceName.includes(${JSON.stringify(HOST)}))
          // Firefox's own word on every answer that comes for a page that was left meanwhile.
          .filter((m) => !/^Promise (resolved|rejected) (while context is inactive|after context unloaded)/.test(m.errorMessage))
          .map((m) => m.sourceName + ':' + m.lineNumber + ' ' + m.errorMessage)`),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
