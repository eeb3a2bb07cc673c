import { parseCommand, readNumber, readOneOf, WrongCommand } from '../proof/options';
import { SEEDED } from './defects';

/** What somebody wants of `npm run chaos`. */
export type Options = {
  /** Of the first world; null: a new one. */
  seed: number | null;
  /** Null: as many as are still missing. */
  sends: number | null;
  atOnce: number;
  /** Says what the seed does, and does nothing. */
  plan: boolean;
  defects: boolean;
  /** Only this one of them. */
  defect: string | null;
};

const NAMES = SEEDED.map(({ name }) => name);

export const USAGE = `What is possible:
  npm run chaos                                 what is still missing of 1,000 sends and of the seeded bugs
  npm run chaos -- --seed 7001 --sends 100      one world of a hundred sends, or the same one again
  npm run chaos -- --seed 7001 --sends 100 --plan   only says what that world would do
  npm run chaos -- --at-once 2                  so many browsers at the same time
  npm run chaos -- --defects                    the seeded bugs that were not caught yet
  npm run chaos -- --defects no-write-ahead     one of them: ${NAMES.join(', ')}`;

/** Seeds are drawn as 32 bits. */
const HIGHEST_SEED = 2 ** 32 - 1;

/** Reads the command line; throws WrongCommand with a sentence that says what cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const kinds = { seed: 'text', sends: 'text', 'at-once': 'text', plan: 'flag', defects: 'flag' } as const;
  const { values, words } = parseCommand(args, kinds, Number.POSITIVE_INFINITY);
  const [name, ...more] = words;
  if (name !== undefined && !values.defects) throw new WrongCommand(`"${name}" is no option.`);
  if (more.length > 0) throw new WrongCommand(`One seeded bug at a time, not also "${more.join(' ')}".`);
  const defect = name === undefined ? null : readOneOf('the seeded bugs', NAMES, name);
  const seed = readNumber('--seed', values.seed, 0, HIGHEST_SEED);
  const sends = readNumber('--sends', values.sends, 1, 10_000);
  if (values.defects && sends !== null)
    throw new WrongCommand('A seeded bug takes as many sends as it needs.');
  if (values.plan && seed === null) throw new WrongCommand('The plan of which seed? Say --seed too.');
  if (values.plan && values.defects) throw new WrongCommand('--plan is of a seed, not of the seeded bugs.');
  return {
    seed,
    sends,
    atOnce: readNumber('--at-once', values['at-once'], 1, 16) ?? 1,
    plan: values.plan,
    defects: values.defects,
    defect,
  };
}
