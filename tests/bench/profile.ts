import type { BenchTab } from './chromium';

/** What a script did, in milliseconds: all of it, each time without a pause, and the longest of these. */
export type Blocks = { total: number; longest: number; blocks: number[] };

/** In milliseconds, the longest first. */
export type TimeParts = [what: string, ms: number][];

type Profile = {
  nodes: { id: number; callFrame: { url: string; functionName?: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
};

/** Microseconds from sample to sample. */
const INTERVAL = 100;

/** What this tab's main thread does while `run` runs. */
async function profile(tab: BenchTab, run: () => Promise<void>): Promise<Profile> {
  await tab.send('Profiler.enable');
  await tab.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await tab.send('Profiler.start');
  await run();
  return (await tab.send<{ profile: Profile }>('Profiler.stop')).profile;
}

/** What the extension's script of that name did in this tab while `run` ran, with the browser's own work for it. */
export async function profileOf(tab: BenchTab, script: string, run: () => Promise<void>): Promise<Blocks> {
  return blocksIn(await profile(tab, run), script);
}

/** A sample counts where the script stands anywhere in its stack. */
export function blocksIn(profile: Profile, script: string): Blocks {
  const { listStack } = index(profile);
  const own = new Set(
    profile.nodes
      .map(({ id }) => id)
      .filter((id) => listStack(id).some(({ url }) => url.endsWith(`/${script}`))),
  );
  if (own.size === 0) throw new Error(`${script} did not run.`);
  const blocks: number[] = [];
  let block = 0;
  const end = () => {
    if (block > 0) blocks.push(block);
    block = 0;
  };
  for (const [sample, ms] of timesIn(profile)) {
    if (own.has(sample) && ms > 0) block += ms;
    else end();
  }
  end();
  return { total: blocks.reduce((sum, ms) => sum + ms, 0), longest: Math.max(0, ...blocks), blocks };
}

/** What the panel's main thread did while `run` ran, by what it did it for. */
export async function partsOf(tab: BenchTab, run: () => Promise<void>): Promise<TimeParts> {
  return partsIn(await profile(tab, run));
}

/** A sample counts for the nearest script in its stack. */
export function partsIn(profile: Profile): TimeParts {
  const { byId, listStack } = index(profile);
  const sums = new Map<string, number>();
  for (const [sample, ms] of timesIn(profile)) {
    const script = listStack(sample)
      .find(({ url }) => url)
      ?.url.replace(/.*\//, '');
    const name = byId.get(sample)?.callFrame.functionName ?? '';
    const what = SCRIPTS[script ?? ''] ?? OWN_WORK[name] ?? (name === '(idle)' ? null : 'else');
    if (what) sums.set(what, (sums.get(what) ?? 0) + ms);
  }
  return [...sums].sort((a, b) => b[1] - a[1]);
}

const FIRST = 'scripts of the first screen, and the library that draws all of them';
const LATER = 'scripts that come after it: the checks, the tools of the thread, the rest of the screen';
const SCRIPTS: Record<string, string> = {
  'sidepanel.js': FIRST,
  'shared.js': FIRST,
  'words.js': LATER,
  'more.js': LATER,
};
const OWN_WORK: Record<string, string> = {
  '(program)': 'the browser itself: scripts loaded, styles, layout, paint, the store',
  '(garbage collector)': 'the browser, clearing its memory',
};

function index({ nodes }: Profile) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  /** The nearest call first. */
  const listStack = (id: number): Profile['nodes'][number]['callFrame'][] => {
    const own = byId.get(id);
    const parent = parents.get(id);
    return [...(own ? [own.callFrame] : []), ...(parent === undefined ? [] : listStack(parent))];
  };
  return { byId, listStack };
}

/** A sample stands for the milliseconds up to the next one. */
const timesIn = ({ samples, timeDeltas }: Profile): [sample: number, ms: number][] =>
  samples.map((sample, i) => [sample, (timeDeltas[i + 1] ?? 0) / 1000]);
