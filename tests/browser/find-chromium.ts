import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findCommand, installPackages } from './install';

/**
 * Google Chrome and Edge are not looked for: since version 137 their branded builds ignore --load-extension,
 * so an extension cannot be tested in them. Chromium and "Chrome for Testing" take it.
 */
const COMMANDS = ['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing'];

/** A Chromium that can load an unpacked extension: CHROMIUM_PATH, the usual places, Playwright's own; or null. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  for (const command of COMMANDS) {
    const file = findCommand(command);
    if (file) return file;
  }
  return [...usualPlaces(), ...downloadedByPlaywright()].find((file) => existsSync(file)) ?? null;
}

/** Like findChromium, but installs one where this process may; throws one line that says what to install. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  installPackages('chromium');
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'Chromium is missing: run "npx playwright-core install chromium" (Debian: apt-get install chromium), or set ' +
      'CHROMIUM_PATH. Google Chrome itself cannot be used, it no longer loads extensions from a folder.',
  );
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ]);
    case 'win32':
      return [process.env.LOCALAPPDATA, process.env.PROGRAMFILES]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'));
    default:
      return ['/usr/lib/chromium/chromium', '/snap/bin/chromium'];
  }
}

/** Newest first. The folder's inner name differs by platform and version, so it is looked up, not guessed. */
function downloadedByPlaywright(): string[] {
  const root = playwrightFolder();
  const versions = list(root)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return versions.flatMap((version) =>
    list(join(root, version))
      .filter((name) => name.startsWith('chrome-'))
      .flatMap((name) => EXECUTABLES.map((file) => join(root, version, name, file))),
  );
}

const EXECUTABLES = [
  'chrome',
  'chrome.exe',
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

function playwrightFolder(): string {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
