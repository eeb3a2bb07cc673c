import { type Search, TYPED } from './long-thread';
import type { Figures } from './measure';
import { median, quantile, type Spread, spreadOf } from './stats';
import { type Beside, countLong, LONG_FRAME } from './steady';

/** One target of the speed page: less is better. */
export type Row = {
  id: string;
  what: string;
  value: number;
  must: number;
  aim: number;
  unit: 'L' | 'ms' | 'kB' | 'x' | '';
  /** What it was made from. */
  from: string;
};

/** The rows of B10. */
export const READERS = 'readers on a full case page';
export const BLOCK = 'their longest block';

const KB = 1_000;
export const SLOW = `frames over ${LONG_FRAME} ms while it is scrolled slowly, in all rounds`;
export const FAST = 'the same, three screens a frame';
export const LONGEST = 'longest frame while it is scrolled, both ways, in all rounds';
export const APPEND = 'longest frame while a message is added, of all presses';
export const ANY_APPEND = 'the same, median of the presses';
export const LETTER =
  'worst letter typed into the search of 10,000: its own task, and the frames and timers that it sets off';
export const ANY_LETTER = 'the same, median of the letters';
export const KEYS = 'key to paint in the composer, all checks on, p95';
export const SEND = 'Send to "Waiting" on disk and on screen, p95';
export const ANY_SEND = 'the same, median; a limit of this bench’s own';

const SMALL_PAGE = 'on the sandbox\u2019s small page';
const headerOn = (page: string) => `right header of a known case painted, from the navigation, ${page}`;
/** The row of B11 whose page is complete at once. */
export const SMALL_HEADER = headerOn(SMALL_PAGE);

