import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findCommand, installPackages } from '../browser/install';

const COMMANDS = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];

/** FIREFOX_PATH, a command on PATH, the usual places; or null. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
  }
  for (const command of COMMANDS) {
    const file = findCommand(command);
    if (file) return file;
  }
  return usualPlaces().find((file) => existsSync(file)) ?? null;
}

/** Like findFirefox, but installs one where this process may; throws one line that says what to install. */
export function ensureFirefox(): string {
  const found = findFirefox();
  if (found) return found;
  installPackages('firefox-esr');
  const installed = findFirefox();
  if (installed) return installed;
  throw new Error(
    'Firefox is missing: install Firefox ESR 153 or later (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.',
  );
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, 'Firefox.app/Contents/MacOS/firefox'),
      );
    case 'win32':
      return [process.env.PROGRAMFILES, process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
    default:
      return ['/usr/lib/firefox-esr/firefox-esr', '/snap/bin/firefox'];
  }
}
