import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { describeStage } from '../e2e/describe-stage';
import { keepFigures, readFigures } from '../proof/figures';
import { readOptionsOrEnd } from '../proof/options';
import { type Caught, toTable, writeSection } from '../proof/section';
import { buildWith } from '../proof/seeded';
import { LEAKS, type Leak } from './defects';
import { countsOf, type Day, findGrowth, MOST_PER_CASE, MOST_PER_MOVE, MOST_RATIO } from './judge';
import { readOptions, USAGE, WHOLE } from './options';
import { openSoak, type Soak } from './soak';
import { findTrend } from './trend';
import { WORLDS, type World } from './worlds';

/**
 * `npm run soak [moves] [messages] [defect]`: a long day in one browser, then a short one with each leak that somebody could
 * put in. Fewer rounds or one defect write nothing into docs/proof.md; with `none` the defects count as they were last.
 */
/** Beside the four that are warmed up with. */
const NEW_CASES = 46;
/** Enough for what is counted. What no count shows needs a line through the heap's samples. */
const COUNTED = { moves: 32, samples: 0 };
const WEIGHED = { moves: 66, samples: 22 };
const IN_HEAP = ['growing-cache', 'remembered-calls'];
const PER_CASE = ['kept-per-case'];
const SAMPLES = 50;
const NAMES: Record<World, string> = { page: 'MyCase page', panel: 'panel', worker: 'worker' };

/** Machine code grows with use until all that is hot is compiled, which is no leak: without compilers it stays out. */
const NO_COMPILERS = ['--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation'];

const { moves, messages, only } = readOptionsOrEnd(USAGE, readOptions);
const hasDay = only === null || only === 'none';
process.env.TZ = TIME_ZONE;
ensureBuild();

const failures: string[] = [];
let began = 0;
for (const defect of LEAKS.filter(({ name }) => only === null || name === only)) {
  const piece = IN_HEAP.includes(defect.name) ? WEIGHED : COUNTED;
  const newCases = PER_CASE.includes(defect.name) ? NEW_CASES : 0;
  const day = await live(piece.moves, 0, piece.samples, { newCases, extension: buildWith(defect) });
  const grown = findGrowth(day);
  const line = grown.find((one) => defect.grows.test(one));
  console.log(`${defect.name}: ${line ?? `NOT CAUGHT, but: ${grown.join('; ') || 'nothing grew'}`}`);
  if (line) keepFigures(`leak ${defect.name}`, { defect: defect.says, line });
  else failures.push(`Not caught: ${defect.says}`);
}
if (hasDay) {
  const isWhole = moves >= WHOLE.moves && messages >= WHOLE.messages;
  // Before a long day that would be for nothing.
  const caught = isWhole ? LEAKS.map(readCaught) : [];
  began = Date.now();
  const day = await live(moves, messages, Math.min(SAMPLES, Math.floor(moves / 3)), {
    newCases: NEW_CASES,
  });
  failures.push(...findGrowth(day));
  const body = describe(day);
  console.log(body);
  if (failures.length === 0 && isWhole)
    writeSection('soak', 'Soak: a long day in one browser', body, { caught });
}
if (failures.length > 0) {
  console.log(failures.join('\n'));
  process.exitCode = 1;
}

function readCaught({ name }: Leak): Caught {
  try {
    return readFigures<Caught>(`leak ${name}`);
  } catch (cause) {
    throw new Error(`Not caught on these sources yet: ${name}. First: npm run soak -- 1 1 ${name}`, {
      cause,
    });
  }
}

