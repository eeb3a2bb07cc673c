import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { findChromium } from '../browser/find-chromium';
import { findFirefox } from '../firefox/find-firefox';

/** Node and the browsers of this computer: what two of them measured is not put together. */
export function describeTools(): string {
  return [`Node ${process.versions.node}`, versionOf(findChromium), versionOf(findFirefox)].join('\n');
}

/** What a browser calls itself; "none" where there is none. */
function versionOf(find: () => string | null): string {
  try {
    const file = find();
    if (!file) return 'none';
    // There it would open a window instead of saying so.
    if (process.platform === 'win32') return `${statSync(file).size} bytes of ${statSync(file).mtimeMs}`;
    return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'none';
  }
}
