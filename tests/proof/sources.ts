import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What is measured and what measures: only words may change without changing a figure. */
const PARTS = ['src', 'entrypoints', 'public', 'tests', 'wxt.config.ts', 'package.json', 'package-lock.json'];

export type Sources = {
  /** Short. */
  commit: string;
  /** Something of them is not as in the commit. */
  isChanged: boolean;
  /** The same for the same sources alone, whatever was committed beside them. */
  id: string;
};

/** The sources as they lie here. */
export function readSources(root = ROOT): Sources {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=all', '--', ...PARTS);
  const trees = git('ls-tree', 'HEAD', '--', ...PARTS);
  const difference = git('diff', 'HEAD', '--', ...PARTS);
  return {
    commit: git('rev-parse', '--short', 'HEAD'),
    isChanged: changed !== '',
    id: createHash('sha256').update([trees, changed, difference].join('\n')).digest('hex').slice(0, 16),
  };
}