/** B1 to B15, as far as their part was measured. */
export function deriveRows({ weights, parsed, openings, growth, pages, long, typing }: Figures): Row[] {
  const rows: Row[] = [];
  const add = (
    id: string,
    what: string,
    value: number,
    [must, aim]: [number, number],
    unit: Row['unit'],
    from: string,
  ) => rows.push({ id, what, value, must, aim, unit, from });
  if (openings) {
    const of = (kind: 'static' | 'product', key: 'fcp' | 'named' | 'ready' | 'task' | 'heap') =>
      spreadOf(openings[kind].map((one) => one[key]));
    const limit = of('static', 'fcp');
    const fcp = of('product', 'fcp');
    const ready = of('product', 'ready');
    const [task, limitTask] = [of('product', 'task'), of('static', 'task')];
    const [heap, limitHeap] = [of('product', 'heap'), of('static', 'heap')];
    add(
      'B1',
      'panel, cold: first content, its frame with the sign of its menu',
      fcp.median / limit.median,
      [1.3, 1.15],
      'L',
      `${ms(fcp)}, L ${ms(limit)}; the case’s name ${ms(of('product', 'named'))}`,
    );
    add(
      'B2',
      'panel, cold: thread of 200 messages ready, to L\u2019s first content',
      ready.median / limit.median,
      [1.9, 1.5],
      'L',
      ms(ready),
    );
    add(
      'B3',
      'panel, cold: main thread with 200 messages',
      task.median / limitTask.median,
      [2, 1.6],
      'L',
      `${ms(task)}, L ${ms(limitTask)}`,
    );
    add(
      'B6',
      'memory of scripts with 200 messages',
      heap.median / limitHeap.median,
      [2, 1.6],
      'L',
      `${megabytes(heap.median)}, L ${megabytes(limitHeap.median)}`,
    );
  }
  add(
    'B5',
    'scripts parsed before the first screen stands',
    weights.panel / KB,
    [25, 18],
    'kB',
    describeParsed(weights.panel, parsed),
  );
  add('B7', 'archive, with all languages and icons', weights.zip / KB, [120, 90], 'kB', 'see below');
  add('B9', 'script in every MyCase page', weights.injected / KB, [4, 2.2], 'kB', 'gzip -9');
  if (pages) {
    const own = spreadOf(pages.flatMap(({ script }) => script));
    const other = spreadOf(pages.flatMap(({ message }) => message));
    const total = spreadOf(pages.flatMap(({ readers }) => readers.map((one) => one.total)));
    const block = spreadOf(pages.flatMap(({ readers }) => readers.map((one) => one.longest)));
    add(
      'B8',
      'script on a 200 kB page that is no case, to one with one sendMessage',
      own.median / other.median,
      [2, 1],
      'x',
      `${ms(own)}, the other ${ms(other)}`,
    );
    add('B10', READERS, total.median, [15, 8], 'ms', ms(total));
    add('B10', BLOCK, block.median, [5, 3], 'ms', ms(block));
  }
  for (const [name, page] of [
    ['10 cases', SMALL_PAGE],
    ['10 cases, 500 kB pages', 'on a page of 500 kB'],
  ] as const) {
    const moves = growth?.[name]?.flatMap((one) => one.moves) ?? [];
    if (moves.length === 0) continue;
    const of = (key: 'header' | 'interactive' | 'load') => spreadOf(moves.map((one) => one[key]));
    const [header, interactive, load] = [of('header'), of('interactive'), of('load')];
    add(
      'B11',
      headerOn(page),
      header.median,
      [load.median, interactive.median],
      'ms',
      `${ms(header)}; the page loaded ${ms(load)}, its DOM ${ms(interactive)}`,
    );
  }
  if (growth?.plain) {
    // The first opening is cold, the later ones are not: of each browser those that the slow one has too.
    const times = Math.min(...growth.plain.map(({ ready }) => ready.length));
    const opened = (name: string) =>
      spreadOf(growth[name]?.flatMap(({ ready }) => ready.slice(0, times)) ?? []);
    const [windowed, plain, few] = [opened('10000 messages'), opened('plain'), opened('50 messages')];
    add(
      'B12',
      '10,000 messages ready, to the same without a window',
      windowed.median / plain.median,
      [0.35, few.median / plain.median],
      'x',
      `the first ${times} openings of each browser: ${ms(windowed)}, without ${ms(plain)}; 50 messages ${ms(few)}`,
    );
  }
  if (long) {
    const [slow, fast] = (['slow', 'fast'] as const).map((how) => countLate(long, how));
    const append = long.flatMap((one) => one.append);
    add('B12', SLOW, slow?.late ?? NaN, [0, 0], '', slow?.from ?? '');
    add('B12', FAST, fast?.late ?? NaN, [0, 0], '', fast?.from ?? '');
    // Nothing is taken off: a freeze beside a display that is late is a freeze all the same.
    const longest = long.map(({ slow, fast }) => Math.max(worstOf(slow), worstOf(fast)));
    const frames = spreadOf(long.flatMap(({ slow, fast }) => [...slow, ...fast]));
    add('B12', LONGEST, worstOf(longest), [LONG_FRAME, LONG_FRAME], 'ms', ms(frames));
    add('B12', APPEND, worstOf(append), [LONG_FRAME, LONG_FRAME], 'ms', ms(spreadOf(append)));
    add('B12', ANY_APPEND, median(append), [LONG_FRAME, LONG_FRAME], 'ms', `of ${append.length} presses`);
    add(
      'B12',
      'elements in the list, at most',
      Math.max(...long.map(({ nodes }) => nodes)),
      [300, 300],
      '',
      `${Math.max(...long.map(({ articles }) => articles))} messages`,
    );
    const both = lettersOf(long, bothTasks);
    const own = lettersOf(long, ({ own }, i) => own[i]);
    const later = lettersOf(long, ({ later }, i) => later[i]);
    const drawn = lettersOf(long, ({ drawn }, i) => drawn[i]);
    const each = `each letter by the median of its ${long.length} rounds`;
    add(
      'B13',
      LETTER,
      worstOf(both),
      [5, 3],
      'ms',
      `${each}: ${ms(spreadOf(both))}; its own ${ms(spreadOf(own))}, at worst ${short(worstOf(own))}; what searches ${ms(spreadOf(later))}, at worst ${short(worstOf(later))}; the worst of all at "${TYPED[both.indexOf(worstOf(both))] ?? ''}"`,
    );
    add('B13', ANY_LETTER, median(both), [5, 3], 'ms', `of ${both.length} letters`);
    add(
      'B13',
      'until what it finds is painted, in the frame after its own; a limit of this bench’s own',
      worstOf(drawn),
      [100, 50],
      'ms',
      `${each}: ${ms(spreadOf(drawn))}`,
    );
  }
  if (typing) {
    const keys = typing.flatMap((one) => one.keys);
    const bare = typing.flatMap((one) => one.bare);
    const sends = typing.flatMap((one) => one.sends);
    add(
      'B14',
      KEYS,
      quantile(keys, 0.95),
      [16, 8],
      'ms',
      `${ms(spreadOf(keys))}; the same keys in the field of a panel of 27 lines: p95 ${short(quantile(bare, 0.95))} ms, ${ms(spreadOf(bare))}`,
    );
    add('B15', SEND, quantile(sends, 0.95), [50, 25], 'ms', ms(spreadOf(sends)));
    add('B15', ANY_SEND, median(sends), [50, 25], 'ms', ms(spreadOf(sends)));
  }
  return rows.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
}

