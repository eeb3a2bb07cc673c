// @vitest-environment node
import { expect, it } from 'vitest';
import { ANSWERS, findUnmet, type MetCounts, takeTurns } from './met';
import { plan } from './plan';
import { createChance } from './random';

/** What ten worlds of a hundred would meet, were every fault of their plans met. */
function meetAll(first: number): MetCounts {
  const met: MetCounts = {};
  for (let seed = first; seed < first + 10; seed++) {
    const turns = takeTurns(seed, seed % 3 === 0 ? 'http/1.1' : 'h2');
    for (const { fault, seed: own } of plan(seed, 100)) {
      const name =
        fault === 'status'
          ? turns.status(createChance(own)).name
          : fault === 'cut inside'
            ? turns.wire().name
            : null;
      if (name) met[name] = (met[name] ?? 0) + 1;
    }
  }
  return met;
}

it('ten worlds mostly plan every status and every break, and lack no more than a few', () => {
  const unmet = Array.from({ length: 20 }, (_, i) => findUnmet(meetAll(1 + 991 * i)).length);
  expect(unmet.filter((count) => count === 0).length).toBeGreaterThan(12);
  expect(Math.max(...unmet)).toBeLessThan(5);
});

it('an answer that nobody met is named, and each is there once', () => {
  expect(findUnmet({})).toEqual(ANSWERS);
  expect(new Set(ANSWERS).size).toBe(ANSWERS.length);
  const all = Object.fromEntries(ANSWERS.map((name) => [name, 1]));
  expect(findUnmet({ ...all, 'answered with 503': 0 })).toEqual(['answered with 503']);
  expect(findUnmet({ ...all, 'broken over http/1.1: fin': 0 })).toEqual(['broken over http/1.1: fin']);
});

it('the answer that is arranged is the one that is named', () => {
  const turns = takeTurns(5, 'h2');
  const chance = createChance(5);
  for (let i = 0; i < 60; i++) {
    const { name, status } = turns.status(chance);
    expect(name).toBe(`answered with ${status.status}`);
    const { name: broken, wire } = turns.wire();
    expect(broken).toBe(`broken over h2: ${wire}`);
  }
});
