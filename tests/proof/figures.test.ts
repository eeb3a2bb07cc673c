// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { describeRun, joinRuns, keepFigures, readFigures } from './figures';
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

it('what was run again stays said, however often, also where there was nothing left to run', () => {
  const file = (name: string, status: string) => ({ name, status, assertionResults: [] });
  const first = joinRuns(null, [file('a', 'failed'), file('b', 'failed'), file('c', 'passed')]);
  expect(first.again).toEqual([]);
  const second = joinRuns(first, [file('a', 'passed'), file('b', 'failed')]);
  expect(second.again).toEqual(['a', 'b']);
  const third = joinRuns(second, [file('b', 'passed')]);
  expect(third.again).toEqual(['a', 'b']);
  expect(third.testResults.map(({ name, status }) => `${name} ${status}`).sort()).toEqual([
    'a passed',
    'b passed',
    'c passed',
  ]);
  expect(joinRuns(third, [])).toEqual(third);
});

it('a file that was to be run again, and of which nothing came back, has failed still', () => {
  const old = { testResults: [{ name: 'a', status: 'failed', assertionResults: [] }], again: [] };
  expect(joinRuns(old, [])).toEqual({ ...old, again: ['a'] });
});

it('a section names the files that were run again', () => {
  const report = { passed: 3, failed: 0, tests: [], isWhole: true };
  expect(describeRun({ ...report, again: [] })).toBe('3 tests');
  expect(describeRun({ ...report, again: ['tests/a.test.ts', 'tests/b.test.ts'] })).toBe(
    '3 tests (run again, without the others: tests/a.test.ts, tests/b.test.ts)',
  );
});
