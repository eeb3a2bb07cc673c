import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { describeStage } from '../e2e/describe-stage';
import { keepFigures, readFigures } from '../proof/figures';
import { type Caught, toTable, writeSection } from '../proof/section';
import { buildWith } from '../proof/seeded';
import { LEAKS, type Leak } from './defects';
import { countsOf, type Day, findGrowth, MOST_PER_MOVE, MOST_RATIO } from './judge';
import { openSoak } from './soak';
import { findTrend } from './trend';
import { WORLDS, type World } from './worlds';

/**
 * `npm run soak [moves] [messages] [defect]`: a long day in one browser, then a short one with each leak that somebody could
 * put in. Fewer rounds or one defect write nothing into docs/proof.md; with `none` the defects count as they were last.
 */
const WHOLE = { moves: 1000, messages: 200 };
/** Enough for what is counted. What no count shows needs a line through the heap's samples. */
const COUNTED = { moves: 32, samples: 0 };
const WEIGHED = { moves: 66, samples: 22 };
const IN_HEAP = ['growing-cache', 'remembered-calls'];
const SAMPLES = 50;
/** Of fewer moves there are too few samples for a line. */
const LEAST = 24;
const NAMES: Record<World, string> = { page: 'MyCase page', panel: 'panel', worker: 'worker' };

/** Machine code grows with use until all that is hot is compiled, which is no leak: without compilers it stays out. */
const NO_COMPILERS = ['--js-flags=--no-opt --no-maglev --no-sparkplug --no-lazy-feedback-allocation'];

const [moves = WHOLE.moves, messages = WHOLE.messages] = process.argv.slice(2, 4).map(Number);
const [, , , , only] = process.argv;
const known = ['none', ...LEAKS.map(({ name }) => name)];
const hasDay = !only || only === 'none';
if (!(moves >= (hasDay ? LEAST : 1) && messages >= 0) || (only && !known.includes(only))) {
  console.log(
    `npm run soak -- [moves] [messages] [leak]: a day has at least ${LEAST} moves; the leak is one of ${known.join(', ')}`,
  );
  process.exit(2);
}
process.env.TZ = TIME_ZONE;
ensureBuild();

const failures: string[] = [];
let began = 0;
for (const defect of LEAKS.filter(({ name }) => !only || name === only)) {
  const piece = IN_HEAP.includes(defect.name) ? WEIGHED : COUNTED;
  const day = await live(piece.moves, 0, piece.samples, buildWith(defect));
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
  const day = await live(moves, messages, Math.min(SAMPLES, Math.floor(moves / 3)));
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

async function live(moves: number, messages: number, samples: number, extension?: string): Promise<Day> {
  const soak = await openSoak({ extension, args: NO_COMPILERS });
  try {
    const heaps: Day['heaps'] = { page: [], panel: [], worker: [] };
    const before = await soak.rest();
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
    return { moves, messages: sent, before, after, heaps };
  } catch (error) {
    // A day is long, and what went wrong in it may not come again.
    console.log(await describeStage(soak.stage).catch(String));
    throw error;
  } finally {
    await soak.close();
  }
}

function describe(day: Day): string {
  const { before, after, heaps } = day;
  const rows = WORLDS.map((world) => {
    const { slope, least, ratio } = findTrend(heaps[world]);
    return [
      NAMES[world],
      inKb(before[world].heap),
      inKb(after[world].heap),
      `${Math.round(slope)} bytes (at least ${Math.round(least)})`,
      ratio.toFixed(3),
    ];
  });
  const counts = WORLDS.flatMap((world) =>
    Object.entries(countsOf(after[world]))
      .filter(([kind]) => world !== 'worker' || !/DOM|listeners/.test(kind))
      .map(([kind, now]) => [NAMES[world], kind, countsOf(before[world])[kind] ?? 0, now]),
  );
  return [
    `${day.moves} moves between four cases in one tab (the first tenth loads whole documents, the others move inside of one) and ${day.messages} messages, in ${Math.round((Date.now() - began) / 60_000)} minutes; measured ${heaps.page.length} times on the same case, each time the least of three weighings after two collections of garbage. V8's compilers are off in this browser: machine code grows until all that is hot is compiled, and is no leak.`,
    toTable([
      ['world', 'heap before', 'after', 'growth per move, second half', 'last quarter to first'],
      ...rows,
    ]),
    `Growth is the median of the slopes between any two samples, "at least" the lower end of its 95 % interval, which may be at most ${MOST_PER_MOVE} bytes; a ratio of at most ${MOST_RATIO}; nothing that is counted may grow at all:`,
    toTable([['world', 'counted', 'before', 'after'], ...counts]),
    'The extension opens no ports: its parts speak by single messages and a BroadcastChannel. A worker has no nodes, and DevTools does not count its listeners; what they would keep shows in its heap.',
  ].join('\n\n');
}

function inKb(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
