// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeRound, isLeftAlone, nameOfPlan, plan } from './plan';
import { createChance } from './random';

it('the same seed gives the same rounds, with as many messages as were asked for', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 300 }), (seed, sends) => {
      const rounds = plan(seed, sends);
      expect(plan(seed, sends)).toEqual(rounds);
      expect(rounds.reduce((sum, round) => sum + round.sends, 0)).toBe(sends);
    }),
  );
});

it('a thousand messages meet every press, fault, death and chore', () => {
  const rounds = plan(2, 1_000);
  const met = (pick: (round: (typeof rounds)[number]) => string) => new Set(rounds.map(pick)).size;
  expect([met((r) => r.press), met((r) => r.next), met((r) => r.fault), met((r) => r.death)]).toEqual([
    5, 7, 14, 7,
  ]);
  expect(met((r) => r.chore)).toBe(4);
});

it('the same plan has the same name, and another seed another one', () => {
  expect(nameOfPlan(plan(7001, 100))).toBe(nameOfPlan(plan(7001, 100)));
  expect(nameOfPlan(plan(7002, 100))).not.toBe(nameOfPlan(plan(7001, 100)));
});

it('a round is told in one line', () => {
  const quiet = { window: 0, place: 0, sends: 2, press: 'click', next: 'wait', fault: 'none' } as const;
  expect(describeRound({ ...quiet, death: 'at random', chore: 'none', seed: 1 })).toBe(
    'window 0, the same case, 2 by click; death: at random',
  );
});

it('a death after the answer has one message, so that it is met often', () => {
  const rounds = plan(1, 1_000).filter(({ death }) => death === 'after the answer');
  expect(rounds.length).toBeGreaterThan(140);
  expect(new Set(rounds.map(({ sends }) => sends))).toEqual(new Set([1]));
});

it('about one round in five is left alone, the same ones for the same seed, and its line says so', () => {
  const rounds = plan(3, 1_000);
  const alone = rounds.filter(isLeftAlone);
  expect(alone.length).toBeGreaterThan(rounds.length / 8);
  expect(alone.length).toBeLessThan(rounds.length / 4);
  expect(alone.every((round) => describeRound(round).endsWith('; left alone'))).toBe(true);
  expect(plan(3, 1_000).filter(isLeftAlone)).toEqual(alone);
});

it('what has no weight is never drawn', () => {
  const chance = createChance(7);
  const drawn = new Set(Array.from({ length: 500 }, () => chance.weigh({ a: 1, b: 0, c: 3 })));
  expect([...drawn].sort()).toEqual(['a', 'c']);
});
