// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readFigures } from '../proof/figures';
import { type Begun, endBegun, readMissed, resume } from './begun';

const folder = mkdtempSync(join(tmpdir(), 'hona-panel-begun-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const figures = { weights: { panel: 1, injected: 1, zip: 1, parts: [] }, pages: [] };
const begun: Begun = { seed: 7, rounds: 15, goes: 1, figures, missed: ['B14'] };

it('a long run is gone on with, by its seed, and says in how many goes it was measured', () => {
  expect(resume(15, null, () => begun, [])).toEqual({ ...begun, goes: 2 });
  expect(resume(15, 7, () => begun, [])).toEqual({ ...begun, goes: 2 });
});

it('of other rounds, of another seed, on other sources or ended it begins anew, and says what was broken off', () => {
  const left = ['B14', 'seed 7, 15 rounds: broken off'];
  expect(resume(16, 7, () => begun, [])).toEqual({ seed: 7, rounds: 16, goes: 1, missed: left });
  expect(resume(15, 8, () => begun, [])).toEqual({ seed: 8, rounds: 15, goes: 1, missed: left });
  const missing = () => {
    throw new Error('measured on other sources');
  };
  expect(resume(15, 8, missing, [])).toEqual({ seed: 8, rounds: 15, goes: 1, missed: [] });
  expect(resume(15, 8, () => null as unknown as Begun, [])).toEqual({
    seed: 8,
    rounds: 15,
    goes: 1,
    missed: [],
  });
});

it('what runs on these sources missed is known to those after them, also where they begin anew', () => {
  const ended: Begun = { seed: -1, rounds: 0, goes: 0, missed: ['B12 frames: 1', 'B14 keys: 22'] };
  expect(resume(15, 8, () => ended, [])).toEqual({ seed: 8, rounds: 15, goes: 1, missed: ended.missed });
});

it('what a run missed that measured all is known as long as the product is the same, whatever its tests are', () => {
  const now = { at: '2026-11-22 14:09 UTC', commit: '0123abc' };
  const at = (sources: string, product: string) => ({
    sources: { folder, of: () => sources },
    product: { folder, of: () => product },
  });
  endBegun(['B12 frames: 1', 'seed 7, 15 rounds: broken off'], now, at('tests 1', 'product 1'));
  expect(readMissed(at('tests 2', 'product 1').product)).toEqual([{ ...now, missed: 'B12 frames: 1' }]);
  const none = () => {
    throw new Error('measured on other sources');
  };
  const later = resume(15, 8, none, readMissed(at('tests 2', 'product 1').product));
  expect(later.missed).toEqual(['2026-11-22 14:09 UTC, commit 0123abc: B12 frames: 1']);

  const next = { at: '2026-11-23 09:00 UTC', commit: '4567def' };
  endBegun([...later.missed, 'B14 keys: 22'], next, at('tests 2', 'product 1'));
  expect(readMissed(at('tests 2', 'product 1').product)).toEqual([
    { ...now, missed: 'B12 frames: 1' },
    { ...next, missed: 'B14 keys: 22' },
  ]);
  // One that misses nothing hides nothing.
  endBegun(later.missed, next, at('tests 2', 'product 1'));
  expect(readMissed(at('tests 2', 'product 1').product)).toHaveLength(2);

  expect(readMissed(at('tests 2', 'product 2').product)).toEqual([]);
  endBegun(['B1: 3'], next, at('tests 2', 'product 2'));
  expect(readMissed(at('tests 1', 'product 1').product)).toHaveLength(2);
});

it('what was broken off is known on the same sources alone', () => {
  const places = { sources: { folder, of: () => 'tests 1' }, product: { folder, of: () => 'product 1' } };
  endBegun(['seed 7, 15 rounds: broken off'], { at: '', commit: '' }, places);
  expect(readMissed(places.product)).toEqual([]);
  expect(readFigures<Begun>('bench begun', places.sources).missed).toEqual(['seed 7, 15 rounds: broken off']);
});
