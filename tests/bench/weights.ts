import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  backgroundScripts,
  injectedScripts,
  readBuild,
  scriptsOfPage,
  withImports,
} from '../bundles/read-build';
import { measure, zipSize } from '../bundles/sizes';

export type Weights = {
  /** Bytes, gzip -9. */
  panel: number;
  injected: number;
  /** Bytes of the archive, and what it consists of. */
  zip: number;
  parts: [what: string, bytes: number][];
};

/** Bytes of a built file, gzip -9. */
export const gzipped = (folder: string, file: string): number =>
  gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

/** B5, B7, B9, from the built files alone. */
export function weigh(folder: string): Weights {
  const build = readBuild(resolve(folder), 'chrome-mv3');
  const sizes = measure(build);
  const get = (what: string) => sizes.find((one) => one.what === what)?.bytes ?? Number.NaN;
  const firstOpen = withImports(build, scriptsOfPage(build, 'sidepanel.html'), 'static');
  const background = withImports(build, backgroundScripts(build), 'static');
  const inPages = [...injectedScripts(build), 'readers.js', 'entity-readers.js', 'fetch-pages.js'];
  const kinds: [what: string, isOne: (path: string) => boolean][] = [
    ['panel, before its first screen', (path) => firstOpen.includes(path)],
    ['background', (path) => background.includes(path)],
    ['scripts in MyCase pages', (path) => inPages.includes(path)],
    ['Spanish', (path) => path === 'es.js' || path.startsWith('_locales/')],
    ['panel and other pages, loaded later', (path) => path.endsWith('.js')],
    ['style sheets and pages', (path) => /\.(css|html)$/.test(path)],
    ['icons', (path) => /\.(png|svg)$/.test(path)],
    ['licences', (path) => path.endsWith('.txt')],
    ['manifest, rules, policy schema', () => true],
  ];
  const left = new Set(Object.keys(build.files));
  const parts = kinds.map(([what, isOne]): [string, number] => {
    const own = [...left].filter(isOne);
    for (const path of own) left.delete(path);
    const files = Object.fromEntries(own.map((path) => [path, build.files[path] as Buffer]));
    return [what, zipSize({ ...build, files })];
  });
  return {
    panel: get('panel, before its first screen'),
    injected: get('injected into every MyCase page'),
    zip: get('zip'),
    parts,
  };
}
