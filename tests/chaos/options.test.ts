// @vitest-environment node
import { expect, it } from 'vitest';
import { SEEDED } from './defects';
import { readOptions, USAGE } from './options';

it('nothing said is the whole run', () => {
  expect(readOptions([])).toEqual({
    seed: null,
    sends: null,
    atOnce: 1,
    plan: false,
    defects: false,
    defect: null,
  });
});

it('a seed can be given again, with or without its plan alone', () => {
  expect(readOptions(['--seed', '7001', '--sends=100'])).toMatchObject({ seed: 7001, sends: 100 });
  expect(readOptions(['--seed', '7001', '--plan'])).toMatchObject({ seed: 7001, plan: true });
});

it.each(SEEDED)('the seeded bug $name can be asked for, and stands in what is possible', ({ name }) => {
  expect(readOptions(['--defects', name])).toMatchObject({ defects: true, defect: name });
  expect(USAGE).toContain(name);
});

it.each([
  [['--seeds', '7'], /There is no option "--seeds"/],
  [['--seed'], /--seed needs a value/],
  [['--seed', 'seven'], /--seed is a whole number from 0 to 4294967295, not "seven"/],
  [['--seed', '-1'], /--seed is a whole number from 0 to 4294967295, not "-1"/],
  [['--seed=-1'], /--seed is a whole number/],
  [['--seed', '1.5'], /--seed is a whole number/],
  [['--seed', '4294967296'], /--seed is a whole number/],
  [['--sends', '0'], /--sends is a whole number from 1/],
  [['--at-once', '0'], /--at-once is a whole number from 1/],
  [['100'], /"100" is no option/],
  [['--defects', 'nobody'], /"nobody" is none of the seeded bugs/],
  [['--defects', 'nobody-told', 'undo-always-wins'], /One seeded bug at a time/],
  [['--defects', '--sends', '5'], /takes as many sends as it needs/],
  [['--plan'], /The plan of which seed/],
  [['--plan', '--seed', '1', '--defects'], /--plan is of a seed/],
])('%j is refused, and it is said why', (args, words) => {
  expect(() => readOptions(args)).toThrow(words);
});
