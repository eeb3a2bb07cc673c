// @vitest-environment node
import { expect, it } from 'vitest';
import { findTrend } from './trend';

const line = (start: number, perMove: number, noise: (i: number) => number = () => 0) =>
  Array.from({ length: 50 }, (_, i) => ({ moves: i * 20, heap: start + perMove * i * 20 + noise(i) }));

it('a heap that stays has no slope', () => {
  expect(findTrend(line(1_000_000, 0))).toEqual({ slope: 0, least: 0, ratio: 1 });
});

it('a heap that grows by 600 bytes a move has that slope, also where each sample is 20 kB off', () => {
  expect(findTrend(line(1_000_000, 600)).slope).toBeCloseTo(600);
  const { slope, ratio } = findTrend(line(1_000_000, 600, (i) => (i % 2 === 0 ? 20_000 : -20_000)));
  expect(slope).toBeGreaterThan(500);
  expect(slope).toBeLessThan(700);
  expect(ratio).toBeGreaterThan(1.3);
});

it('what was under way at every sixth sample neither hides a growth nor looks like one', () => {
  const busy = (i: number) => (i % 6 === 5 ? 200_000 : 0);
  expect(findTrend(line(1_000_000, 600, busy)).least).toBeGreaterThan(500);
  expect(findTrend(line(1_000_000, 0, busy)).least).toBeLessThanOrEqual(0);
  // The short form's few samples, the last of them far off.
  const short = (perMove: number) =>
    line(1_000_000, perMove, (i) => (i === 21 ? 200_000 : (i % 3) * 1_000)).slice(0, 22);
  expect(findTrend(short(1_000)).least).toBeGreaterThan(500);
  expect(findTrend(short(0)).least).toBeLessThan(500);
});

it('what is only loaded in the first half is no growth', () => {
  const late = line(1_000_000, 0, (i) => (i > 5 ? 300_000 : 0));
  expect(findTrend(late).slope).toBe(0);
});

it('too few samples are none', () => {
  expect(() => findTrend(line(1, 0).slice(0, 7))).toThrow('too few');
});