async function live(
  moves: number,
  messages: number,
  samples: number,
  options: { newCases: number; extension?: string },
): Promise<Day> {
  const soak = await openSoak({ ...options, args: NO_COMPILERS });
  try {
    const heaps: Day['heaps'] = { page: [], panel: [], worker: [] };
    const before = await soak.rest();
    const perCase = options.newCases > 0 ? await weighNewCases(soak) : null;
    let sent = 0;
    for (let i = 1; i <= moves; i++) {
      // The documents first: what the content scripts leave in one can only be seen in one that stays.
      await soak.switchCase(i <= moves / 10);
      for (; sent < Math.floor((i / moves) * messages); sent++) await soak.sendMessage();
      if (samples === 0 || i % Math.max(1, Math.floor(moves / samples)) > 0) continue;
      const heap = await soak.weigh();
      for (const world of WORLDS) heaps[world].push({ moves: i, heap: heap[world] });
      console.log(`${i} moves, ${sent} messages: ${WORLDS.map((w) => `${w} ${inKb(heap[w])}`).join(', ')}`);
    }
    if (soak.stage.browser.problems.length > 0) failures.push(...soak.stage.browser.problems);
    const after = await soak.rest();
    return { moves, messages: sent, before, after, heaps, perCase };
  } catch (error) {
    // A day is long, and what went wrong in it may not come again.
    console.log(await describeStage(soak.stage).catch(String));
    throw error;
  } finally {
    await soak.close();
  }
}

/** Bytes that stay of a case that the browser had not seen before. */
async function weighNewCases(soak: Soak): Promise<Record<World, number>> {
  // Both weighings follow a message, of which something stays for a while.
  await soak.sendMessage();
  const before = await soak.weigh();
  const count = await soak.meetNewCases();
  const after = await soak.weigh();
  const of = (world: World) => (after[world] - before[world]) / count;
  const perCase = { page: of('page'), panel: of('panel'), worker: of('worker') };
  console.log(`${count} new cases, bytes of each: ${JSON.stringify(perCase)}`);
  return perCase;
}

function describe(day: Day): string {
  const { before, after, heaps, perCase } = day;
  const rows = WORLDS.map((world) => {
    const { slope, least, ratio } = findTrend(heaps[world]);
    return [
      NAMES[world],
      inKb(before[world].heap),
      inKb(after[world].heap),
      `${Math.round(slope)} bytes (at least ${Math.round(least)})`,
      ratio.toFixed(3),
      perCase ? `${Math.round(perCase[world])} bytes (at most ${MOST_PER_CASE[world]})` : '',
    ];
  });
  const counts = WORLDS.flatMap((world) =>
    Object.entries(countsOf(after[world]))
      .filter(([kind]) => world !== 'worker' || !/DOM|listeners/.test(kind))
      .map(([kind, now]) => [NAMES[world], kind, countsOf(before[world])[kind] ?? 0, now]),
  );
  return [
    `${day.moves} moves between ${4 + NEW_CASES} cases in one tab (the first tenth loads whole documents, the others move inside of one) and ${day.messages} messages, in ${Math.round((Date.now() - began) / 60_000)} minutes; measured ${heaps.page.length} times on the same case, each time the least of three weighings after two collections of garbage. V8's compilers are off in this browser: machine code grows until all that is hot is compiled, and is no leak.`,
    toTable([
      [
        'part',
        'heap before',
        'after',
        'growth per move, second half',
        'last quarter to first',
        'left of each new case',
      ],
      ...rows,
    ]),
    `Growth is the median of the slopes between any two samples, "at least" the lower end of its 95 % interval, which may be at most ${MOST_PER_MOVE} bytes; a ratio of at most ${MOST_RATIO}; nothing that is counted may grow at all:`,
    toTable([['part', 'counted', 'before', 'after'], ...counts]),
    `"Before" is after four cases were opened, each as a whole document and inside of one, and messages sent. Then the other ${NEW_CASES} were opened once, until a message could be sent in each, and one was sent: "left of each new case" is what the heap had grown by, divided by them; the page's is MyCase's own and the content scripts' together. The worker remembers rows of the store that it has deciphered, at most 3,000, so that a Send need not decipher them all again; the others are to remember no case that is not on screen.`,
    'The extension opens no ports: its parts speak by single messages and a BroadcastChannel. A worker has no nodes, and DevTools does not count its listeners; what they would keep shows in its heap.',
  ].join('\n\n');
}

function inKb(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
