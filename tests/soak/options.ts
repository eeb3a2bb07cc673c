import { parseCommand, readNumber, readOneOf, WrongCommand } from '../proof/options';
import { LEAKS } from './defects';

/** What somebody wants of `npm run soak`. */
export type Options = {
  moves: number;
  messages: number;
  /** Only this leak and no day; `none`: the day without the leaks; null: both. */
  only: string | null;
};

export const WHOLE = { moves: 1000, messages: 200 };

/** Of fewer moves there are too few samples for a line. */
const LEAST = 24;
const MOST = 1_000_000;

const KNOWN = ['none', ...LEAKS.map(({ name }) => name)];

export const USAGE = `What is possible:
  npm run soak                            the short days with a leak, the long day, then docs/proof.md
  npm run soak -- [moves] [messages]      a day of so many, at least ${LEAST} moves; ${WHOLE.moves} and ${WHOLE.messages} are the whole
  npm run soak -- 60 6 none               without the leaks
  npm run soak -- 1 1 ${KNOWN[1]}   one leak and no day: ${KNOWN.slice(1).join(', ')}`;

/** Reads the command line; throws WrongCommand with a sentence that says what cannot be read. */
export function readOptions(args: readonly string[]): Options {
  const { words } = parseCommand(args, {}, 3);
  const [moves, messages, leak] = words;
  const only = leak === undefined ? null : readOneOf('the leaks', KNOWN, leak);
  const options = {
    moves: readNumber('The number of moves', moves, 1, MOST) ?? WHOLE.moves,
    messages: readNumber('The number of messages', messages, 0, MOST) ?? WHOLE.messages,
    only,
  };
  if ((only === null || only === 'none') && options.moves < LEAST)
    throw new WrongCommand(`A day has at least ${LEAST} moves, not ${options.moves}.`);
  return options;
}
