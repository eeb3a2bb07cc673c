import { toTable } from '../proof/section';
import type { Figures } from './measure';
import type { TimeParts } from './profile';
import {
  bothTasks,
  isMet,
  LETTER,
  lettersOf,
  megabytes,
  READERS,
  type Row,
  SMALL_HEADER,
  short,
} from './rows';
import { median, spreadOf } from './stats';

/**
 * Why a target is missed, with the figures of the same run (null: they are not there), and up to which value of its row
 * that is accepted: what was measured, and a quarter for a computer that is not quite calm. Above it something has grown.
 */
export type Limit = {
  ceiling: number;
  /** Of two rows of one target, the one that it is about. */
  of?: string;
  why: (figures: Figures) => string | null;
};

export const LIMITS: Record<string, Limit> = {
  B2: {
    ceiling: 4.2,
    why: ({ openings }) => {
      if (!openings) return null;
      const of = (kind: 'product' | 'vanilla' | 'static', key: 'fcp' | 'named' | 'ready' | 'early') =>
        median(openings[kind].map((one) => one[key]));
      const [limit, fcp, ready] = [of('static', 'fcp'), of('product', 'fcp'), of('product', 'ready')];
      const parts: TimeParts = [
        ['what L takes too: the browser\u2019s own for a document of an extension', limit],
        ['the first screen\u2019s scripts and styles, until its frame stands', fcp - limit],
        ['which case is open, its newest messages out of the store, and their drawing', ready - fcp],
      ];
      return `L draws two messages that stand in its file. This panel's frame stands after ${short(fcp)} ms; then it learns from the browser which case is open, opens the store, takes the log's newest block from it, deciphers it and draws what is near the view: the case's name after ${short(of('product', 'named'))} ms, the thread ready after ${short(ready)} ms. Its main thread runs for ${share(of('product', 'early'), ready)} of that; otherwise it waits, for other processes of the browser or for a frame. The panel of 27 lines, which reads nothing, is ready after ${short(of('vanilla', 'ready'))} ms. By the medians:\n\n${shareTable(parts)}`;
    },
  },
  B3: {
    ceiling: 13.5,
    why: ({ openings, parts }) => {
      if (!openings || !parts) return null;
      const task = (kind: 'product' | 'vanilla' | 'static', key: 'task' | 'early' = 'task') =>
        short(median(openings[kind].map((one) => one[key])));
      const rows = parts.map(([what, ms]) => [what, `${short(ms)} ms`]);
      return `The target was set with a prototype that only showed messages. Of ${task('product')} ms, ${task('product', 'early')} are spent until the thread is ready; the rest comes in slices after it, when nobody waits. L, with two messages, spends ${task('static')} ms, the panel of 27 lines ${task('vanilla')} ms. By a profile of one more opening, which slows it down itself:\n\n${toTable([['what for', 'time'], ...rows])}`;
    },
  },
  B6: {
    ceiling: 9.5,
    why: ({ openings }) => {
      const parts = openings?.product[0]?.parts;
      if (!parts || !openings) return null;
      const limit = megabytes(median(openings.static.map(({ heap }) => heap)));
      const rows = parts.map(([what, bytes]) => [what, megabytes(bytes)]);
      return `An empty page has ${limit} already. What the scripts of this panel keep beyond it is mostly code, not messages: the patterns that find a request to stop in English and Spanish, which the browser turns into machine code when they are used a second time, and the scripts themselves. By DevTools' own snapshot of the first round:\n\n${toTable([['kind', 'memory'], ...rows])}`;
    },
  },
  B7: {
    ceiling: 380,
    why: ({ weights: { zip, parts } }) => {
      const rows = parts.map(([what, bytes]) => [what, `${(bytes / 1000).toFixed(1)} kB`]);
      return `The target was set for one language, messages and a project. What the archive consists of now:\n\n${toTable([['part', 'bytes'], ...rows, ['all', `${(zip / 1000).toFixed(1)} kB`]])}`;
    },
  },
  B8: {
    ceiling: 2.9,
    why: ({ pages }) => {
      if (!pages) return null;
      const own = spreadOf(pages.flatMap(({ script }) => script)).median;
      const other = spreadOf(pages.flatMap(({ message }) => message)).median;
      return `A page cannot be known as no case, and as no client's portal, without being looked at: the script also follows the six ways in which a tab can move, answers the background, and looks once more when the page is shown. The browser makes its side of the document for it, which one message does not need. All of it takes ${short(own - other)} ms more than one message alone, once for each page.`;
    },
  },
  B10: {
    ceiling: 18,
    of: READERS,
    why: ({ pages }) => {
      if (!pages) return null;
      const of = (key: 'readers' | 'again') =>
        short(median(pages.flatMap((one) => one[key]).map(({ total }) => total)));
      return `The first reading takes ${of('readers')} ms, the second one of the same document ${of('again')}: what the first takes more is the browser\u2019s, which compiles what runs there for the first time and hands out the document\u2019s elements for the first time, anew for each load. It is cut into slices that give way to the page, so what staff could feel is the longest block.`;
    },
  },
  B11: {
    ceiling: 160,
    of: SMALL_HEADER,
    why: () =>
      'The sandbox answers at once, with one small file and nothing to load after it, so its page is complete before a message has gone from the page to the background and on to the panel. The larger page shows where the two meet.',
  },
  B13: {
    ceiling: 9,
    of: LETTER,
    why: ({ long }) => {
      const led = long?.[0]?.search.led;
      if (!long || !led) return null;
      const letters = lettersOf(long, bothTasks);
      const [far, near] = [true, false].map((is) => letters.filter((_, i) => led[i] === is));
      if (!far?.length || !near?.length) return null;
      return `${far.length} of the ${letters.length} letters lead to a message that is not rendered yet: in the task that searches, the messages around it are made and laid out, so that it can be led to. These take ${short(spreadOf(far).median)} ms in the median, ${short(Math.max(...far))} at worst; the others, which only search and mark, ${short(spreadOf(near).median)} ms, ${short(Math.max(...near))} at worst. A letter's own task, which paints it, never waits for that: it comes before.`;
    },
  },
  B15: {
    ceiling: 130,
    why: ({ typing, sending, press }) => {
      if (!typing || !press) return null;
      const grown = Object.entries(sending ?? {}).map(
        ([cases, times]) => `with ${cases} ${short(median(times))} ms`,
      );
      const few = median(typing.flatMap((one) => one.sends));
      return `Half of all presses take at most ${short(few)} ms${grown.length > 0 ? ` (${grown.join(', ')})` : ''}. Before the row is made the worker looks up what holds now, on disk: connection, case, client and number, the draft, the log, the client's other conversations, and with all checks on the clients of every case that was opened here; then which case the tab shows. Then row and draft are written in one transaction that waits for the disk, and the panel draws. What the target comes from wrote one row. What is looked up keeps a message from the wrong client, so none of it is left out; it is looked up side by side, once while staff type, and opened only where its row changed. By a trace of one more press, which slows it down itself:\n\n${shareTable(press)}`;
    },
  },
};

const share = (part: number, all: number) => `${((100 * part) / all).toFixed(0)} %`;

/** With the share that each part has of their sum. */
function shareTable(parts: TimeParts): string {
  const all = parts.reduce((sum, [, ms]) => sum + ms, 0);
  const rows = parts.map(([what, ms]) => [what, `${short(ms)} ms`, share(ms, all)]);
  return toTable([['what for', 'time', 'share'], ...rows]);
}

export const findLimit = ({ id, what }: Row): Limit | undefined => {
  const limit = LIMITS[id];
  return limit && (limit.of ?? what) === what ? limit : undefined;
};

/** Its target is met, or it is known why not and it is no worse than that: anything else fails the bench. */
export const isAccepted = (row: Row): boolean =>
  isMet(row) || row.value <= (findLimit(row)?.ceiling ?? Number.NEGATIVE_INFINITY);

/** What a line about a missed row ends with, where more than its target was accepted of it. */
export function describeCeiling(row: Row): string {
  const limit = findLimit(row);
  return limit ? `, at most ${short(limit.ceiling)} is accepted` : '';
}
