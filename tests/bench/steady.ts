import type { BareList } from './long-thread';

/** A frame of a display, and half another: two were missed. */
export const LONG_FRAME = 25;
export const countLong = (frames: readonly number[]): number => frames.filter((ms) => ms > LONG_FRAME).length;

/** A round beside the list that draws nothing, which was shown before it and after it. */
export type Beside = BareList & { bare: readonly BareList[] };

/**
 * Of a round that was thrown away: the panel's own late frames, and the longest ones while it was scrolled, and while a
 * message was added, in milliseconds.
 */
export type Unsteady = { slow: number; fast: number; longest: number; append: number };

/** So often a run throws a round away, in all its goes; after that each counts as it comes, and the section says so. */
export const MOST_UNSTEADY = 6;

/** Nothing was late in a list that draws nothing: the computer brought each frame in time. */
export const isSteady = ({ bare }: Pick<Beside, 'bare'>): boolean =>
  bare.every(({ slow, fast, append }) => countLong([...slow, ...fast, ...append]) === 0);

/**
 * Measures once more beside a display that was not steady. Of what was measured only that list is looked at, so that nothing
 * is chosen by the panel's own result. Not for ever: see `MOST_UNSTEADY`.
 * @param kept what was thrown away in this run, also in its earlier goes; grows
 */
export async function steadily<T extends Beside>(
  kept: { unsteady?: Unsteady[] },
  run: () => Promise<T>,
): Promise<T> {
  kept.unsteady ??= [];
  const { unsteady } = kept;
  for (;;) {
    const found = await run();
    if (isSteady(found) || unsteady.length >= MOST_UNSTEADY) return found;
    const { slow, fast, append } = found;
    const longest = Math.max(...slow, ...fast);
    unsteady.push({ slow: countLong(slow), fast: countLong(fast), longest, append: Math.max(...append) });
  }
}
