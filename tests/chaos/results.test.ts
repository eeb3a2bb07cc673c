// @vitest-environment node
import { expect, it } from 'vitest';
import { SEEDED } from './defects';
import { findMissing } from './results';
import type { WorldReport } from './run-world';

const world: WorldReport = {
  seed: 1,
  protocol: 'h2',
  sends: 1_000,
  texts: 900,
  deliveries: 800,
  again: 0,
  seconds: 1,
  violations: [],
  log: [],
  deaths: {
    'undo window: queued': 20,
    'server has the request: sending': 20,
    'after the answer: sending': 20,
    'after the answer: accepted': 20,
    'at random: queued': 12,
    'at random: accepted': 8,
  },
  faults: {},
  ends: {},
  acts: {},
};
const caught = SEEDED.map(({ says }) => ({ defect: says, line: 'a line' }));

it('a whole run has a thousand sends, every death, every defect', () => {
  expect(findMissing([world], caught)).toEqual([]);
});

it.each<[string, Partial<WorldReport>, RegExp]>([
  ['fewer sends', { sends: 999 }, /999 of 1000 sends/],
  ['presses of which nothing came', { deliveries: 0 }, /only 0 deliveries of 1000 sends/],
  [
    'a death that nobody saw',
    { deaths: { 'after the answer, not seen: accepted': 20 } },
    /"after the answer: acc/,
  ],
  [
    'few deaths at random',
    { deaths: { ...world.deaths, 'at random: queued': 1 } },
    /^9 messages met a death at random/,
  ],
  ['a promise that does not hold', { violations: [{ kind: 'lost', line: 'lost: it' }] }, /seed 1: lost: it/],
])('%s is missed', (_, change, line) => {
  expect(findMissing([{ ...world, ...change }], caught).join('\n')).toMatch(line);
});

it('a defect that was not caught is missed', () => {
  expect(findMissing([world], caught.slice(1))).toEqual([`not caught yet: ${SEEDED[0]?.says}`]);
});
