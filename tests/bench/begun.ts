import { keepFigures, readFigures } from '../proof/figures';
import type { Figures } from './measure';

/** A long run as far as it came: what it measured counts on, on the same sources. */
export type Begun = {
  seed: number;
  rounds: number;
  goes: number;
  figures?: Figures;
  /** What the runs before it on the same sources missed, each as one line; they measured all of it. */
  missed: readonly string[];
};

const KEPT = 'bench begun';

/**
 * The run that is gone on with, or a new one.
 * @param seed null: whichever the earlier run had
 */
export function resume(rounds: number, seed: number | null, read: () => Begun = readBegun): Begun {
  const fresh = { seed: seed ?? Date.now() % 1_000_000, rounds, goes: 1, missed: [] as readonly string[] };
  try {
    const begun = read();
    const isSame = begun.rounds === rounds && (seed === null || begun.seed === seed);
    const left = begun.figures ? [`seed ${begun.seed}, ${begun.rounds} rounds: broken off`] : [];
    fresh.missed = [...begun.missed, ...left];
    return isSame ? { ...begun, goes: begun.goes + 1 } : fresh;
  } catch {
    // Never begun, or on other sources.
    return fresh;
  }
}

const readBegun = () => readFigures<Begun>(KEPT);

export const keepBegun = (begun: Begun): void => keepFigures(KEPT, begun);

/** The next long run begins anew. @param missed by this run and those before it */
export const endBegun = (missed: readonly string[] = []): void =>
  keepFigures(KEPT, { seed: -1, rounds: 0, goes: 0, missed } satisfies Begun);
