import { parseArgs } from 'node:util';

/** Something that a suite cannot do as it was asked; the message is one sentence for whoever typed it. */
export class WrongCommand extends Error {}

/** What a suite knows, by name: a flag is said or not, a text has a value. */
type Kinds = Readonly<Record<string, 'flag' | 'text'>>;
type Values<K extends Kinds> = { [N in keyof K]: K[N] extends 'flag' ? boolean : string | undefined };

/**
 * Takes a command line apart.
 * @param mostWords so many words may stand beside the options
 * @throws WrongCommand for an option that is unknown, said twice, without its value or with one too many, and for a word
 * too many
 */
export function parseCommand<const K extends Kinds>(
  args: readonly string[],
  kinds: K,
  mostWords = 0,
): { values: Values<K>; words: string[] } {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  // Not its strict mode: that speaks to programmers, and takes "--seed -3" for a missing value.
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const said = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(kinds, name)) throw new WrongCommand(`There is no option "${rawName}".`);
    if (said.has(name)) throw new WrongCommand(`${rawName} is said twice.`);
    if (kinds[name] === 'flag' && value !== undefined) throw new WrongCommand(`${rawName} takes no value.`);
    if (kinds[name] === 'text' && value === undefined) throw new WrongCommand(`${rawName} needs a value.`);
    said.set(name, value ?? true);
  }
  const extra = positionals.slice(mostWords);
  if (extra.length > 0) throw new WrongCommand(`"${extra.join(' ')}" is more than can be said here.`);
  const values = Object.entries(kinds).map(([name, kind]) => [
    name,
    kind === 'flag' ? said.has(name) : said.get(name),
  ]);
  return { values: Object.fromEntries(values) as Values<K>, words: positionals };
}

/** Of a suite that has no options at all. Throws WrongCommand where something is said all the same. */
export function readNothing(args: readonly string[]): void {
  parseCommand(args, {});
}

/**
 * @param name what the number is called, as it was typed: `--seed`
 * @returns null where nothing was said
 * @throws WrongCommand for what is no whole number of these
 */
export function readNumber(
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | null {
  if (text === undefined) return null;
  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new WrongCommand(`${name} is a whole number from ${least} to ${most}, not "${text}".`);
}

/**
 * @param what what all of them are: `the seeded bugs`
 * @throws WrongCommand for what is none of them
 */
export function readOneOf<N extends string>(what: string, all: readonly N[], text: string): N {
  const found = all.find((one) => one === text);
  if (found === undefined) throw new WrongCommand(`"${text}" is none of ${what}: ${all.join(', ')}.`);
  return found;
}

/** What to do with a command line: go on, or print this and end with this code. */
export type Answer<O> = { options: O } | { says: string; code: 0 | 2 };

/**
 * Reads a command line whole.
 * @param read throws WrongCommand for what it cannot take; any other error is a mistake of ours, and thrown on
 */
export function answer<O>(
  usage: string,
  read: (args: readonly string[]) => O,
  args: readonly string[],
): Answer<O> {
  if (args.includes('--help')) return { says: usage, code: 0 };
  try {
    return { options: read(args) };
  } catch (error) {
    if (error instanceof WrongCommand) return { says: `${error.message}\n\n${usage}`, code: 2 };
    throw error;
  }
}

/** The options that this program was started with; ends it where they are wrong, or only help was wanted. */
export function readOptionsOrEnd<O>(usage: string, read: (args: readonly string[]) => O): O {
  const answered = answer(usage, read, process.argv.slice(2));
  if ('options' in answered) return answered.options;
  if (answered.code === 0) console.log(answered.says);
  else console.error(answered.says);
  process.exit(answered.code);
}
