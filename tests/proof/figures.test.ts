// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { assertMayRunAgain, describeRun, joinRuns, keepFigures, readFigures } from './figures';
import { openRepository } from './repository';
import {
  assertUnchanged,
  countDifferent,
  listProduct,
  listProductAt,
  productOf,
  readSources,
} from './sources';

const folder = mkdtempSync(join(tmpdir(), 'hona-panel-figures-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('figures of other sources are not taken for these', () => {
  keepFigures('posts', [1, 2], { folder, of: () => 'before' });
  expect(readFigures('posts', { folder, of: () => 'before' })).toEqual([1, 2]);
  expect(() => readFigures('posts', { folder, of: () => 'after' })).toThrow('other sources');
  expect(() => readFigures('none', { folder, of: () => 'before' })).toThrow();
});

const read = (tools = 'Chromium 1') => readSources(folder, () => tools);

it('the sources are others after a change of the product or of a suite, and the same after one of the documents', () => {
  const { write, commit } = openRepository(folder);
  const first = read();
  expect(first.isChanged).toBe(false);
  write('docs/proof.md', 'words');
  commit('words');
  expect(read()).toMatchObject({ id: first.id, isChanged: false });
  write('tests/a.ts', '2');
  const changed = read();
  expect(changed.isChanged).toBe(true);
  expect(changed.id).not.toBe(first.id);
  write('tests/a.ts', '3');
  expect(read().id).not.toBe(changed.id);
});

it('a file that is in no commit yet counts with what it holds', () => {
  const { write } = openRepository(folder);
  write('tests/new.ts', '1');
  const one = read();
  write('tests/new.ts', '2');
  const other = read();
  expect(one.isChanged && other.isChanged).toBe(true);
  expect(other.id).not.toBe(one.id);
});

it('what two browsers measured is not of one ID, though the product is', () => {
  openRepository(folder);
  const [one, other] = ['Chromium 1', 'Chromium 2'].map((name) => read(name));
  expect(one?.id).not.toBe(other?.id);
  expect(one?.product).toBe(other?.product);
});

it('the product is the same whatever becomes of its tests, and is told of a commit as of what lies here', () => {
  const { write, commit } = openRepository(folder);
  const { product, commit: first } = read();
  write('tests/a.ts', '2');
  commit('tests');
  expect(read().product).toBe(product);
  write('src/a.ts', '2');
  write('src/b.ts', '1');
  expect(read().product).not.toBe(product);
  const [here, then] = [listProduct(folder), listProductAt(first, folder)];
  if (!here || !then) throw new Error('git does not say');
  expect(productOf(then)).toBe(product);
  expect(productOf(here)).toBe(read().product);
  expect(countDifferent(then, here)).toBe(2);
  expect(listProductAt('0123abc', folder)).toBeNull();
});

it('sources that changed during a run let nothing be written', () => {
  const { write } = openRepository(folder);
  const began = read();
  expect(() => assertUnchanged(began, read())).not.toThrow();
  expect(() => assertUnchanged(null, null)).not.toThrow();
  write('tests/a.ts', '2');
  expect(() => assertUnchanged(began, read())).toThrow(/have changed while this ran.*Nothing is written/);
  expect(() => assertUnchanged(began, null)).toThrow('no history now');
});

it('`npm test` makes sure of its browsers before it reads which are here', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  expect(read('../run-all.ts').match(/^import .*/m)?.[0]).toBe("import './browser/ensure-first';");
  for (const name of [
    'browser/ensure-first',
    'browser/find-chromium',
    'firefox/find-firefox',
    'browser/install',
  ])
    expect(read(`../${name}.ts`)).not.toContain('/proof/');
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

it('only what was late may be run again, and the refusal says what was wrong', () => {
  const file = (name: string, status: string, line: string) => ({
    name,
    status,
    assertionResults: [{ fullName: 'one POST', status, failureMessages: line ? [line] : [] }],
  });
  const late = [file('a', 'failed', 'Error: Not seen within 5 s: the panel'), file('b', 'passed', '')];
  expect(() => assertMayRunAgain(late)).not.toThrow();
  const wrong = file('c', 'failed', 'AssertionError: expected 2 to be 1');
  expect(() => assertMayRunAgain([...late, wrong])).toThrow(
    /c, "one POST": `AssertionError: expected 2 to be 1`\.$/,
  );
});

it('a section names the files that were run again, and what failed before', () => {
  const report = { passed: 3, failed: 0, tests: [], isWhole: true, tries: [] };
  expect(describeRun({ ...report, again: [] })).toBe('3 tests');
  expect(describeRun({ ...report, again: ['tests/a.test.ts', 'tests/b.test.ts'] })).toBe(
    '3 tests (run again, without the others: tests/a.test.ts, tests/b.test.ts)',
  );
  const tries = [{ file: 'tests/a.test.ts', title: 'one POST', line: 'Error: Not seen within 5 s' }];
  expect(describeRun({ ...report, again: [], tries })).toBe(
    '3 tests (failed before, on the same sources: tests/a.test.ts, "one POST": `Error: Not seen within 5 s`)',
  );
});
