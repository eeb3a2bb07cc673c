import { createHash } from 'node:crypto';
import type { CaseSummary, Sandbox } from '../sandbox/sandbox';
import { BARE } from './bare-extensions';
import { startBench } from './chromium';
import { type Growth, measureGrowth } from './growth';
import {
  measureAppending,
  measureBareList,
  measureScrolling,
  measureSearch,
  type Scrolling,
  type Search,
} from './long-thread';
import { listParsed, measureOpening, type Opening, takeApart } from './openings';
import { measurePages, type PageFigures } from './pages';
import { rest } from './panel-tab';
import { CASES, EXTENSION, type Prepared, useBuild } from './prepare';
import { takeApartPress } from './press';
import type { TimeParts } from './profile';
import { noQuiet, type Quiet, quietly } from './quiet';
import { NO_VSYNC, SETTLED, withStandingPanel } from './stand';
import { createRandom, median, shuffle } from './stats';
import { type Beside, steadily, type Unsteady } from './steady';
import { measureSending, measureTyping } from './typing';
import { gzipped, type Weights, weigh } from './weights';
import { measureWork, type Work } from './work';

export const PARTS = ['openings', 'growth', 'pages', 'long', 'typing'] as const;
export type Part = (typeof PARTS)[number];
export type OpeningKind = 'static' | 'empty' | 'vanilla' | 'product';

export type Figures = {
  weights: Weights;
  /** How calm the computer was. */
  quiet?: Quiet;
  openings?: Record<OpeningKind, Opening[]>;
  /** Of each set of openings that was thrown away, how long the vanilla panel took, to L. */
  thrown?: number[];
  /** What the panel did while it opened. */
  parts?: TimeParts;
  /** The scripts that it had parsed a second after its thread was ready, and their bytes, gzip -9. */
  parsed?: { file: string; bytes: number }[];
  /** By what is in the store, for example "100 cases"; "plain" renders all of 10,000 messages. */
  growth?: Record<string, Growth[]>;
  pages?: PageFigures[];
  long?: (Scrolling & Beside & { search: Search })[];
  /** The rounds of these that were thrown away. */
  unsteady?: Unsteady[];
  /** How much of a frame is the panel's own, with 10,000 messages. */
  work?: Work;
  /** `bare`: the same keys in the field of a panel of 27 lines. */
  typing?: { keys: number[]; bare: number[]; sends: number[] }[];
  /** Milliseconds from Send to the screen, by the number of cases in the store. */
  sending?: Record<string, number[]>;
  /** Where the time of one press of Send went. */
  press?: TimeParts;
};

export type Bench = {
  sandbox: Sandbox;
  prepared: Prepared;
  full: CaseSummary;
  /** Folders of the build that is measured, and of one that renders whole threads. */
  build: string;
  plain: string | null;
  rounds: number;
  /** Of the order within each round. */
  seed: number;
  say(what: string): void;
};

/** A run whose vanilla panel is slower than this is thrown away: something else was at work. */
export const MOST_VANILLA = 1.35;
const SENDS = 20;

/**
 * All that is asked for, interleaved round by round.
 * @param begun what an earlier run measured of it: its parts are not measured again
 * @param keep is told all that there is, after each part
 */
export async function measureAll(
  bench: Bench,
  parts: readonly Part[],
  begun?: Figures,
  keep: (figures: Figures) => void = () => {},
): Promise<Figures> {
  const { build } = bench;
  const quiet = begun?.quiet ?? noQuiet();
  const figures: Figures = { ...begun, weights: weigh(build), quiet };
  useBuild(build);
  for (const part of parts.filter((one) => figures[one] === undefined)) {
    try {
      Object.assign(figures, await MEASURES[part](bench, quiet, figures));
      useBuild(build);
    } finally {
      // Also of a part that was given up: what was thrown away is said.
      keep(figures);
    }
  }
  return figures;
}

const fewOf = ({ rounds }: Bench) => Math.max(1, Math.round(rounds / 5));

