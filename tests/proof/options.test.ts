// @vitest-environment node
import { expect, it } from 'vitest';
import { readOptions as readSecurity } from '../security/options';
import { answer, parseCommand, readNothing, readNumber, readOneOf, WrongCommand } from './options';
import { readSuiteOptions } from './suite-options';

const kinds = { seed: 'text', plan: 'flag' } as const;
const FILES = ['tests/wire/http.test.ts', 'tests/wire/idle.test.ts'];
const FIREFOX = ['tests/firefox/firm.test.ts', 'tests/firefox/long/wire.test.ts'];
const readWire = (args: readonly string[]) => readSuiteOptions(args, FILES, 'tests/wire');
const readFirefox = (args: readonly string[]) => readSuiteOptions(args, FIREFOX, 'tests/firefox');

it('what is not said is not there', () => {
  expect(parseCommand([], kinds)).toEqual({ values: { seed: undefined, plan: false }, words: [] });
  expect(parseCommand(['--plan', '--seed=7', 'a'], kinds, 1)).toEqual({
    values: { seed: '7', plan: true },
    words: ['a'],
  });
  // For the reader of the number to refuse.
  expect(parseCommand(['--seed', '-3'], kinds).values.seed).toBe('-3');
});

it.each([
  [['--nope'], 'There is no option "--nope".'],
  [['--constructor'], 'There is no option "--constructor".'],
  [['-x'], 'There is no option "-x".'],
  [['--no-plan'], 'There is no option "--no-plan".'],
  [['--seed'], '--seed needs a value.'],
  [['--plan=yes'], '--plan takes no value.'],
  [['--seed', '1', '--seed=2'], '--seed is said twice.'],
  [['a', 'b', 'c'], '"b c" is more than can be said here.'],
  [['a', '--', '--plan'], '"--plan" is more than can be said here.'],
])('%j is refused in one sentence', (args, says) => {
  expect(() => parseCommand(args, kinds, 1)).toThrow(new WrongCommand(says));
});

it.each(['', 'abc', '1.5', '1e1', ' 1', '-1', '11', '0x1'])('"%s" is no number from 0 to 10', (text) => {
  const says = `--rounds is a whole number from 0 to 10, not "${text}".`;
  expect(() => readNumber('--rounds', text, 0, 10)).toThrow(new WrongCommand(says));
});

it('numbers and names that are known are taken', () => {
  expect(readNumber('--rounds', '10', 0, 10)).toBe(10);
  expect(readNumber('--rounds', '-3', -3, 10)).toBe(-3);
  expect(readNumber('--rounds', undefined, 0, 10)).toBeNull();
  expect(readOneOf('the parts', ['a', 'b'], 'b')).toBe('b');
  expect(() => readOneOf('the parts', ['a', 'b'], 'c')).toThrow('"c" is none of the parts: a, b.');
});

it('bad input is said with the usage and ends with 2, help with 0; our own mistakes are thrown on', () => {
  expect(answer('Usage', readNothing, [])).toEqual({ options: undefined });
  expect(answer('Usage', readNothing, ['--help'])).toEqual({ says: 'Usage', code: 0 });
  expect(answer('Usage', readNothing, ['x'])).toEqual({
    says: '"x" is more than can be said here.\n\nUsage',
    code: 2,
  });
  const broken = () => {
    throw new TypeError('broken');
  };
  expect(() => answer('Usage', broken, [])).toThrow(TypeError);
});

it('a suite of files takes --again, or filters that fit some of them', () => {
  expect(readWire([])).toEqual({ again: false, filters: [] });
  expect(readWire(['--again'])).toEqual({ again: true, filters: [] });
  expect(readWire(['idle', 'IDLE']).filters).toEqual(['tests/wire/idle.test.ts']);
  expect(readWire(['./tests/wire/']).filters).toEqual(FILES);
  expect(readWire(['tests/wire/HTTP.test.ts:12']).filters).toEqual(['tests/wire/http.test.ts:12']);
  expect(readFirefox(['long/']).filters).toEqual(['tests/firefox/long/wire.test.ts']);
  expect(readFirefox(['wire']).filters).toEqual(['tests/firefox/long/wire.test.ts']);
});

it.each([
  [['--nope'], /no option "--nope"/],
  [['nothing'], /No file of this suite fits "nothing": tests\/wire\/http.test.ts, /],
  [['idle', ''], /No file of this suite fits ""/],
  [['--again', 'idle'], /takes no others/],
])('a suite of files refuses %j', (args, words) => {
  expect(() => readWire(args)).toThrow(words);
});

it.each(['x', 'firefox', 'tests/fire', 'tests'])(
  '"%s" is in the path of every file alike, and tells none of them from the others',
  (word) =>
    expect(() => readFirefox([word])).toThrow(`No file of this suite fits "${word}": tests/firefox/firm`),
);

it('the attacks can be repeated by every seed that one of their tests prints', () => {
  expect(readSecurity([], undefined)).toEqual({ seed: null, few: false, defects: false });
  expect(readSecurity(['--few'], '-2147483648')).toEqual({ seed: -2147483648, few: true, defects: false });
  expect(readSecurity(['--defects'], '4294967295')).toMatchObject({ seed: 4294967295, defects: true });
});

it.each([
  [[], 'abc', /SECURITY_SEED is a whole number from .*, not "abc"/],
  [[], '', /SECURITY_SEED is a whole number/],
  [['--fast'], undefined, /no option "--fast"/],
  [['tests/security'], undefined, /more than can be said/],
  [['--few', '--defects'], undefined, /leave --few out/],
])('the attacks refuse %j with the seed %j', (args, seed, words) => {
  expect(() => readSecurity(args, seed)).toThrow(words);
});
