// @vitest-environment node
import { expect, it } from 'vitest';
import { DEFECTS } from './defects';
import { PARTS } from './measure';
import { readOptions, USAGE } from './options';

it('nothing said is the whole run', () => {
  expect(readOptions([])).toEqual({ rounds: null, seed: null, only: null, defects: false, defect: null });
});

it('rounds, a seed and parts can be given', () => {
  expect(readOptions(['--rounds', '3', '--seed=7', '--only', PARTS.join(',')])).toMatchObject({
    rounds: 3,
    seed: 7,
    only: [...PARTS],
  });
});

it.each(DEFECTS)('the known mistake $name can be asked for, and stands in what is possible', ({ name }) => {
  expect(readOptions(['--defects', name])).toMatchObject({ defects: true, defect: name });
  expect(readOptions(['--defects', '--rounds', '3'])).toMatchObject({ defects: true, defect: null });
  expect(USAGE).toContain(name);
});

it.each([
  [['--seed', 'abc'], /--seed is a whole number from 0 to 4294967295, not "abc"/],
  [['--rounds', '-3'], /--rounds is a whole number from 1 to 1000, not "-3"/],
  [['--rounds', '0'], /--rounds is a whole number/],
  [['--bogus'], /There is no option "--bogus"/],
  [['--only', 'openings,nothing'], /"nothing" is none of the parts: openings, /],
  [['--only='], /"" is none of the parts/],
  [['late-panel'], /"late-panel" is no option/],
  [['--defects', 'nobody'], /"nobody" is none of the known mistakes/],
  [['--defects', 'late-panel', 'busy-page'], /One known mistake at a time/],
  [['--defects', '--only', 'long'], /leave --only out/],
])('%j is refused, and it is said why', (args, words) => {
  expect(() => readOptions(args)).toThrow(words);
});
