// @vitest-environment node
import { expect, it } from 'vitest';
import { describeTries, type FileReport, isLate, listTries, mayRunAgain } from './late';

const file = (said: readonly string[], message = ''): FileReport => ({
  name: 'a.test.ts',
  status: 'failed',
  message,
  assertionResults: said.map((text) => ({ fullName: 'one POST', status: 'failed', failureMessages: [text] })),
});
const passed = { fullName: 'another', status: 'passed', failureMessages: [] };
const skipped = { fullName: 'another', status: 'skipped', failureMessages: [] };

it.each([
  'Error: Not seen within 5 s: the panel answers',
  'TimeoutError: locator.click: Timeout 30000ms exceeded.',
  'Error: Test timed out in 180000ms.',
  'Error: A listener indicated an asynchronous response, but the message channel closed',
])('late: %s', (text) => {
  expect(isLate(file([text]))).toBe(true);
  expect(mayRunAgain(file([text]))).toBe(true);
});

it.each([
  'AssertionError: expected 2 to be 1',
  'AssertionError: expected "Not seen within 5 s" to be ""',
  'TypeError: posts is undefined',
])('wrong: %s', (text) => {
  expect(isLate(file([text]))).toBe(false);
  expect(mayRunAgain(file([text]))).toBe(false);
  expect(mayRunAgain(file(['Error: Not seen within 5 s: the panel', text]))).toBe(false);
});

it('what did not start may be run again, and is not late; what failed after its tests, or before them with a value, may not', () => {
  expect(mayRunAgain(file([], 'browserType.launch: Target closed'))).toBe(true);
  expect(isLate(file([], 'browserType.launch: Target closed'))).toBe(false);
  expect(mayRunAgain(file([]))).toBe(true);
  expect(mayRunAgain({ ...file([], 'Target closed'), assertionResults: [skipped] })).toBe(true);
  expect(mayRunAgain({ ...file([], 'expected 2 to be 1'), assertionResults: [skipped] })).toBe(false);
  expect(mayRunAgain({ ...file([], 'posts: expected 2 to be 1'), assertionResults: [skipped] })).toBe(false);
  expect(mayRunAgain({ ...file([], 'Target closed'), assertionResults: [passed] })).toBe(false);
  expect(mayRunAgain({ ...file([]), assertionResults: [passed] })).toBe(false);
});

it('keeps the title and the first line of each test that failed, or of the file', () => {
  const both = file(['Error: one\n  at a', 'Error: `two`']);
  expect(listTries({ ...both, assertionResults: [...both.assertionResults, passed] })).toEqual([
    { file: 'a.test.ts', title: 'one POST', line: 'Error: one' },
    { file: 'a.test.ts', title: 'one POST', line: 'Error: `two`' },
  ]);
  expect(describeTries(listTries(file(['Error: `two`'])))).toBe(`a.test.ts, "one POST": \`Error: 'two'\``);
  expect(listTries(file([], 'Target closed\n at b'))).toMatchObject([{ line: 'Target closed' }]);
  expect(listTries(file([]))).toMatchObject([{ title: 'the file itself', line: 'no test of it ran' }]);
  expect(listTries({ ...file([]), status: 'passed', assertionResults: [passed] })).toEqual([]);
});
