import type { Defect } from '../proof/seeded';
import type { Part } from './measure';
import {
  ANY_APPEND,
  ANY_LETTER,
  ANY_SEND,
  APPEND,
  BLOCK,
  FAST,
  KEYS,
  LETTER,
  LONGEST,
  READERS,
  SEND,
  SLOW,
  SMALL_HEADER,
} from './rows';

/** Renders all of a long thread, as soon as the panel opens: what B12 is measured beside, and a defect too. */
export const NO_WINDOW: Defect = {
  name: 'no-window',
  says: 'all messages of a long thread are rendered at once',
  changes: [
    { file: 'src/panel/thread/span.ts', from: 'export const PLAIN = 50;', to: 'export const PLAIN = 1e9;' },
    {
      file: 'src/panel/start-panel.ts',
      from: 'for (const newest of isNew ? [true, false] : [false])',
      to: 'for (const newest of isNew ? [false] : [false])',
    },
  ],
};

/** Keeps the thread busy for so many milliseconds. */
const busy = (ms: number) => `for (const end = performance.now() + ${ms}; performance.now() < end; );`;

/** Where a letter's search is put off until the letter is painted. */
const SEARCH_TIMER = '      timer = setTimeout(() => latest.current(query));\n';

/** `row`: the target that has to see a defect; `of`: of several rows of that target this one. */
export type SeenBy = { row: string; of?: string };

/** `also`: what has to see it beside its own row. */
export type BenchDefect = Defect & SeenBy & { also?: readonly SeenBy[]; part: Part | null };

/** Milliseconds: each frame is late with one of these; the other one is felt, however seldom it comes. */
export const SCROLL_LOOP = 30;
export const FREEZE = 100;

const OTHERS_COME = '    // What goes now may have grown since it came.';

