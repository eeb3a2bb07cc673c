import { parseArgs } from 'node:util';
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

export const USAGE = `What is possible:
  npm run chaos                                 what is still missing of 1,000 sends and of the seeded bugs
  npm run chaos -- --seed 7001 --sends 100      one world of a hundred sends, or the same one again
  npm run chaos -- --seed 7001 --sends 100 --plan   only says what that world would do
  npm run chaos -- --at-once 2                  so many browsers at the same time
  npm run chaos -- --defects                    the seeded bugs that were not caught yet
  npm run chaos -- --defects no-write-ahead     one of them: ${SEEDED.map(({ name }) => name).join(', ')}`;

/** Seeds are drawn as 32 bits. */
const HIGHEST_SEED = 2 ** 32 - 1;

/** Reads the command line; throws a sentence that says what cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      sends: { type: 'string' },
      'at-once': { type: 'string' },
      plan: { type: 'boolean', default: false },
      defects: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [defect = null, ...more] = positionals;
  if (defect !== null && !values.defects) throw new Error(`"${defect}" is no option.`);
  if (more.length > 0) throw new Error(`One seeded bug at a time, not also "${more.join(' ')}".`);
  if (defect !== null && !SEEDED.some(({ name }) => name === defect))
    throw new Error(`"${defect}" is none of the seeded bugs.`);
  const seed = readNumber('seed', values.seed, 0, HIGHEST_SEED);
  const sends = readNumber('sends', values.sends, 1, 10_000);
  if (values.defects && sends !== null) throw new Error('A seeded bug takes as many sends as it needs.');
  if (values.plan && seed === null) throw new Error('The plan of which seed? Say --seed too.');
  if (values.plan && values.defects) throw new Error('--plan is of a seed, not of the seeded bugs.');
  return {
    seed,
    sends,
    atOnce: readNumber('at-once', values['at-once'], 1, 16) ?? 1,
    plan: values.plan,
    defects: values.defects,
    defect,
  };
}

function readNumber(name: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`--${name} is a whole number from ${least} to ${most}, not "${text}".`);
}
