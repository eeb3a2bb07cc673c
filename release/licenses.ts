import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listShipped, packageOf, readLock, type Shipped } from './shipped';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Both come without a file of their licence; it stands in their common repository. */
const OWN_COPIES: Readonly<Record<string, string>> = {
  wxt: 'release/licenses/wxt.txt',
  '@wxt-dev/browser': 'release/licenses/wxt.txt',
};
const LINE = `\n\n${'-'.repeat(80)}\n\n`;

/** The text of licenses.txt: this extension's licence, then each package in it. Throws where one has no text. */
export function makeLicenses(): string {
  const own = readFileSync(`${ROOT}LICENSE`, 'utf8').trim();
  const head = `Hona Panel for MyCase\n\n${own}\n\nIt contains code of the packages below, each under its own licence.`;
  const packages = listShipped(readLock()).map((one) => `${title(one)}\n\n${licenseText(one.name)}`);
  return `${[head, ...packages].join(LINE)}\n`;
}

function title({ name, version, license }: Shipped): string {
  return `${name} ${version} (${license})\nSource: https://www.npmjs.com/package/${name}/v/${version}`;
}

function licenseText(name: string): string {
  const folder = `${ROOT}node_modules/${name}`;
  const file = readdirSync(folder).find((entry) => /^licen[sc]e(\.\w+)?$/i.test(entry));
  const path = file ? `${folder}/${file}` : ROOT + (OWN_COPIES[name] ?? '');
  if (path === ROOT) throw new Error(`No text of the licence of ${name}: see release/licenses.ts`);
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
}

type Chunk = { modules?: Readonly<Record<string, unknown>> };

/** Ends the build where code of a package comes into the extension that licenses.txt and the SBOM do not name. */
export const onlyShipped = {
  name: 'only-shipped',
  generateBundle(_options: unknown, bundle: Readonly<Record<string, Chunk>>) {
    const known = listShipped(readLock()).map(({ name }) => name);
    const unknown = Object.values(bundle)
      .flatMap(({ modules }) => Object.keys(modules ?? {}))
      .map(packageOf)
      .filter((name) => name !== null && !known.includes(name));
    if (unknown.length > 0)
      throw new Error(`Not in licenses.txt: ${[...new Set(unknown)].join(', ')}. See release/shipped.ts`);
  },
};
