// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepFigures, readFigures } from './figures';
import { readSources } from './sources';

const folder = mkdtempSync(join(tmpdir(), 'hona-panel-figures-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('figures of other sources are not taken for these', () => {
  keepFigures('posts', [1, 2], { folder, of: () => 'before' });
  expect(readFigures('posts', { folder, of: () => 'before' })).toEqual([1, 2]);
  expect(() => readFigures('posts', { folder, of: () => 'after' })).toThrow('other sources');
  expect(() => readFigures('none', { folder, of: () => 'before' })).toThrow();
});

it('the sources are others after a change of the product or of a suite, and the same after one of the documents', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const name of ['src', 'tests', 'docs']) mkdirSync(join(folder, name), { recursive: true });
  git('init', '-q');
  write('src/a.ts', '1');
  write('tests/a.ts', '1');
  git('add', '-A');
  git('commit', '-qm', 'first');
  const first = readSources(folder);
  expect(first.isChanged).toBe(false);
  write('docs/proof.md', 'words');
  git('add', '-A');
  git('commit', '-qm', 'words');
  expect(readSources(folder)).toMatchObject({ id: first.id, isChanged: false });
  write('tests/a.ts', '2');
  const changed = readSources(folder);
  expect(changed.isChanged).toBe(true);
  expect(changed.id).not.toBe(first.id);
  write('tests/a.ts', '3');
  expect(readSources(folder).id).not.toBe(changed.id);
});
