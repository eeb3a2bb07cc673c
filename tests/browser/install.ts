import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const SUFFIXES = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];

/** The full path of a command on PATH, or null. */
export function findCommand(name: string): string | null {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const suffix of SUFFIXES) {
      const file = join(folder, name + suffix);
      if (folder && existsSync(file)) return file;
    }
  }
  return null;
}

/** What could not be installed once cannot be a moment later either. */
const tried = new Set<string>();

/**
 * Installs Debian packages where this process may do so (root, apt-get), once each; elsewhere does nothing.
 * Says in one line what it does, since it changes the machine. Never throws: whoever asked looks again.
 */
export function installPackages(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !findCommand('apt-get')) return;
  if (packages.every((name) => tried.has(name))) return;
  for (const name of packages) tried.add(name);
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], { stdio: 'ignore', env });
  } catch {
    console.log(`apt-get could not install ${packages.join(', ')}.`);
  }
}

/** The path of a command that must exist; installs its package where that is possible, else says what to do. */
export function ensureCommand(name: string, debianPackage: string): string {
  const found = findCommand(name);
  if (found) return found;
  installPackages(debianPackage);
  const installed = findCommand(name);
  if (installed) return installed;
  throw new Error(
    `The command "${name}" is missing: install it (Debian, Ubuntu: apt-get install ${debianPackage}).`,
  );
}
