// @vitest-environment node
import { expect, it } from 'vitest';
import { countCaught, describeVerdict } from './verdict';

it('each seeded bug is said to be caught or not, and then how many were', () => {
  const verdicts = [
    { name: 'no-write-ahead', line: 'Delivered twice.' },
    { name: 'nobody-told', line: null },
  ];
  expect(verdicts.map(describeVerdict)).toEqual([
    'no-write-ahead: caught: Delivered twice.',
    'nobody-told: NOT CAUGHT',
  ]);
  expect(countCaught(verdicts)).toBe('1 of 2 seeded bugs caught');
});
