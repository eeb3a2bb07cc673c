import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A repository of its own, with a first commit of src/a.ts and tests/a.ts; for tests. */
export function openRepository(folder: string) {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  /** @returns the new commit, short */
  const commit = (words: string) => {
    git('add', '-A');
    git('commit', '-qm', words);
    return git('rev-parse', '--short', 'HEAD');
  };
  for (const name of ['src', 'tests', 'docs']) mkdirSync(join(folder, name), { recursive: true });
  git('init', '-q');
  write('src/a.ts', '1');
  write('tests/a.ts', '1');
  commit('first');
  return { write, commit };
}
