import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../browser/remove-folder';
import { TIME_ZONE } from '../browser/start-chromium';
import { type Bidi, connectBidi } from './bidi';
import { ensureFirefox } from './find-firefox';

export type Prefs = Readonly<Record<string, string | number | boolean>>;
export type StartedFirefox = { bidi: Bidi; close(): Promise<void> };

/** How long a start or an end of Firefox may take on a slow machine. */
const PATIENCE_MS = 60_000;

/** Starts a headless Firefox on a fresh profile, for which this port of the computer is the whole internet. */
export async function startFirefox(port: number, prefs: Prefs = {}): Promise<StartedFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'hona-panel-firefox-'));
  writeFileSync(join(profile, 'user.js'), userPrefs({ ...standardPrefs(port), ...prefs }));
  const child = spawn(
    ensureFirefox(),
    ['--profile', profile, '--no-remote', '--headless', '--remote-debugging-port=0']
      // Without it BiDi opens no page of an extension.
      .concat('--remote-allow-system-access', 'about:blank'),
    {
      // The variable lets the preference below keep Firefox from asking for its own settings.
      env: { ...process.env, TZ: TIME_ZONE, LANGUAGE: 'en_US', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (data: Buffer) => {
        said = (said + data).slice(-20_000);
        const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said);
        if (found?.[1]) resolve(found[1]);
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`Firefox ended with code ${code}: ${said}`)));
      setTimeout(() => reject(new Error(`Firefox did not start: ${said}`)), PATIENCE_MS).unref();
    });
    const bidi = await connectBidi(address);
    return {
      bidi,
      async close() {
        const tooLong = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS / 4);
        await bidi.send('browser.close').catch(() => undefined);
        await ended;
        clearTimeout(tooLong);
        bidi.close();
        await removeFolder(profile);
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    await removeFolder(profile);
    throw error;
  }
}

function standardPrefs(port: number): Prefs {
  return {
    // Whatever is asked for is asked of the sandbox: no run can reach a real server.
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port};80=${port}`,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // No word of Firefox itself: it would come to the sandbox.
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.search.update': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.update.enabled': false,
    'extensions.blocklist.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.telemetry.server': 'data:,',
    'termsofuse.bypassNotification': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.tabs.warnOnClose': false,
    'browser.warnOnQuit': false,
    'intl.locale.requested': 'en-US',
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: HOST }),
  };
}

/** The extension's name in the manifest. */
export const EXTENSION = 'hona-panel-for-mycase@hona-panel.invalid';
/** Firefox draws this at random for each profile; here it is known. */
export const HOST = '6d0f6d3c-53f6-4a05-8cba-3c5b17e0a9f1';

function userPrefs(prefs: Prefs): string {
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
