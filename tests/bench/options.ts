import { parseCommand, readNumber, readOneOf, WrongCommand } from '../proof/options';
import { DEFECTS } from './defects';
import { PARTS, type Part } from './measure';

/** What somebody wants of `npm run bench`. */
export type Options = {
  /** Null: as many as this kind of run has. */
  rounds: number | null;
  /** Null: a new one. */
  seed: number | null;
  /** Null: all of them. */
  only: Part[] | null;
  defects: boolean;
  /** Only this one of them. */
  defect: string | null;
};

const NAMES = DEFECTS.map(({ name }) => name);

export const USAGE = `What is possible:
  npm run bench                          every target, then docs/proof.md; it goes on where it was stopped
  npm run bench -- --rounds 3            a look, of so many rounds
  npm run bench -- --seed 7              the order of an earlier run
  npm run bench -- --only openings,long  some of it: ${PARTS.join(', ')}
  npm run bench -- --defects             the builds with a known mistake that were not caught yet
  npm run bench -- --defects ${NAMES[0]}   one of them: ${NAMES.join(', ')}`;

/** Seeds are taken as 32 bits. */
const HIGHEST_SEED = 2 ** 32 - 1;
const MOST_ROUNDS = 1000;

/** Reads the command line; throws WrongCommand with a sentence that says what cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const kinds = { rounds: 'text', seed: 'text', only: 'text', defects: 'flag' } as const;
  const { values, words } = parseCommand(args, kinds, Number.POSITIVE_INFINITY);
  const [name, ...more] = words;
  if (name !== undefined && !values.defects) throw new WrongCommand(`"${name}" is no option.`);
  if (more.length > 0) throw new WrongCommand(`One known mistake at a time, not also "${more.join(' ')}".`);
  if (values.defects && values.only !== undefined)
    throw new WrongCommand('A known mistake says itself what is measured: leave --only out.');
  return {
    rounds: readNumber('--rounds', values.rounds, 1, MOST_ROUNDS),
    seed: readNumber('--seed', values.seed, 0, HIGHEST_SEED),
    only: values.only?.split(',').map((part) => readOneOf('the parts', PARTS, part)) ?? null,
    defects: values.defects,
    defect: name === undefined ? null : readOneOf('the known mistakes', NAMES, name),
  };
}
