import type { Limit } from './limits';
import type { Figures } from './measure';
import { shareTable, sumOf } from './panel-limits';
import type { Blocks } from './profile';
import {
  ANY_LETTER,
  ANY_SEND,
  APPEND,
  BLOCK,
  bothTasks,
  FAST,
  KEYS,
  LETTER,
  LONGEST,
  lettersOf,
  READERS,
  SEND,
  SLOW,
  SMALL_HEADER,
  short,
} from './rows';
import { median, quantile } from './stats';
import { countLong } from './steady';

/** A display's frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;
const LONGEST_BLOCK = 5;

/** Of reading a page, of moving, scrolling, searching, typing and sending. */
export const USE_LIMITS: readonly Limit[] = [
  {
    id: 'B10',
    of: READERS,
    // 15 in a calm hour, 30.5 in the slowest one; its known mistake adds 33.
    ceiling: 40,
    why: ({ pages }) => {
      if (!pages) return null;
      const [first, again] = (['readers', 'again'] as const).map((key) =>
        median(pages.flatMap((one) => one[key]).map(({ total }) => total)),
      ) as [number, number];
      const more =
        first > again
          ? ': what the first takes more is the browser\u2019s, which compiles what runs there for the first time and hands out the document\u2019s elements for the first time, anew for each load'
          : ', which takes less where no other process is in the way';
      return `The first reading takes ${short(first)} ms, the second one of the same document ${short(again)}${more}. It is cut into slices that give way to the page, so what staff could feel is the longest block.`;
    },
  },
  {
    id: 'B10',
    of: BLOCK,
    // 3 to 4 in a calm hour, 5.88 in the slowest one; its known mistake makes one block of more than 20.
    ceiling: 9,
    why: ({ pages }) => {
      if (!pages) return null;
      const first = sayBlocks(pages.flatMap(({ readers }) => readers));
      const again = sayBlocks(pages.flatMap((one) => one.again));
      return `A slice goes on to its next step until it has taken 1 ms, so a block may be that and one step long, which is not cut: one reader, or some hundreds of the page\u2019s texts in the walk that all readers share. The script\u2019s own start is a block too. Of ${first}; of second readings of the same documents, by the same steps, ${again}.`;
    },
  },
  {
    id: 'B11',
    of: SMALL_HEADER,
    // 2.74 and 2.76 times in a slow and in a slower hour, 162 ms in one of them; its known mistake waits for 300 ms. Its target is
    // the load of a page with our own script in it: a script that slows that down must not raise what is accepted.
    ceiling: { times: 3.5, most: 260 },
    why: () =>
      'The sandbox answers at once, with one small file and nothing to load after it, so its page is complete before a message has gone from the page to the background and on to the panel. The larger page shows where the two meet.',
  },
  // Fewer than one in each of five rounds: what comes each time the list is scrolled through is above it, but where the list
  // that draws nothing has as many beside the same round. However few, none may be long: see LONGEST.
  { id: 'B12', of: SLOW, ceiling: 4, why: (figures) => explainLate(figures, 'slow') },
  { id: 'B12', of: FAST, ceiling: 4, why: (figures) => explainLate(figures, 'fast') },
  {
    id: 'B12',
    of: LONGEST,
    // 33.4, one frame left out, in a slow hour; its known mistake makes frames of more than 100.
    ceiling: 70,
    why: ({ long, work }) => {
      if (!long || !work) return null;
      const each = long.map(
        ({ slow, fast }) => `${short(Math.max(...slow))} and ${short(Math.max(...fast))}`,
      );
      return `The longest of each round, slowly and fast: ${each.join('; ')} ms. ${sayWork(work.scrolled)}`;
    },
  },
  {
    id: 'B12',
    of: APPEND,
    // 50, two frames left out, in the slowest hour; its known mistake takes 80. Half of the presses leave none out.
    ceiling: 70,
    why: ({ long, work }) => {
      if (!long || !work) return null;
      const each = long.map(({ append }) => append.map((ms) => short(ms)).join(', ')).join('; ');
      return `The longest frame of each press, round by round: ${each}. ${sayWork(work.added)}`;
    },
  },
  {
    id: 'B13',
    of: LETTER,
    // 7 in a calm hour, 22.5 in the slowest one; its known mistake adds 40 to the letters that lead elsewhere.
    ceiling: 40,
    why: ({ long }) => {
      const led = long?.[0]?.search.led;
      if (!long || !led) return null;
      const letters = lettersOf(long, bothTasks);
      const [far, near] = [true, false].map((is) => letters.filter((_, i) => led[i] === is));
      if (!far?.length || !near?.length) return null;
      return `${far.length} of the ${letters.length} letters lead to a message that is not rendered yet: in the task that searches, the messages around it are made and laid out, so that it can be led to. These take ${short(median(far))} ms in the median, ${short(Math.max(...far))} at worst; the others, which only search and mark, ${short(median(near))} ms, ${short(Math.max(...near))} at worst. A letter's own task, which paints it, never waits for that: it comes before.`;
    },
  },
  {
    id: 'B13',
    of: ANY_LETTER,
    // 4.15 in the slowest hour; its known mistakes add 20 and more to each letter.
    ceiling: 12,
    why: ({ long }) => {
      if (!long) return null;
      const own = median(lettersOf(long, (search, i) => search.own[i]));
      const later = median(lettersOf(long, (search, i) => search.later[i]));
      return `Half of the letters take ${short(own)} ms in their own task, and ${short(later)} in what searches: each is looked for in the texts of 10,000 messages, and what is found is marked.`;
    },
  },
  {
    id: 'B14',
    of: KEYS,
    // 8 in the calmest round, 19.4 in the slowest hour; its known mistake adds 50.
    ceiling: 35,
    why: ({ typing }) => {
      if (!typing) return null;
      const [keys, bare] = [typing.map((one) => one.keys), typing.map((one) => one.bare)];
      return `Half of all keys are painted within ${short(median(keys.flat()))} ms; those in the field of a panel of 27 lines, which looks at no letter, within ${short(median(bare.flat()))} ms. The p95 of each round is ${sayP95(keys)} ms, there ${sayP95(bare)}.`;
    },
  },
  {
    id: 'B15',
    of: SEND,
    // 104 to 228 from hour to hour; its known mistake makes more than 400 of it.
    ceiling: 300,
    why: ({ typing }) => {
      if (!typing) return null;
      const sends = typing.map((one) => one.sends);
      return `A twentieth of all presses take longer than this, a median one ${short(median(sends.flat()))} ms: where its own row is missed too, its reasons are below. What the longest ones take beyond it was not taken apart. The p95 of each round is ${sayP95(sends)} ms.`;
    },
  },
  {
    id: 'B15',
    of: ANY_SEND,
    // 107 and 109 in slow hours; of a calm one the median is not known, its p95 was 87. Its known mistake adds 200, which is
    // above this whatever that median is.
    ceiling: 160,
    why: ({ typing, sending, press }) => {
      if (!typing || !press) return null;
      const grown = Object.entries(sending ?? {}).map(
        ([cases, times]) => `with ${cases} ${short(median(times))} ms`,
      );
      const few = median(typing.flatMap((one) => one.sends));
      return `Half of all presses take at most ${short(few)} ms${grown.length > 0 ? ` (${grown.join(', ')})` : ''}. Before the row is made the worker looks up what holds now, on disk: connection, case, client and number, the draft, the log, the client's other conversations, and with all checks on the clients of every case that was opened here; then which case the tab shows. Then row and draft are written in one transaction that waits for the disk, and the panel draws. What the target comes from wrote one row. What is looked up keeps a message from the wrong client, so none of it is left out; it is looked up side by side, once while staff type, and opened only where its row changed. By a trace of one more press, which slows it down itself and took ${short(sumOf(press))} ms, so that its parts do not add up to the rows':\n\n${shareTable(press)}`;
    },
  },
];

