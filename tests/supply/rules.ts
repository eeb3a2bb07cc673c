import { isShipped, type Lock } from '../../release/shipped';

/** All that says which packages are installed and shipped. */
export type Supply = {
  product: Partial<Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>>>;
  lock: Lock & { packages: Readonly<Record<string, LockedPackage>> };
  npmrc: string;
  /** By folder, the scripts that an installed package wants to run at its installation. */
  installScripts: Readonly<Record<string, readonly string[]>>;
};

type LockedPackage = Lock['packages'][string] & {
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

export type SupplyRule = { name: string; find(supply: Supply): string[] };

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Under which code may be passed on inside an extension with the MIT licence, as SPDX names them. */
export const ALLOWED_LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
];

/** What must hold of every package (reliability document §7). Each rule says what breaks it, one line each. */
export const SUPPLY_RULES: readonly SupplyRule[] = [
  {
    name: 'exact versions in package.json',
    find: ({ product }) =>
      Object.entries({ ...product.dependencies, ...product.devDependencies, ...product.overrides })
        .filter(([, version]) => !EXACT.test(version))
        .map(([name, version]) => `${name} is asked for as "${version}", which is no exact version`),
  },
  {
    name: 'the lockfile says the same, one exact version per package',
    find: ({ product, lock }) => {
      const root = lock.packages[''] ?? {};
      const wanted = { ...product.dependencies, ...product.devDependencies };
      const locked: Record<string, string> = { ...root.dependencies, ...root.devDependencies };
      const names = [...new Set([...Object.keys(wanted), ...Object.keys(locked)])];
      return [
        ...names
          .filter((name) => wanted[name] !== locked[name])
          .map((name) => `${name} is ${wanted[name]} in package.json, ${locked[name]} in the lockfile`),
        ...names
          .filter((name) => lock.packages[`node_modules/${name}`]?.version !== locked[name])
          .map((name) => `${name} ${locked[name]} is not the version that the lockfile installs`),
        ...packages(lock)
          .filter(([, { version }]) => !EXACT.test(version ?? ''))
          .map(([path, { version }]) => `${path} has the version "${version}"`),
      ];
    },
  },
  {
    name: 'every package is held by a SHA-512',
    find: ({ lock }) =>
      packages(lock)
        .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
        .map(([path, { integrity }]) => `${path} is held by ${integrity ?? 'no hash'}`),
  },
  {
    // The lockfile names no address: each comes from the registry that npm is told, and is held by its hash.
    name: 'every package comes from the registry',
    find: ({ lock }) =>
      packages(lock)
        .filter(([, { resolved, link }]) => link || resolved)
        .map(([path, { resolved }]) => `${path} comes from ${resolved ?? 'a folder'}`),
  },
  {
    name: 'no package runs anything when it is installed',
    find: ({ lock, npmrc, installScripts }) => [
      ...(npmrc.split('\n').includes('ignore-scripts=true')
        ? []
        : ['.npmrc does not say ignore-scripts=true']),
      ...packages(lock)
        .filter(([, { hasInstallScript }]) => hasInstallScript)
        .map(([path]) => `${path} has an install script, by the lockfile`),
      ...Object.entries(installScripts).map(([path, names]) => `${path} wants to run ${names.join(', ')}`),
    ],
  },
  {
    name: 'every shipped package has a licence that allows it',
    find: ({ lock }) =>
      packages(lock)
        .filter(([path, one]) => isShipped(path, one) && !isAllowed(one.license ?? ''))
        .map(([path, { version, license }]) => `${path} ${version} is under ${license ?? 'no licence'}`),
  },
];

/** What the rules say of `changed` and do not say of `supply`: the change's own doing. */
export function findNew(supply: Supply, changed: Supply): string[] {
  const said = new Set(SUPPLY_RULES.flatMap(({ find }) => find(supply)));
  return SUPPLY_RULES.flatMap(({ find }) => find(changed)).filter((line) => !said.has(line));
}

/** All but the project itself. */
function packages(lock: Supply['lock']): [string, LockedPackage][] {
  return Object.entries(lock.packages).filter(([path]) => path !== '');
}

/** Of an SPDX expression without nesting: one of the choices, or all that come together. */
export function isAllowed(license: string): boolean {
  const plain = license.replaceAll(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED_LICENCES.includes(one)));
}
