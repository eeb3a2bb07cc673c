// @vitest-environment node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { THREATS } from '../security/threats';
import { answer } from './options';
import { assertMayCount, findLacking, listNamed, RUN_BY, type SumOfTests } from './sum';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const judged = { browsers: 1, requests: 1, hosts: [], ofChromium: [], wrong: [] };
const held = [...listNamed(THREATS).keys()];
const whole: SumOfTests = { judged, failed: 0, leftOut: [], held, tries: [] };

it('each file that holds a threat is a file of tests, or is run by one that is there', () => {
  const files = held.filter((name) => name !== 'bundles');
  expect(files.filter((file) => !/\.test\.tsx?$/.test(file) || !existsSync(`${ROOT}${file}`))).toEqual([]);
  expect(Object.keys(RUN_BY).filter((file) => !existsSync(`${ROOT}${file}`))).toEqual([]);
});

it('where all of them passed nothing is lacking, whatever else failed or was left out', () => {
  expect(findLacking(whole, THREATS)).toEqual([]);
  expect(findLacking({ ...whole, failed: 1, leftOut: ['another part'] }, THREATS)).toEqual([]);
});

it('what failed, or was left out, is named with its threats', () => {
  const without = (...gone: string[]) => held.filter((file) => !gone.includes(file));
  const firefox = { ...whole, leftOut: ['tests in Firefox'], held: without('tests/firefox/firm.test.ts') };
  expect(findLacking(firefox, THREATS)).toEqual([
    'tests/firefox/firm.test.ts (T5) did not pass, or did not run',
    'left out, since this computer lacks what it needs: tests in Firefox',
  ]);
  const faults = { ...whole, failed: 1, held: without('tests/faults/faults.test.ts', 'bundles') };
  expect(findLacking(faults, THREATS)).toEqual([
    'tests/faults/faults.test.ts (T10, T11, T13, T15, T16) did not pass, or did not run',
    'bundles (T22) did not pass, or did not run',
  ]);
});

it('without a run there is nothing to go by', () => {
  expect(findLacking(null, THREATS)).toEqual(['`npm test` has not run to its end on these sources']);
});

it('without it nothing is begun: it is said what to run first, with exit code 2', () => {
  const begin = (sum: SumOfTests | null) => answer('Usage', () => assertMayCount(sum, THREATS), []);
  expect(begin(whole)).toEqual({ options: undefined });
  expect(begin(null)).toEqual({
    says: 'Run `npm test` first: the section counts on its tests and browsers.\n  `npm test` has not run to its end on these sources\n\nUsage',
    code: 2,
  });
});
