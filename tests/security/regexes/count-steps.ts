import type { Tree } from './parse';

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

/** Where counting ends: more than this nobody waits for. */
const ENOUGH = 1_000_000;
class Enough extends Error {}

/**
 * How many characters and places a backtracking engine looks at until this expression has matched the text, or has
 * failed from each of its places. What real engines leave out they only do less.
 * @returns steps in all, and the most from one place; infinite beyond a million
 */
export function countSteps(tree: Tree, { flags }: RegExp, text: string): { all: number; most: number } {
  const chars = /[uv]/.test(flags) ? Array.from(text) : text.split('');
  const groups = new Map<number | string, [number, number]>();
  let steps = 0;
  const count = () => {
    steps += 1;
    if (steps > ENOUGH) throw new Enough();
  };
  const isWord = (at: number) => /\w/.test(chars[at] ?? '');
  const isEdge = (at: number) => isWord(at - 1) !== isWord(at);
  const isBreak = (char: string | undefined) => char !== undefined && /[\n\r\u2028\u2029]/.test(char);
  const places: Record<string, (at: number) => boolean> = {
    '^': (at) => at === 0 || (flags.includes('m') && isBreak(chars[at - 1])),
    $: (at) => at === chars.length || (flags.includes('m') && isBreak(chars[at])),
    '\\b': isEdge,
    '\\B': (at) => !isEdge(at),
  };

  /** @param way 1 to the right, -1 to the left, as in a lookbehind */
  function compile(part: Tree, way: 1 | -1): Matcher {
    switch (part.kind) {
      case 'char':
        return (at, next) => {
          count();
          const char = chars[way > 0 ? at : at - 1];
          return char !== undefined && part.takes(char) && next(at + way);
        };
      case 'place':
        return (at, next) => {
          count();
          return (places[part.sign]?.(at) ?? false) && next(at);
        };
      case 'row': {
        const parts = part.parts.map((one) => compile(one, way));
        if (way < 0) parts.reverse();
        const from =
          (i: number, next: Next): Next =>
          (at) => {
            const one = parts[i];
            return one ? one(at, from(i + 1, next)) : next(at);
          };
        return (at, next) => from(0, next)(at);
      }
      case 'choice': {
        const options = part.options.map((one) => compile(one, way));
        return (at, next) => options.some((one) => one(at, next));
      }
      case 'group': {
        const body = compile(part.body, way);
        return (at, next) =>
          body(at, (end) => {
            const was = groups.get(part.number);
            for (const key of [part.number, part.name ?? part.number])
              groups.set(key, [Math.min(at, end), Math.max(at, end)]);
            if (next(end)) return true;
            if (was) groups.set(part.number, was);
            else groups.delete(part.number);
            return false;
          });
      }
      case 'look': {
        const body = compile(part.body, part.ahead ? 1 : -1);
        return (at, next) => body(at, () => true) !== part.negative && next(at);
      }
      case 'back':
        return (at, next) => {
          const [from, to] = groups.get(part.to) ?? [0, 0];
          for (let i = 0; i < to - from; i++) {
            count();
            if (chars[from + i] !== chars[at + i]) return false;
          }
          return next(at + to - from);
        };
      case 'repeat':
        return part.body.kind === 'char' ? repeatChar(part, part.body, way) : repeatAny(part, way);
    }
  }

  function repeatChar(
    part: Tree & { kind: 'repeat' },
    { takes }: Tree & { kind: 'char' },
    way: 1 | -1,
  ): Matcher {
    const fits = (at: number) => {
      count();
      const char = chars[way > 0 ? at : at - 1];
      return char !== undefined && takes(char);
    };
    return (at, next) => {
      let times = 0;
      if (part.lazy) {
        for (; times < part.min; times++) if (!fits(at + way * times)) return false;
        for (; ; times++) {
          if (next(at + way * times)) return true;
          if (times >= part.max || !fits(at + way * times)) return false;
        }
      }
      while (times < part.max && fits(at + way * times)) times++;
      for (; times >= part.min; times--) if (next(at + way * times)) return true;
      return false;
    };
  }

  function repeatAny(part: Tree & { kind: 'repeat' }, way: 1 | -1): Matcher {
    const body = compile(part.body, way);
    return (start, next) => {
      const again = (at: number, times: number): boolean => {
        const more = () =>
          times < part.max && body(at, (end) => (end !== at || times < part.min) && again(end, times + 1));
        if (times < part.min) return more();
        return part.lazy ? next(at) || more() : more() || next(at);
      };
      return again(start, 0);
    };
  }

  const match = compile(tree, 1);
  let most = 0;
  try {
    for (let at = 0; at <= (flags.includes('y') ? 0 : chars.length); at++) {
      const before = steps;
      groups.clear();
      steps += 1;
      const found = match(at, () => true);
      most = Math.max(most, steps - before);
      if (found) break;
    }
  } catch (error) {
    if (!(error instanceof Enough || error instanceof RangeError)) throw error;
    return { all: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  }
  return { all: steps, most };
}
