import { BEGAN_WITH, keepFigures, OF_PRODUCT, OF_SOURCES, type Place, readFigures } from '../proof/figures';
import type { Figures } from './measure';

/** A long run as far as it came: what it measured counts on, on the same sources. */
export type Begun = {
  seed: number;
  rounds: number;
  goes: number;
  figures?: Figures;
  /** One line each: what runs of the same product missed that measured all of it, and what was broken off on these sources. */
  missed: readonly string[];
};

/** A run that measured all of it, and what it missed. */
export type Missed = {
  /** Minute and zone. */
  at: string;
  /** Short; with "and changes" where it was not as committed. */
  commit: string;
  missed: string;
};

const KEPT = 'bench begun';
const BROKEN_OFF = ': broken off';
const PLACES: { sources: Place; product: Place } = { sources: OF_SOURCES, product: OF_PRODUCT };

/**
 * The run that is gone on with, or a new one.
 * @param seed null: whichever the earlier run had
 */
export function resume(
  rounds: number,
  seed: number | null,
  read: () => Begun = readBegun,
  known: readonly Missed[] = readMissed(),
): Begun {
  const earlier = known.map(describeMissed);
  const fresh = { seed: seed ?? Date.now() % 1_000_000, rounds, goes: 1, missed: earlier };
  try {
    const begun = read();
    const isSame = begun.rounds === rounds && (seed === null || begun.seed === seed);
    const missed = [...new Set([...earlier, ...begun.missed])];
    if (isSame) return { ...begun, goes: begun.goes + 1, missed };
    const left = begun.figures ? [`seed ${begun.seed}, ${begun.rounds} rounds${BROKEN_OFF}`] : [];
    return { ...fresh, missed: [...missed, ...left] };
  } catch {
    // Never begun, or on other sources.
    return fresh;
  }
}

const readBegun = () => readFigures<Begun>(KEPT);

export const keepBegun = (begun: Begun): void => keepFigures(KEPT, begun);

/**
 * The next long run begins anew.
 * @param missed by this run and those before it; what is new of it stays said until the product changes
 */
export function endBegun(missed: readonly string[] = [], run = describeNow(), places = PLACES): void {
  const known = readMissed(places.product);
  const lines = known.map(describeMissed);
  const added = missed.filter((line) => !lines.includes(line) && !line.endsWith(BROKEN_OFF));
  if (added.length > 0)
    keepFigures(
      nameOf(places.product),
      [...known, ...added.map((line): Missed => ({ ...run, missed: line }))],
      places.product,
    );
  const left = missed.filter((line) => line.endsWith(BROKEN_OFF));
  const ended: Begun = { seed: -1, rounds: 0, goes: 0, missed: left };
  keepFigures(KEPT, ended, places.sources);
}

/** Runs of this very product; none where there was none. */
export function readMissed(place: Place = OF_PRODUCT): Missed[] {
  try {
    return readFigures<Missed[]>(nameOf(place), place);
  } catch {
    return [];
  }
}

const describeMissed = ({ at, commit, missed }: Missed) => `${at}, commit ${commit}: ${missed}`;

/** A product to which somebody comes back is known still, so each has a file of its own. */
const nameOf = ({ of }: Place) => `bench missed of ${of()}`;

function describeNow(): Omit<Missed, 'missed'> {
  const minute = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const { commit = 'unknown', isChanged = false } = BEGAN_WITH ?? {};
  return { at: `${minute} UTC`, commit: `${commit}${isChanged ? ' and changes' : ''}` };
}