function sayBlocks(readings: readonly Blocks[]): string {
  const blocks = readings.flatMap((one) => one.blocks);
  const over = blocks.filter((ms) => ms > LONGEST_BLOCK).length;
  return `the ${blocks.length} blocks of ${readings.length} readings half are at most ${short(median(blocks))} ms, and ${over} over ${LONGEST_BLOCK}; of each reading the longest is ${short(median(readings.map(({ longest }) => longest)))} in the median`;
}

function explainLate({ long, work }: Figures, how: 'slow' | 'fast'): string | null {
  if (!long || !work) return null;
  const late = long.map((one) => countLong(one[how])).join(', ');
  return `Late frames of each round: ${late}. ${sayWork(work.scrolled)}`;
}

function sayWork(frames: readonly number[]): string {
  const over = frames.filter((ms) => ms > FRAME).length;
  return `By a trace of one more round the panel's main thread runs for ${short(median(frames))} ms for a frame in the median and ${short(Math.max(...frames))} at most; ${over} of ${frames.length} frames took it more than the ${short(FRAME)} ms that a display of 60 Hz gives them. Why a frame of another round was longer than that, this trace does not explain.`;
}

const sayP95 = (rounds: readonly (readonly number[])[]): string =>
  rounds.map((one) => short(quantile(one, 0.95))).join(', ');
