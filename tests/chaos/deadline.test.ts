// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endInTime, inStep, inTime, limitOf, STEP_MS } from './deadline';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);
/** The words of the error with which it ends. */
const wordsOf = (work: Promise<unknown>) =>
  work.then(
    () => 'it ended well',
    (error: Error) => error.message,
  );

it('what comes in time comes, and its own error stays its own', async () => {
  expect(await inTime('an answer', Promise.resolve(7), 1_000)).toBe(7);
  await expect(inTime('an answer', Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

it('a wait that does not end is ended, and says what was awaited', async () => {
  const words = wordsOf(inTime('the browser comes back', never(), 75_000));
  await vi.advanceTimersByTimeAsync(75_000);
  expect(await words).toBe('Awaited in vain for 75 s: the browser comes back.');
});

it('a step within a round says the whole way to it', async () => {
  const doing: string[] = [];
  const words = wordsOf(inStep(doing, 'round 3 of 9', () => inStep(doing, 'the judge', never, 1_000)));
  expect(doing).toEqual(['round 3 of 9', 'the judge']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await words).toBe('Awaited in vain for 1 s: round 3 of 9, the judge.');
  expect(doing).toEqual([]);
});

it('a world in which a step hangs ends by that step, with its seed and the last commands', async () => {
  const [log, doing]: [string[], string[]] = [[], []];
  const world = { seed: 7001, sends: 100, log, doing };
  const run = async () => {
    for (let i = 1; i <= 40; i++) log.push(`click: message ${i}`);
    await inStep(doing, 'a kill whose browser never comes back', never);
  };
  const words = wordsOf(endInTime(world, run()));
  await vi.advanceTimersByTimeAsync(STEP_MS);
  const lines = (await words).split('\n');
  expect(lines[0]).toBe(
    'Seed 7001, 100 sends, did not come to its end. Awaited in vain for 240 s: a kill whose browser never comes back.',
  );
  expect(lines).toContain('  click: message 40');
  expect(lines).not.toContain('  click: message 1');
  expect(lines.at(-1)).toBe('The same plan again: npm run chaos -- --seed 7001 --sends 100');
});

it('a world whose steps all end, and that does not, ends by its own limit and says where it was', async () => {
  const doing: string[] = [];
  const run = async () => {
    for (let i = 1; ; i++) {
      const aMinute = () => new Promise((resolve) => setTimeout(resolve, 60_000));
      await inStep(doing, `round ${i}`, aMinute);
    }
  };
  const words = wordsOf(endInTime({ seed: 5, sends: 100, log: [], doing }, run()));
  await vi.advanceTimersByTimeAsync(limitOf(100));
  expect(await words).toMatch(
    /^Seed 5, 100 sends.*1200 s: the end of the world\.\nIt was at: round 2[01]\.\n/,
  );
});
