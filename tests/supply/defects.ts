import type { Supply } from './rules';

/** Mistakes that somebody could make with the packages; the rules must see each. */
export const SUPPLY_DEFECTS: readonly { name: string; put(supply: Supply): Supply }[] = [
  {
    name: 'a range in package.json',
    put: (s) => ({
      ...s,
      product: { ...s.product, dependencies: { ...s.product.dependencies, ky: '^2.1.0' } },
    }),
  },
  {
    name: 'a lockfile that installs another version than package.json names',
    put: (s) => change(s, 'node_modules/ky', { version: '2.1.1' }),
  },
  {
    name: 'a package without a hash',
    put: (s) => change(s, 'node_modules/zod', { integrity: undefined }),
  },
  {
    name: 'a package held by a SHA-1',
    put: (s) => change(s, 'node_modules/preact', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }),
  },
  {
    name: 'a package from a repository instead of the registry',
    put: (s) =>
      change(s, 'node_modules/idb', { resolved: 'git+ssh://git@github.com/somebody/idb.git#1a2b3c4' }),
  },
  {
    name: 'a package with an install script',
    put: (s) => change(s, 'node_modules/vite', { hasInstallScript: true }),
  },
  {
    name: 'an installed package that wants to run something',
    put: (s) => ({ ...s, installScripts: { 'node_modules/zod': ['postinstall'] } }),
  },
  {
    name: 'install scripts allowed again',
    put: (s) => ({ ...s, npmrc: s.npmrc.replace('ignore-scripts=true', 'ignore-scripts=false') }),
  },
  {
    name: 'a shipped package under the GPL',
    put: (s) => change(s, 'node_modules/zustand', { license: 'GPL-3.0-or-later' }),
  },
];

function change(supply: Supply, path: string, fields: Partial<Supply['lock']['packages'][string]>): Supply {
  const { lock } = supply;
  const packages = { ...lock.packages, [path]: { ...lock.packages[path], ...fields } };
  return { ...supply, lock: { ...lock, packages } };
}
