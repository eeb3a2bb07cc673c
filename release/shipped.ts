import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A package whose code is in the extension, as the lockfile has it. */
export type Shipped = { name: string; version: string; license: string; integrity: string };

type Locked = { version?: string; license?: string; integrity?: string; dev?: boolean };
export type Lock = { packages: Readonly<Record<string, Locked>> };

/** Tools of the build that leave a few lines of their own in what they make. The build refuses any other. */
const BUILD_TOOLS = ['wxt', '@wxt-dev/browser', 'rolldown'];

export function readLock(): Lock {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8')) as Lock;
}

/** All packages whose code may be in the extension, sorted by name. Throws where the lockfile lacks what a row needs. */
export function listShipped(lock: Lock): Shipped[] {
  return Object.entries(lock.packages)
    .filter(([path, locked]) => isShipped(path, locked))
    .map(([path, locked]) => ({ ...locked, name: packageOf(`/${path}/`) }))
    .map(({ name, version, license, integrity }) => {
      if (!name || !version || !license || !integrity)
        throw new Error(`package-lock.json lacks version, licence or hash of ${name}`);
      return { name, version, license, integrity };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether code of the package in this folder may be in the extension. */
export function isShipped(path: string, { dev }: Locked): boolean {
  const name = packageOf(`/${path}/`);
  return name !== null && (!dev || BUILD_TOOLS.includes(name));
}

/** The package that a module's path lies in; null for the project's own. */
export function packageOf(path: string): string | null {
  const inside = path.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (inside === undefined || inside === path.replaceAll('\\', '/')) return null;
  return /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0] ?? null;
}
