import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeZip, readFolder } from '../../release/archive';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export type BuildName = 'chrome-mv3' | 'firefox-mv3';
const ARGS: Record<BuildName, string[]> = { 'chrome-mv3': [], 'firefox-mv3': ['-b', 'firefox', '--mv3'] };

/**
 * The archives that the same sources make in another folder, at another time, under another name. The installed packages
 * are shared; `npm run reproduce` installs them anew as well.
 * @param onBegin is told each build before it begins
 */
export async function buildElsewhere(
  names: readonly BuildName[],
  onBegin: (name: BuildName) => void = () => undefined,
): Promise<Map<BuildName, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-second-'));
  const second = join(folder, 'a second place');
  try {
    for (const path of listSources()) {
      mkdirSync(dirname(join(second, path)), { recursive: true });
      cpSync(join(ROOT, path), join(second, path));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(second, 'node_modules'), 'junction');
    const archives = new Map<BuildName, Buffer>();
    for (const name of names) {
      onBegin(name);
      execFileSync('npx', ['wxt', 'build', ...ARGS[name]], {
        cwd: second,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_ENV: 'production' },
        shell: process.platform === 'win32',
      });
      archives.set(name, await makeZip(readFolder(join(second, '.output', name))));
    }
    return archives;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What git knows of or would take, as it lies here. */
function listSources(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  return listed.filter((path) => !path.startsWith('tests/') && !path.startsWith('docs/'));
}
