import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeTools } from './tools';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What people get. */
const PRODUCT = ['src', 'entrypoints', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json'];
/** What is measured and what measures: only words may change without changing a figure. */
const PARTS = [...PRODUCT, 'tests'];

export type Sources = {
  /** Short. */
  commit: string;
  /** Something of them is not as in the commit. */
  isChanged: boolean;
  /** The same for the same sources, Node and browsers alone, whatever was committed beside them. */
  id: string;
  /** The same for the same product alone, whoever measures it and with what. 12 hex digits. */
  product: string;
};

/** Files by their paths, each with git's hash of what it holds. */
type Files = ReadonlyMap<string, string>;

/** The sources as they lie here. Throws where git knows no history of them. */
export function readSources(root = ROOT, tools: () => string = describeTools): Sources {
  const git = gitIn(root);
  const files = listHere(root, PARTS);
  const product = [...files].filter(([path]) => !path.startsWith('tests/'));
  return {
    commit: git(['rev-parse', '--short', 'HEAD']).trim(),
    isChanged: git(['status', '--porcelain', '--untracked-files=all', '--', ...PARTS]) !== '',
    id: hash(`${tools()}\n${idOf(files)}`).slice(0, 16),
    product: productOf(new Map(product)),
  };
}

/** As readSources; null where there is no history, as in an archive: that can be tested, and has no section of its own. */
export function readSourcesIfKnown(root = ROOT): Sources | null {
  try {
    return readSources(root);
  } catch {
    return null;
  }
}

/** Whether what lies here is what lay here when the measuring began; null: no history. */
export const areUnchanged = (began: Sources | null, now: Sources | null = readSourcesIfKnown()): boolean =>
  began?.id === now?.id;

/**
 * @param began as in areUnchanged
 * @throws where it is no longer so: what was found is then of neither
 */
export function assertUnchanged(began: Sources | null, now: Sources | null = readSourcesIfKnown()): void {
  if (!areUnchanged(began, now))
    throw new Error(
      `The sources (or Node, or a browser) have changed while this ran: ${began?.id ?? 'no history'} at its start, ${now?.id ?? 'no history'} now. Nothing is written: run it again, and let them rest meanwhile.`,
    );
}

/** The product's files as they lie here; null where git cannot say. */
export const listProduct = (root = ROOT): Files | null => orNull(() => listHere(root, PRODUCT));

/** The product's files in a commit; null where this clone does not have it. */
export const listProductAt = (commit: string, root = ROOT): Files | null =>
  orNull(() => {
    const lines = gitIn(root)(['ls-tree', '-r', '-z', commit, '--', ...PRODUCT]).split('\0');
    return new Map(
      lines.filter(Boolean).map((line) => {
        const [facts = '', path = ''] = line.split('\t');
        return [path, facts.split(' ')[2] ?? ''];
      }),
    );
  });

/** What Sources.product says of these files. */
export const productOf = (files: Files): string => idOf(files).slice(0, 12);

/** How many files are not the same in both, or in one alone. */
export function countDifferent(some: Files, others: Files): number {
  const paths = new Set([...some.keys(), ...others.keys()]);
  return [...paths].filter((path) => some.get(path) !== others.get(path)).length;
}

/** Also what is in no commit yet; not what git is told to ignore. */
function listHere(root: string, parts: readonly string[]): Files {
  const git = gitIn(root);
  const listed = git(['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...parts]);
  const paths = [...new Set(listed.split('\0'))].filter((path) => path && existsSync(join(root, path)));
  if (paths.length === 0) return new Map();
  const hashes = git(['hash-object', '--stdin-paths'], `${paths.join('\n')}\n`).split('\n');
  return new Map(paths.map((path, i) => [path, hashes[i] ?? '']));
}

const idOf = (files: Files) =>
  hash(
    [...files]
      .map((file) => file.join(' '))
      .sort()
      .join('\n'),
  );

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const gitIn =
  (root: string) =>
  (args: readonly string[], input = ''): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', input, maxBuffer: 2 ** 28, stdio: 'pipe' });

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
