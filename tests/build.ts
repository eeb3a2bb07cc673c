import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'entrypoints',
  'public',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
  'release',
];
const SCRIPTS = { 'chrome-mv3': 'build', 'firefox-mv3': 'build:firefox' } as const;

/** Builds the extension where it was not built since the sources changed; throws where that fails. */
export function ensureBuild(name: keyof typeof SCRIPTS = 'chrome-mv3'): void {
  const built = join(ROOT, '.output', name, 'manifest.json');
  if (existsSync(built) && statSync(built).mtimeMs > newest(SOURCES)) return;
  execFileSync('npm', ['run', '--silent', SCRIPTS[name]], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A test run's own mode would make another build than the one that people get.
    env: { ...process.env, NODE_ENV: 'production' },
    // On Windows npm is a script that only a shell can start.
    shell: process.platform === 'win32',
  });
}

/** When the newest of these files and folders was written, in milliseconds; what does not exist has no say. */
function newest(paths: readonly string[]): number {
  const files = paths
    .map((path) => join(ROOT, path))
    .filter((path) => existsSync(path))
    .flatMap((path) => [path, ...(statSync(path).isDirectory() ? listAll(path) : [])]);
  return Math.max(...files.map((path) => statSync(path).mtimeMs));
}

function listAll(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}
