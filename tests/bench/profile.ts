import type { BenchTab } from './chromium';

/** What a script did, in milliseconds: all of it, and the longest time without a pause. */
export type Blocks = { total: number; longest: number };

type Profile = {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
};

/** Microseconds from sample to sample. */
const INTERVAL = 100;

/** What the extension's script of that name did in this tab while `run` ran, with the browser's own work for it. */
export async function profileOf(tab: BenchTab, script: string, run: () => Promise<void>): Promise<Blocks> {
  await tab.send('Profiler.enable');
  await tab.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await tab.send('Profiler.start');
  await run();
  const { profile } = await tab.send<{ profile: Profile }>('Profiler.stop');
  return blocksIn(profile, script);
}

/** A sample counts where the script stands anywhere in its stack. */
export function blocksIn({ nodes, samples, timeDeltas }: Profile, script: string): Blocks {
  const own = new Set<number>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isOwn = (id: number | undefined): boolean =>
    id !== undefined && (byId.get(id)?.callFrame.url.endsWith(`/${script}`) || isOwn(parents.get(id)));
  for (const { id } of nodes) if (isOwn(id)) own.add(id);
  if (own.size === 0) throw new Error(`${script} did not run.`);
  let [total, longest, block] = [0, 0, 0];
  for (const [i, sample] of samples.entries()) {
    // A sample stands for the time up to the next one.
    const ms = own.has(sample) ? (timeDeltas[i + 1] ?? 0) / 1000 : 0;
    block = ms > 0 ? block + ms : 0;
    total += ms;
    longest = Math.max(longest, block);
  }
  return { total, longest };
}
