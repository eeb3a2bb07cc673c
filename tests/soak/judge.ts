import { findTrend, type Sample } from './trend';
import type { Held, Measured, World } from './worlds';
import { WORLDS } from './worlds';

/** What one long day left behind. */
export type Day = {
  moves: number;
  messages: number;
  before: Measured;
  after: Measured;
  heaps: Record<World, Sample[]>;
  /** Bytes of each heap for each case that was seen for the first time; null where there was none. */
  perCase: Record<World, number> | null;
};

/** A day of 1,000 moves adds half a megabyte at the most; what is less than that drowns in the noise of the collector. */
export const MOST_PER_MOVE = 500;
export const MOST_RATIO = 1.1;
/** What a case may leave in memory, in bytes; the worker remembers stored rows that it has deciphered, up to a bound. */
export const MOST_PER_CASE: Record<World, number> = { page: 4_000, panel: 1_500, worker: 5_000 };

/** What grew, one line each; empty where nothing did. What is only counted has no heaps. */
export function findGrowth({ before, after, heaps, perCase }: Day): string[] {
  const counts = WORLDS.flatMap((world) =>
    Object.entries(countsOf(after[world]))
      .map(([kind, now]) => ({ kind, now, was: countsOf(before[world])[kind] ?? 0 }))
      .filter(({ now, was }) => now > was)
      .map(({ kind, now, was }) => `${world}: ${kind} grew from ${was} to ${now}`),
  );
  const cases = WORLDS.flatMap((world) =>
    perCase && perCase[world] > MOST_PER_CASE[world]
      ? [`${world}: the heap grows by ${Math.round(perCase[world])} bytes with each new case`]
      : [],
  );
  return [...counts, ...cases, ...WORLDS.flatMap((world) => findHeapGrowth(world, heaps[world]))];
}

function findHeapGrowth(world: World, samples: readonly Sample[]): string[] {
  if (samples.length === 0) return [];
  const { slope, least, ratio } = findTrend(samples);
  return [
    ...(least > MOST_PER_MOVE
      ? [`${world}: the heap grows by ${Math.round(slope)} bytes a move (at least ${Math.round(least)})`]
      : []),
    ...(ratio > MOST_RATIO
      ? [`${world}: the heap's last quarter is ${ratio.toFixed(2)} times its first`]
      : []),
  ];
}

/** All that is counted in one world, but for its heap. */
export function countsOf({ nodes, listeners, objects }: Held): Record<string, number> {
  return { 'DOM nodes': nodes, 'event listeners': listeners, ...objects };
}