/** How each part is measured; what is thrown away on the way stands in the figures at once. */
const MEASURES: Record<Part, (bench: Bench, quiet: Quiet, figures: Figures) => Promise<Partial<Figures>>> = {
  async openings(bench, quiet, figures) {
    bench.say(`openings, ${bench.rounds} rounds`);
    const openings = await measureCalmOpenings(bench, quiet, figures);
    const product = productOf(bench);
    const parts = await quietly(quiet, () => takeApart(product));
    const files = await listParsed(product);
    return { openings, parts, parsed: files.map((file) => ({ file, bytes: gzipped(bench.build, file) })) };
  },
  async growth(bench, quiet) {
    bench.say(`growth, ${fewOf(bench)} rounds`);
    return { growth: await measureAllGrowth(bench, quiet, fewOf(bench)) };
  },
  async pages(bench, quiet) {
    bench.say(`pages, ${fewOf(bench)} rounds`);
    return { pages: await repeat(fewOf(bench), quiet, () => measurePages(bench.sandbox, bench.full)) };
  },
  async long(bench, quiet, figures) {
    // More of them: each letter counts by its median.
    const some = Math.max(1, Math.round(bench.rounds / 3));
    bench.say(`long threads, ${some} rounds`);
    const long: Figures['long'] = [];
    while (long.length < some) {
      long.push(await steadily(figures, () => quietly(quiet, () => measureLong(bench))));
      bench.say(
        `round ${long.length}; thrown away for an unsteady display so far: ${figures.unsteady?.length ?? 0}`,
      );
    }
    bench.say('frames taken apart');
    return { long, work: await quietly(quiet, () => measureWork(longOf(bench))) };
  },
  async typing(bench, quiet) {
    bench.say(`typing, ${fewOf(bench)} rounds`);
    const typing = await repeat(fewOf(bench), quiet, () => measureFingers(bench));
    const sending: Figures['sending'] = {};
    for (const count of CASES.slice(1)) {
      const profile = bench.prepared.profiles[count];
      if (!profile) continue;
      bench.say(`Send with ${count} cases`);
      sending[`${count} cases`] = await quietly(quiet, () => measureSends(bench, profile));
    }
    bench.say('one press taken apart');
    const press = await quietly(quiet, () => takeApartPress(pressOf(bench)));
    return { typing, sending, press };
  },
};

async function repeat<T>(times: number, quiet: Quiet, run: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < times; i++) all.push(await quietly(quiet, run));
  return all;
}

export const findVanilla = ({ vanilla, static: bare }: Record<OpeningKind, Opening[]>): number =>
  median(vanilla.map(({ fcp }) => fcp)) / median(bare.map(({ fcp }) => fcp));

/** Throws where the vanilla panel was too slow twice. */
async function measureCalmOpenings(
  bench: Bench,
  quiet: Quiet,
  figures: Figures,
): Promise<Record<OpeningKind, Opening[]>> {
  for (const isLast of [false, true]) {
    const openings = await measureOpenings(bench, quiet);
    const slow = findVanilla(openings);
    if (slow <= MOST_VANILLA) return openings;
    figures.thrown = [...(figures.thrown ?? []), slow];
    bench.say(`thrown away: the vanilla panel took ${slow.toFixed(2)} L${isLast ? '' : '; once more'}`);
  }
  throw new Error('The vanilla panel was too slow twice: the computer is busy.');
}

const productOf = ({ sandbox, prepared }: Bench) => ({
  network: sandbox,
  at: prepared.threads[200],
  extension: EXTENSION,
  extensionId: idOf(EXTENSION),
  path: 'sidepanel.html',
  profile: prepared.profiles[10],
});

async function measureOpenings(bench: Bench, quiet: Quiet): Promise<Record<OpeningKind, Opening[]>> {
  const { sandbox, prepared, rounds, seed } = bench;
  const random = createRandom(seed);
  const of = { network: sandbox, at: prepared.threads[200], profile: null };
  const kinds = {
    static: { ...of, extension: BARE.static, path: 'panel.html' },
    empty: { ...of, extension: BARE.static, path: 'empty.html' },
    vanilla: { ...of, extension: BARE.vanilla, path: 'panel.html' },
    product: productOf(bench),
  };
  const openings: Record<OpeningKind, Opening[]> = { static: [], empty: [], vanilla: [], product: [] };
  for (let round = 0; round < rounds; round++)
    for (const kind of shuffle(Object.keys(kinds) as OpeningKind[], random))
      openings[kind].push(
        await quietly(quiet, () =>
          measureOpening({
            ...kinds[kind],
            extensionId: idOf(kinds[kind].extension),
            takesApart: kind === 'product' && round === 0,
          }),
        ),
      );
  return openings;
}

