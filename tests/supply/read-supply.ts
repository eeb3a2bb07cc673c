import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLock } from '../../release/shipped';
import type { Supply } from './rules';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AT_INSTALL = ['preinstall', 'install', 'postinstall'];

/** The packages as this folder has them; a package that is for another system is not installed, and says nothing. */
export function readSupply(): Supply {
  const lock = readLock();
  return {
    product: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Supply['product'],
    lock,
    npmrc: readFileSync(join(ROOT, '.npmrc'), 'utf8'),
    installScripts: Object.fromEntries(
      Object.keys(lock.packages)
        .filter((path) => path !== '')
        .map((path) => [path, readScripts(path)] as const)
        .filter(([, names]) => names.length > 0),
    ),
  };
}

function readScripts(path: string): string[] {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return [];
  const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> };
  return AT_INSTALL.filter((name) => scripts[name]);
}
