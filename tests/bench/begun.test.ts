// @vitest-environment node
import { expect, it } from 'vitest';
import { type Begun, resume } from './begun';

const figures = { weights: { panel: 1, injected: 1, zip: 1, parts: [] }, pages: [] };
const begun: Begun = { seed: 7, rounds: 15, goes: 1, figures, missed: ['B14'] };

it('a long run is gone on with, by its seed, and says in how many goes it was measured', () => {
  expect(resume(15, null, () => begun)).toEqual({ ...begun, goes: 2 });
  expect(resume(15, 7, () => begun)).toEqual({ ...begun, goes: 2 });
});

it('of other rounds, of another seed, on other sources or ended it begins anew, and says what was broken off', () => {
  const left = ['B14', 'seed 7, 15 rounds: broken off'];
  expect(resume(16, 7, () => begun)).toEqual({ seed: 7, rounds: 16, goes: 1, missed: left });
  expect(resume(15, 8, () => begun)).toEqual({ seed: 8, rounds: 15, goes: 1, missed: left });
  const missing = () => {
    throw new Error('measured on other sources');
  };
  expect(resume(15, 8, missing)).toEqual({ seed: 8, rounds: 15, goes: 1, missed: [] });
  expect(resume(15, 8, () => null as unknown as Begun)).toEqual({ seed: 8, rounds: 15, goes: 1, missed: [] });
});

it('what runs on these sources missed is known to those after them, also where they begin anew', () => {
  const ended: Begun = { seed: -1, rounds: 0, goes: 0, missed: ['B12 frames: 1', 'B14 keys: 22'] };
  expect(resume(15, 8, () => ended)).toEqual({ seed: 8, rounds: 15, goes: 1, missed: ended.missed });
});
