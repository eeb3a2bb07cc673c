// @vitest-environment node
import { expect, it } from 'vitest';
import { LEAKS } from './defects';
import { readOptions, USAGE, WHOLE } from './options';

it('nothing said is the whole run', () => {
  expect(readOptions([])).toEqual({ ...WHOLE, only: null });
  expect(readOptions(['60', '0', 'none'])).toEqual({ moves: 60, messages: 0, only: 'none' });
});

it.each(LEAKS)('the leak $name can be asked for, and stands in what is possible', ({ name }) => {
  expect(readOptions(['1', '1', name])).toEqual({ moves: 1, messages: 1, only: name });
  expect(USAGE).toContain(name);
});

it.each([
  [['many'], /The number of moves is a whole number from 1 to 1000000, not "many"/],
  [['23'], /A day has at least 24 moves, not 23/],
  [['1', '1', 'none'], /A day has at least 24 moves/],
  [['60', '1.5'], /The number of messages is a whole number/],
  [['60', '-3'], /There is no option "-3"/],
  [['60', '6', 'nobody'], /"nobody" is none of the leaks: none, /],
  [['60', '6', 'none', 'more'], /"more" is more than can be said/],
  [['--moves', '60'], /There is no option "--moves"/],
])('%j is refused, and it is said why', (args, words) => {
  expect(() => readOptions(args)).toThrow(words);
});
