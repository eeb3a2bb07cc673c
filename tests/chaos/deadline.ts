import { PATIENCE_MS } from '../browser/until';

/** What the browser or DevTools must answer, in milliseconds: nothing else bounds these. */
export const ANSWER_MS = PATIENCE_MS;
/** One step of a round, in milliseconds: longer than all waits in it that end by themselves. */
export const STEP_MS = 4 * 60_000;
/** A world as a whole, in milliseconds: several times what so many sends take beside other work. */
export const limitOf = (sends: number): number => 5 * 60_000 + sends * 9_000;
/** A screen that a dead worker told nothing asks every two seconds, and a busy computer takes its time to start another. */
export const ON_SCREEN_MS = 15_000;
/** A press reaches a worker that must be started first. */
export const TAKEN_UP_MS = 10_000;
/** So many of the last commands are said of a world that did not end. */
const LAST = 25;

/** What comes of this work; rejects, saying what was awaited, where nothing has come of it within `ms` milliseconds. */
export async function inTime<T>(what: string, work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Awaited in vain for ${ms / 1000} s: ${what}.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a world is at; `doing` goes from the whole to its part. */
export type Running = { seed: number; sends: number; log: readonly string[]; doing: readonly string[] };

/** One step of a world, which is named while it lasts, and ends in time. */
export async function inStep<T>(
  doing: string[],
  what: string,
  work: () => Promise<T>,
  ms = STEP_MS,
): Promise<T> {
  doing.push(what);
  try {
    return await inTime(doing.join(', '), work(), ms);
  } finally {
    doing.pop();
  }
}

/** Lets a world end, by itself or by an error that says its seed, what was awaited, and what was done last. */
export async function endInTime<T>(
  { seed, sends, log, doing }: Running,
  work: Promise<T>,
  ms = limitOf(sends),
): Promise<T> {
  try {
    return await inTime('the end of the world', work, ms);
  } catch (error) {
    const lines = [
      `Seed ${seed}, ${sends} sends, did not come to its end. ${error instanceof Error ? error.message : error}`,
      ...(doing.length > 0 ? [`It was at: ${doing.join(', ')}.`] : []),
      'What was done last:',
      ...log.slice(-LAST).map((line) => `  ${line}`),
      `The same plan again: npm run chaos -- --seed ${seed} --sends ${sends}`,
    ];
    throw new Error(lines.join('\n'), { cause: error });
  }
}
