// @vitest-environment node
import { expect, it } from 'vitest';
import { countCaught, describeVerdict } from './verdict';

it('each seeded bug is said to be caught, not caught or not tried, and then how many were', () => {
  const verdicts = [
    { name: 'no-write-ahead', isTried: true, line: 'Delivered twice.' },
    { name: 'nobody-told', isTried: true, line: null },
    { name: 'not-built', isTried: false, line: null },
  ];
  expect(verdicts.map(describeVerdict)).toEqual([
    'no-write-ahead: caught: Delivered twice.',
    'nobody-told: NOT CAUGHT',
    'not-built: not tried',
  ]);
  expect(countCaught(verdicts)).toBe('1 of 3 seeded bugs caught, 1 not tried');
  expect(countCaught(verdicts.slice(0, 2))).toBe('1 of 2 seeded bugs caught');
});