/**
 * Whatever made a frame late (facts/perf.md, B12), it counts, in whichever round it was: a median would say nothing of two
 * rounds in five. As many as a list that draws nothing has before the same round, or after it, are the computer's; what it
 * has beyond that pays for no other round.
 */
function countLate(rounds: readonly Beside[], how: 'slow' | 'fast'): { late: number; from: string } {
  const isMeasured =
    rounds.length > 0 &&
    rounds.every(({ bare, ...own }) => bare.length > 0 && [own, ...bare].every((one) => one[how].length > 0));
  const late = rounds.map(({ bare, ...own }) =>
    Math.max(0, countLong(own[how]) - Math.max(...bare.map((one) => countLong(one[how])))),
  );
  const all = rounds.flatMap((one) => one[how]);
  const other = rounds.flatMap(({ bare }) => bare.flatMap((one) => one[how]));
  return {
    late: isMeasured ? late.reduce((sum, n) => sum + n, 0) : NaN,
    from: `${countLong(all)} of ${all.length}, in a case that counts as seen; less, round by round, those of a list that draws nothing, before it or after it: together ${countLong(other)} of ${other.length}`,
  };
}

/** What the gate of the first screen does not hold: the rest comes once that stands. */
function describeParsed(first: number, parsed: Figures['parsed']): string {
  if (!parsed) return 'gzip -9';
  const bytes = parsed.reduce((sum, one) => sum + one.bytes, 0);
  const all = parsed.map(({ file }) => file).join(', ');
  return `gzip -9; ${((bytes - first) / KB).toFixed(1)} kB more by a second after the thread is ready, together ${(bytes / KB).toFixed(1)} kB: ${all}`;
}

/** Of each letter the median of its rounds: one that a collection hit is not the letter's doing. */
export const lettersOf = (
  long: readonly { search: Search }[],
  of: (search: Search, i: number) => number | undefined,
): number[] =>
  (long[0]?.search.own ?? []).map((_, i) => median(long.map(({ search }) => of(search, i) ?? NaN)));

export const bothTasks = ({ own, later }: Search, i: number): number => (own[i] ?? NaN) + (later[i] ?? NaN);

/** Nothing measured is nothing met. */
const worstOf = (values: readonly number[]) => (values.length > 0 ? Math.max(...values) : Number.NaN);

export const isMet = ({ value, must }: Row): boolean => value <= must;

export const ms = ({ median, p25, p75, n }: Spread): string =>
  `${short(median)} ms [${short(p25)}\u2013${short(p75)}], n=${n}`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

export const amount = (value: number, unit: Row['unit']): string => `${short(value)}${unit && ` ${unit}`}`;

/** As exact as it was measured. */
export function short(value: number): string {
  return Number.isInteger(value)
    ? String(value)
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
}