export const DEFECTS: readonly BenchDefect[] = [
  { ...NO_WINDOW, row: 'B12', part: 'long' },
  {
    name: 'slow-scroll',
    says: `a loop of ${SCROLL_LOOP} ms wherever a scroll brings other messages near the view`,
    row: 'B12',
    of: SLOW,
    also: [{ row: 'B12', of: FAST }],
    part: 'long',
    changes: [
      {
        file: 'src/panel/thread/tools/use-window.ts',
        from: OTHERS_COME,
        to: `    if (isMove) { ${busy(SCROLL_LOOP)} }`,
      },
    ],
  },
  {
    name: 'scroll-freeze',
    // One in each panel, as chance has it while it is scrolled slowly or fast: neither number of late frames need tell of it.
    says: `a loop of ${FREEZE} ms, once in each panel, where a scroll brings other messages near the view`,
    row: 'B12',
    of: LONGEST,
    part: 'long',
    changes: [
      {
        file: 'src/panel/thread/tools/use-window.ts',
        from: OTHERS_COME,
        to: `    const of = globalThis as { inLeap?: boolean | null }; if (of.inLeap === undefined) of.inLeap = Math.random() < 0.5; if (isMove && end.current === null && leap.current.is === of.inLeap) { of.inLeap = null; ${busy(FREEZE)} }`,
      },
    ],
  },
  {
    name: 'slow-join',
    says: 'a loop of 80 ms whenever log and ledger are joined',
    row: 'B12',
    of: APPEND,
    also: [{ row: 'B12', of: ANY_APPEND }],
    part: 'long',
    changes: [
      {
        file: 'src/domain/thread.ts',
        from: '  const lines = placeLines(log.lines);',
        to: `  ${busy(80)} const lines = placeLines(log.lines);`,
      },
    ],
  },
  {
    name: 'late-panel',
    says: 'a frame without a sign, into which the panel comes by an import() that waits for a frame',
    row: 'B1',
    part: 'openings',
    changes: [
      {
        file: 'entrypoints/sidepanel/style.css',
        from: '@import "../../src/panel/ui/shortcuts.css";',
        to: '@import "../../src/panel/ui/shortcuts.css"; .title:empty::after { content: none !important; }',
      },
      {
        file: 'entrypoints/sidepanel/main.tsx',
        from: 'Promise.all([getOwnWindowId(), chooseLanguage().catch(() => {})]).then(',
        to: "new Promise((r) => requestAnimationFrame(r)).then(() => import('../../src/panel/Dialogs')).then(() => Promise.all([getOwnWindowId(), chooseLanguage().catch(() => {})])).then(",
      },
    ],
  },
  {
    name: 'library-in-page',
    says: 'a library in the script of every MyCase page',
    row: 'B9',
    part: null,
    changes: [
      {
        file: 'entrypoints/watch.ts',
        from: "import { startWatching } from '../src/mycase/watch';",
        to: "import { startWatching } from '../src/mycase/watch'; import * as z from 'zod/mini'; Object.assign(globalThis, { parse: z.object({ path: z.string() }) });",
      },
    ],
  },
  {
    name: 'busy-page',
    says: 'a loop of 5 ms in every MyCase page',
    row: 'B8',
    part: 'pages',
    changes: [
      {
        file: 'entrypoints/watch.ts',
        from: 'export default defineUnlistedScript(() => startWatching',
        to: `export default defineUnlistedScript(() => { ${busy(5)} return start(); }); const start = (() => startWatching`,
      },
    ],
  },
  {
    name: 'one-slice',
    says: 'the readers read for 20 ms without a pause',
    row: 'B10',
    of: BLOCK,
    part: 'pages',
    changes: [
      {
        file: 'src/mycase/read-page.ts',
        from: 'const reading = read(root);',
        to: `${busy(2)} const reading = read(root);`,
      },
      { file: 'src/mycase/watch-facts.ts', from: 'const SLICE = 1;', to: 'const SLICE = 1e3;' },
    ],
  },
  {
    name: 'long-reading',
    says: 'each reader takes 3 ms more',
    row: 'B10',
    of: READERS,
    part: 'pages',
    changes: [
      {
        file: 'src/mycase/read-page.ts',
        from: 'const reading = read(root);',
        to: `${busy(3)} const reading = read(root);`,
      },
    ],
  },
  {
    name: 'late-header',
    says: 'the panel waits for 300 ms before it reads a case out of the store',
    row: 'B11',
    of: SMALL_HEADER,
    part: 'growth',
    changes: [
      {
        file: 'src/panel/start-panel.ts',
        from: '      const record = await loadCase(ref, own, newest);',
        to: '      await new Promise((r) => setTimeout(r, 300)); const record = await loadCase(ref, own, newest);',
      },
    ],
  },
  {
    name: 'slow-search',
    says: 'a loop of 20 ms in each search through the messages',
    row: 'B13',
    of: ANY_LETTER,
    part: 'long',
    changes: [
      {
        file: 'src/domain/search.ts',
        from: '  const found: number[] = [];\n',
        to: `  const found: number[] = []; ${busy(20)}\n`,
      },
    ],
  },
  {
    name: 'sliced-search',
    says: 'six slices of 4 ms before each search, each a task of its own',
    row: 'B13',
    of: ANY_LETTER,
    part: 'long',
    changes: [
      {
        file: 'src/panel/thread/tools/use-search.ts',
        from: SEARCH_TIMER,
        to: `      for (let n = 0; n < 6; n++) setTimeout(() => { ${busy(4)} });\n${SEARCH_TIMER}`,
      },
    ],
  },
  {
    name: 'search-in-frame',
    says: 'a loop of 20 ms in the frame after each letter of a search',
    row: 'B13',
    of: ANY_LETTER,
    part: 'long',
    changes: [
      {
        file: 'src/panel/thread/tools/use-search.ts',
        from: SEARCH_TIMER,
        to: `      ${busy(20)}\n${SEARCH_TIMER}`,
      },
    ],
  },
  {
    name: 'far-search',
    says: 'a loop of 40 ms where a search leads to a message that is not rendered',
    row: 'B13',
    of: LETTER,
    part: 'long',
    changes: [
      {
        file: 'src/panel/thread/tools/use-search.ts',
        from: "    if (index !== undefined) jumpTo(index, 'middle');",
        to: `    if (index === undefined) return; if (list.current && !findArticle(list.current, index)) { ${busy(40)} } jumpTo(index, 'middle');`,
      },
    ],
  },
  {
    name: 'slow-keys',
    says: 'a loop of 50 ms at each key in the composer',
    row: 'B14',
    of: KEYS,
    part: 'typing',
    changes: [
      {
        file: 'src/panel/composer/Composer.tsx',
        from: '        sending.reset();',
        to: `        ${busy(50)} sending.reset();`,
      },
    ],
  },
  {
    name: 'late-send',
    says: 'Send waits for a fifth of a second before it queues',
    row: 'B15',
    of: ANY_SEND,
    part: 'typing',
    changes: [
      {
        file: 'src/panel/composer/use-send.ts',
        from: '    setBusy(true);\n',
        to: '    setBusy(true); await new Promise((r) => setTimeout(r, 200));\n',
      },
    ],
  },
  {
    name: 'seldom-send',
    says: 'every eighth press of Send waits for 400 ms before it queues',
    row: 'B15',
    of: SEND,
    part: 'typing',
    changes: [
      {
        file: 'src/panel/composer/use-send.ts',
        from: '    setBusy(true);\n',
        to: '    setBusy(true); const of = globalThis as { sent?: number }; of.sent = (of.sent ?? 0) + 1; if (of.sent % 8 === 0) await new Promise((r) => setTimeout(r, 400));\n',
      },
    ],
  },
  {
    name: 'heavy-start',
    // The panel waits for other processes meanwhile, so not all of it comes on top of B2.
    says: 'a loop of 600 ms when the panel starts, and 20 MB kept',
    row: 'B3',
    also: [{ row: 'B2' }, { row: 'B6' }],
    part: 'openings',
    changes: [
      {
        file: 'entrypoints/sidepanel/main.tsx',
        from: "    mark('panel-shell');",
        to: `    mark('panel-shell'); ${busy(600)} Object.assign(globalThis, { kept: Array.from({ length: 5e6 }, (_, i) => i / 3) });`,
      },
    ],
  },
];
