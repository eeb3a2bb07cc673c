import { toTable } from '../proof/section';
import type { Limit } from './limits';
import type { TimeParts } from './profile';
import { megabytes, short } from './rows';
import { median, spreadOf } from './stats';

/** Of the panel's opening, its memory and its bytes, and of the script in every page. */
export const PANEL_LIMITS: readonly Limit[] = [
  {
    id: 'B2',
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
  {
    id: 'B3',
    ceiling: 13.5,
    why: ({ openings, parts }) => {
      if (!openings || !parts) return null;
      const task = (kind: 'product' | 'vanilla' | 'static', key: 'task' | 'early' = 'task') =>
        short(median(openings[kind].map((one) => one[key])));
      const rows = parts.map(([what, ms]) => [what, `${short(ms)} ms`]);
      return `The target was set with a prototype that only showed messages. Of ${task('product')} ms, ${task('product', 'early')} are spent until the thread is ready; the rest comes in slices after it, when nobody waits. L, with two messages, spends ${task('static')} ms, the panel of 27 lines ${task('vanilla')} ms. By a profile of one more opening, which slows it down itself and took ${short(sumOf(parts))} ms, so that its parts do not add up to the row's:\n\n${toTable([['what for', 'time'], ...rows])}`;
    },
  },
  {
    id: 'B6',
    ceiling: 9.5,
    why: ({ openings }) => {
      const parts = openings?.product[0]?.parts;
      if (!parts || !openings) return null;
      const limit = megabytes(median(openings.static.map(({ heap }) => heap)));
      const rows = parts.map(([what, bytes]) => [what, megabytes(bytes)]);
      return `An empty page has ${limit} already. What the scripts of this panel keep beyond it is mostly code, not messages: the patterns that find a request to stop in English and Spanish, which the browser turns into machine code when they are used a second time, and the scripts themselves. By DevTools' own snapshot of the first round:\n\n${toTable([['kind', 'memory'], ...rows])}`;
    },
  },
  {
    id: 'B7',
    ceiling: 380,
    why: ({ weights: { zip, parts } }) => {
      const rows = parts.map(([what, bytes]) => [what, `${(bytes / 1000).toFixed(1)} kB`]);
      return `The target was set for one language, messages and a project. What the archive consists of now, each file packed as the archive packs it, with its entry there; so the scripts before the first screen weigh a little more than by gzip (B5):\n\n${toTable([['part', 'bytes'], ...rows, ['all', `${(zip / 1000).toFixed(1)} kB`]])}`;
    },
  },
  {
    id: 'B8',
    // 2.12 to 2.74 from hour to hour; its known mistake makes more than 6 of it.
    ceiling: 3.5,
    why: ({ pages }) => {
      if (!pages) return null;
      const own = spreadOf(pages.flatMap(({ script }) => script)).median;
      const other = spreadOf(pages.flatMap(({ message }) => message)).median;
      return `A page cannot be known as no case, and as no client's portal, without being looked at: the script also follows the six ways in which a tab can move, answers the background, and looks once more when the page is shown. The browser makes its side of the document for it, which one message does not need. All of it takes ${short(own - other)} ms more than one message alone, once for each page.`;
    },
  },
];

const share = (part: number, all: number) => `${((100 * part) / all).toFixed(0)} %`;

/** With the share that each part has of their sum. */
export function shareTable(parts: TimeParts): string {
  const all = sumOf(parts);
  const rows = parts.map(([what, ms]) => [what, `${short(ms)} ms`, share(ms, all)]);
  return toTable([['what for', 'time', 'share'], ...rows]);
}

export const sumOf = (parts: TimeParts): number => parts.reduce((sum, [, ms]) => sum + ms, 0);
