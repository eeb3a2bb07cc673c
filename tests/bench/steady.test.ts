// @vitest-environment node
import { expect, it } from 'vitest';
import { describeSteady } from './report';
import { type Beside, isSteady, MOST_UNSTEADY, steadily, type Unsteady } from './steady';

const calm = { slow: [16, 16], fast: [16, 16], append: [16, 17] };
const round = (bare: Partial<typeof calm>[], own: Partial<typeof calm> = {}): Beside => ({
  ...calm,
  ...own,
  bare: bare.map((one) => ({ ...calm, ...one })),
});

/** Gives these rounds, one after the other. */
function giving(rounds: readonly Beside[]): () => Promise<Beside> {
  const left = [...rounds];
  return async () => left.shift() ?? round([{}, {}]);
}

it('a display is steady where the list that draws nothing had no late frame, before and after, also while a line was added', () => {
  expect(isSteady(round([{}, {}]))).toBe(true);
  for (const late of [{ slow: [16, 33] }, { fast: [33] }, { append: [16, 33] }]) {
    expect(isSteady(round([late, {}]))).toBe(false);
    expect(isSteady(round([{}, late]))).toBe(false);
  }
});

it('a round beside an unsteady display is thrown away, however good the panel was, and what the panel did in it is kept', async () => {
  const kept: { unsteady?: Unsteady[] } = {};
  const found = await steadily(
    kept,
    giving([
      round([{}, { fast: [40] }]),
      round([{ append: [40] }, {}], { slow: [16, 33], append: [16, 50] }),
      round([{}, {}], { slow: [90, 90] }),
    ]),
  );
  expect(found.slow).toEqual([90, 90]);
  expect(kept.unsteady).toEqual([
    { slow: 0, fast: 0, longest: 16, append: 17 },
    { slow: 1, fast: 0, longest: 33, append: 50 },
  ]);
});

it('a late panel beside a steady display counts: nothing is measured again for what the panel did', async () => {
  const kept: { unsteady?: Unsteady[] } = {};
  const found = await steadily(kept, giving([round([{}, {}], { fast: [90, 90], append: [90] })]));
  expect([found.fast, kept.unsteady]).toEqual([[90, 90], []]);
});

it('where it never gets steady it goes on all the same', async () => {
  const kept: { unsteady?: Unsteady[] } = {};
  const rounds = Array.from({ length: MOST_UNSTEADY + 2 }, (_, i) =>
    round([{ slow: [40] }, {}], { fast: [i] }),
  );
  const run = giving(rounds);
  const found = [await steadily(kept, run), await steadily(kept, run)];
  expect(found.map(({ fast }) => fast)).toEqual([[MOST_UNSTEADY], [MOST_UNSTEADY + 1]]);
  expect(kept.unsteady).toHaveLength(MOST_UNSTEADY);
});

it('what an earlier go of the run threw away counts on', async () => {
  const unsteady = Array.from({ length: MOST_UNSTEADY - 1 }, () => ({
    slow: 1,
    fast: 0,
    longest: 33,
    append: 17,
  }));
  const kept = { unsteady: [...unsteady] };
  const run = giving([1, 2, 3].map((i) => round([{ slow: [40] }, {}], { fast: [i] })));
  expect((await steadily(kept, run)).fast).toEqual([2]);
  expect(kept.unsteady).toEqual([...unsteady, { slow: 0, fast: 0, longest: 16, append: 17 }]);
});

it('says the cap, what was thrown away with it, and which rounds counted all the same', () => {
  const bad = round([{ slow: [40] }, {}]);
  const good = round([{}, {}]);
  expect(describeSteady([good, good], [])).toMatch(/at most 6 times in a run: 0\.$/);
  const said = describeSteady([good, bad], [{ slow: 2, fast: 1, longest: 90, append: 50 }]);
  expect(said).toContain('at most 6 times in a run: 1.');
  expect(said).toContain('slowly 2, fast 1, 90 ms, 50 ms');
  expect(said).toMatch(
    /After that 1 counted .*: from the two rows of late frames as many are taken off .*; from the others, .*, nothing is\.$/,
  );
});
