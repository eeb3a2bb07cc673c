import type { Network } from '../browser/start-chromium';
import type { CaseSummary } from '../sandbox/sandbox';
import { measureAppending, measureScrolling } from './long-thread';
import { withStandingPanel } from './stand';
import { type TraceEvent, trace } from './trace';

export type WorkOf = { network: Network; extensionId: string; profile: string; at: CaseSummary };

/** Milliseconds that the panel's main thread ran for each frame: while it is scrolled, and while messages are added. */
export type Work = { scrolled: number[]; added: number[] };

const MARK = 'bench-work';
const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** How much of a frame is the panel's own. It counts for nothing else: a trace takes time itself. */
export function measureWork({ network, extensionId, profile, at }: WorkOf): Promise<Work> {
  return withStandingPanel(network, extensionId, profile, at, async (panel, chromium) => {
    const workOf = async (run: () => Promise<unknown>) =>
      workIn(
        await trace(
          chromium,
          async () => {
            await panel.evaluate((mark) => void performance.mark(mark), MARK);
            await run();
          },
          CATEGORIES,
        ),
        MARK,
      );
    return {
      scrolled: await workOf(() => measureScrolling(panel)),
      added: await workOf(() => measureAppending(panel)),
    };
  });
}

/**
 * A task belongs to the first frame whose callbacks run in it or after it; the time in which the computer let another
 * process run is none of it.
 * @param mark was set in the thread that is looked at, before its first frame
 * @returns milliseconds, frame by frame
 */
export function workIn(events: readonly TraceEvent[], mark: string): number[] {
  const start = events.find(({ name }) => name === mark);
  if (!start) throw new Error('No mark in the trace.');
  const own = events.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts);
  const frames = own
    .filter(({ name }) => name === 'FireAnimationFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').sort((a, b) => a.ts - b.ts);
  const work: number[] = [];
  let [sum, next] = [0, 0];
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    sum += tdur / 1000;
    if ((frames[next] ?? Number.POSITIVE_INFINITY) >= ts + dur) continue;
    work.push(sum);
    sum = 0;
    // Several callbacks may run in one frame.
    while ((frames[next] ?? Number.POSITIVE_INFINITY) < ts + dur) next++;
  }
  return work;
}
