import { deflateRawSync, gzipSync } from 'node:zlib';
import { type Build, backgroundScripts, injectedScripts, scriptsOfPage, withImports } from './read-build';

/** Put into a page by the background where there is something to read; the manifest does not name it. */
export const READERS = 'readers.js';
/** Put before them where the page is not a case's. */
export const ENTITIES = 'entity-readers.js';
/** Put there too when a person wants more pages read. */
export const FETCH = 'fetch-pages.js';
/** Spanish: loaded instead of nothing, so a panel in English never has it. */
const SPANISH = 'es.js';
const PANEL = 'sidepanel.html';

export type Size = { what: string; files: number; bytes: number; limit: number };

/**
 * What each part weighs, against the limits B5, B7 and B9 of the speed targets and the ones beside them. Nobody waits
 * for the background: its limit tells when something came in by mistake.
 */
export function measure(build: Build): Size[] {
  const panel = scriptsOfPage(build, PANEL);
  const gzipped = (what: string, files: readonly string[], limit: number): Size => ({
    what,
    files: files.length,
    bytes: files.reduce(
      (sum, file) => sum + gzipSync(build.files[file] ?? missing(build, file), { level: 9 }).length,
      0,
    ),
    limit,
  });
  return [
    gzipped('injected into every MyCase page', injectedScripts(build), 4_000),
    gzipped('readers', [READERS], 10_000),
    gzipped('readers of contacts, staff, threads', [ENTITIES], 10_000),
    gzipped('reading further pages', [FETCH], 5_000),
    gzipped('panel, before its first screen', withImports(build, panel, 'static'), 25_000),
    gzipped(
      'panel, with all that loads later',
      withImports(build, panel, 'all').filter((file) => file !== SPANISH),
      157_000,
    ),
    gzipped('Spanish', [SPANISH], 42_000),
    gzipped('background', withImports(build, backgroundScripts(build), 'static'), 90_000),
    { what: 'zip', files: Object.keys(build.files).length, bytes: zipSize(build), limit: 380_000 },
  ];
}

/** The sizes as lines of a table; what is too large says so. */
export function sizeTable(build: Build, sizes: readonly Size[]): string {
  const rows = sizes.map(({ what, files, bytes, limit }) =>
    [
      what.padEnd(34),
      `${files}`.padStart(3),
      kilobytes(bytes).padStart(9),
      kilobytes(limit).padStart(9),
      bytes > limit ? '  too large' : '',
    ].join(' '),
  );
  const head = [build.name.padEnd(34), '  n', 'gzip -9'.padStart(9), 'limit'.padStart(9)].join(' ');
  return [head, ...rows].join('\n');
}

/** A file of the ZIP format: per file two headers that hold its name, at the end one record. */
export function zipSize({ files }: Build): number {
  const LOCAL_HEADER = 30;
  const CENTRAL_HEADER = 46;
  const END_RECORD = 22;
  return Object.entries(files).reduce(
    (sum, [path, content]) =>
      sum + LOCAL_HEADER + CENTRAL_HEADER + 2 * path.length + deflateRawSync(content, { level: 9 }).length,
    END_RECORD,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function missing(build: Build, file: string): never {
  throw new Error(`${build.name} has no ${file}`);
}