/** An unpacked extension's ID: its path, hashed, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function measureAllGrowth(
  { sandbox, prepared, build, plain, seed }: Bench,
  quiet: Quiet,
  rounds: number,
): Promise<Record<string, Growth[]>> {
  const { threads, profiles, extensionId } = prepared;
  const random = createRandom(seed);
  const of = {
    network: sandbox,
    extensionId,
    other: sandbox.cases.doe,
    homeUrl: sandbox.url(new URL(sandbox.cases.doe.url).host, '/dashboard'),
  };
  const smallest = profiles[10];
  const kinds = Object.fromEntries([
    ...CASES.flatMap((count) =>
      profiles[count]
        ? [[`${count} cases`, { ...of, build, profile: profiles[count], at: threads[200] }]]
        : [],
    ),
    ...([50, 1_000, 10_000] as const).map((count) => [
      `${count} messages`,
      { ...of, build, profile: smallest, at: threads[count] },
    ]),
    ['10 cases, 500 kB pages', { ...of, build, profile: smallest, at: threads[200], thick: true }],
    ...(plain
      ? [['plain', { ...of, build: plain, profile: smallest, at: threads[10_000], isSlow: true }]]
      : []),
  ]) as Record<
    string,
    typeof of & { build: string; profile: string; at: CaseSummary; thick?: boolean; isSlow?: boolean }
  >;
  const growth: Record<string, Growth[]> = Object.fromEntries(Object.keys(kinds).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, kind] of shuffle(Object.entries(kinds), random)) {
      useBuild(kind.build);
      growth[name]?.push(await quietly(quiet, () => measureGrowth(kind)));
    }
  return growth;
}

const longOf = ({ sandbox, prepared: { extensionId, profiles, threads } }: Bench) => ({
  network: sandbox,
  extensionId,
  profile: profiles[10],
  at: threads[10_000],
});

async function measureLong(bench: Bench) {
  const { network, extensionId, profile, at } = longOf(bench);
  const before = await measureBareList(network);
  const round = await withStandingPanel(network, extensionId, profile, at, async (panel) => ({
    ...(await measureScrolling(panel)),
    append: await measureAppending(panel),
    search: await measureSearch(panel),
  }));
  return { ...round, bare: [before, await measureBareList(network)] };
}

function measureSends({ sandbox, prepared: { extensionId, threads } }: Bench, profile: string) {
  return withStandingPanel(
    sandbox,
    extensionId,
    profile,
    threads[200],
    (panel) => measureSending(panel, SENDS),
    NO_VSYNC,
  );
}

const pressOf = ({ sandbox, prepared: { extensionId, profiles, threads } }: Bench) => ({
  network: sandbox,
  extensionId,
  profile: profiles[10],
  at: threads[200],
});

async function measureFingers({ sandbox, prepared: { extensionId, profiles, threads } }: Bench) {
  const own = await withStandingPanel(
    sandbox,
    extensionId,
    profiles[10],
    threads[200],
    async (panel) => ({ sends: await measureSending(panel, SENDS), keys: await measureTyping(panel) }),
    NO_VSYNC,
  );
  return { ...own, bare: await measureBareTyping(sandbox) };
}

/** B14 in the field of a panel of 27 lines, which looks at no letter: what the browser takes itself. */
async function measureBareTyping(network: Sandbox): Promise<number[]> {
  const chromium = await startBench({ network, extension: BARE.vanilla, profile: null, args: NO_VSYNC });
  try {
    const tab = await chromium.openTab();
    await tab.goto(`chrome-extension://${idOf(BARE.vanilla)}/panel.html`);
    await tab.send('Page.bringToFront');
    await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await rest(SETTLED);
    return await measureTyping(tab, 'textarea');
  } finally {
    await chromium.close();
  }
}
