// @vitest-environment node
import { expect, it } from 'vitest';
import { type CpuTime, MOST_STOLEN, noQuiet, PATIENCE, parseCpuTime, quietly, shareOf } from './quiet';
import { describeQuiet } from './report';

const STAT = `cpu  100 5 20 900 7 1 2 30 0 0
cpu0 50 2 10 450 3 0 1 15 0 0
`;

it('what ran and what was stolen, of all cores; nothing where the system does not count', () => {
  expect(parseCpuTime(STAT)).toEqual({ ran: 128, stolen: 30 });
  expect(parseCpuTime('')).toBeNull();
  expect(parseCpuTime('cpu  1 2 3 4')).toBeNull();
});

it('the share is of what wanted to run: an idle computer has nothing stolen', () => {
  expect(shareOf({ ran: 0, stolen: 0 }, { ran: 90, stolen: 10 })).toBe(0.1);
  expect(shareOf({ ran: 5, stolen: 5 }, { ran: 5, stolen: 5 })).toBe(0);
  expect(shareOf(null, { ran: 5, stolen: 5 })).toBe(0);
});

const noPause = async () => {};

/** Readings before and after each try, by the share that was stolen in it. */
function readings(shares: readonly number[]): () => CpuTime {
  const all = shares.flatMap((share) => [
    { ran: 0, stolen: 0 },
    { ran: 100 * (1 - share), stolen: 100 * share },
  ]);
  return () => all.shift() ?? { ran: 0, stolen: 0 };
}

it('a try in which the computer was busy is thrown away, whatever it found, and counted', async () => {
  const quiet = noQuiet();
  let tries = 0;
  const found = await quietly(
    quiet,
    async () => ++tries,
    readings([0.5, MOST_STOLEN * 1.1, MOST_STOLEN * 0.9]),
    noPause,
  );
  expect([found, quiet.measured, quiet.thrownAway]).toEqual([3, 3, 2]);
  expect(shareOf({ ran: 0, stolen: 0 }, quiet)).toBeCloseTo(MOST_STOLEN * 0.9);
});

it('where it never gets quiet it goes on all the same, and counts what was not calm', async () => {
  const quiet = noQuiet();
  const busy = readings(Array.from({ length: PATIENCE + 3 }, () => 0.5));
  let tries = 0;
  for (let i = 0; i < 3; i++) await quietly(quiet, async () => ++tries, busy, noPause);
  expect(quiet).toMatchObject({ measured: PATIENCE + 3, thrownAway: PATIENCE, noisy: 3 });
});

it('says how busy it was, how often something was thrown away, and where nobody counts', () => {
  expect(describeQuiet({ measured: 9, thrownAway: 0, noisy: 0, ran: 990, stolen: 10 })).toMatch(
    /0 of 9\. In.*1\.0 %/,
  );
  expect(describeQuiet({ measured: 9, thrownAway: 3, noisy: 2, ran: 10, stolen: 0 })).toMatch(
    /3 of 9\. After that 2 counted .*0\.0 %/,
  );
  expect(describeQuiet({ measured: 9, thrownAway: 0, noisy: 0, ran: 0, stolen: 0 })).toMatch(/does not say/);
});
