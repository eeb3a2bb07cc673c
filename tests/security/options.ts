import { parseCommand, readNumber, WrongCommand } from '../proof/options';

/** What somebody wants of `npm run security`. */
export type Options = {
  /** Null: a new one. */
  seed: number | null;
  /** All of it in its short form. */
  few: boolean;
  /** The builds with known defects alone. */
  defects: boolean;
};

export const USAGE = `What is possible:
  npm run security                       every attack, then the builds with known defects, then docs/proof.md; after npm test
  npm run security -- --few              all of it in its short form; writes nothing
  npm run security -- --defects          the builds with known defects alone; writes nothing
  SECURITY_SEED=8045298 npm run security   the same attacks again`;

/** Some of the tests draw their seed as 32 bits with a sign, others without one. */
const SEEDS = [-(2 ** 31), 2 ** 32 - 1] as const;

/**
 * @param seed what the environment says in SECURITY_SEED
 * @throws WrongCommand with a sentence that says what cannot be read
 */
export function readOptions(args: readonly string[], seed: string | undefined): Options {
  const { values } = parseCommand(args, { few: 'flag', defects: 'flag' });
  if (values.few && values.defects)
    throw new WrongCommand('--defects alone has no short form: leave --few out.');
  return { seed: readNumber('SECURITY_SEED', seed, ...SEEDS), ...values };
}
