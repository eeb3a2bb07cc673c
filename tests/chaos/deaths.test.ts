// @vitest-environment node
import { expect, it } from 'vitest';
import { drawDelay, strikeAfter } from './deaths';
import { createChance } from './random';

const draw = (counts: Record<string, number>) => {
  const chance = createChance(3);
  return Array.from({ length: 300 }, () => drawDelay(chance, counts));
};

it('the worker is stopped 0 to 20 ms after the answer, anywhere in between', () => {
  const drawn = draw({ 'after the answer: accepted': 3, 'after the answer: sending': 3 });
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([0, 19]);
});

it('in the last moments of them while it was mostly found sending', () => {
  const drawn = draw({ 'after the answer: accepted': 2, 'after the answer: sending': 3 });
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...drawn)).toBeLessThan(18);
});

it('a stop that comes later, or without an answer, or that nobody saw, is no death after the answer', async () => {
  const stop = async () => true;
  expect(await strikeAfter(21, () => true, stop)).toBe('too late');
  expect(
    await strikeAfter(
      0,
      () => true,
      async () => false,
    ),
  ).toBe('not seen');
  expect(await strikeAfter(0, () => false, stop)).toBe('too late');
});
