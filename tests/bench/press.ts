import type { Network } from '../browser/start-chromium';
import type { CaseSummary } from '../sandbox/sandbox';
import type { TimeParts } from './profile';
import { NO_VSYNC, withStandingPanel } from './stand';
import { type TraceEvent, trace } from './trace';
import { measureSending, PAINTED, PRESSED } from './typing';

export type PressOf = { network: Network; extensionId: string; profile: string; at: CaseSummary };

/** Microseconds, of the browser's own clock: the same one in all of its processes. */
export type Stretch = { from: number; to: number };

/** Presses before the one that is looked at: the first finds what no other one does. */
const BEFORE = 3;

/** Where the time of one press of Send goes. It counts for nothing else: a trace takes time itself. */
export function takeApartPress({ network, extensionId, profile, at }: PressOf): Promise<TimeParts> {
  return withStandingPanel(
    network,
    extensionId,
    profile,
    at,
    async (panel, chromium) => {
      await measureSending(panel, BEFORE);
      const events = await trace(chromium, async () => void (await measureSending(panel, 1)), [
        'blink.user_timing',
        'disabled-by-default-devtools.timeline',
        'IndexedDB',
        'leveldb',
      ]);
      return partsOfPress(events);
    },
    NO_VSYNC,
  );
}

/** In milliseconds, in the order of a press; together they are all of it. Throws where there is none in the trace. */
export function partsOfPress(events: readonly TraceEvent[]): TimeParts {
  const pressed = events.find(({ name }) => name === PRESSED);
  const painted = events.find(({ name }) => name === PAINTED);
  const worker = events.find(
    ({ name, args, pid }) =>
      name === 'thread_name' && args?.name === 'ServiceWorker thread' && pid === pressed?.pid,
  );
  if (!pressed || !painted || !worker) throw new Error('No press of Send in the trace.');
  const stretchesOf = (is: (event: TraceEvent) => boolean) =>
    events
      .filter((event) => event.ph === 'X' && is(event))
      .map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const tasksOf = (thread: TraceEvent) =>
    stretchesOf(({ name, pid, tid }) => name === 'RunTask' && pid === thread.pid && tid === thread.tid);
  const times = shareOut({ from: pressed.ts, to: painted.ts }, [
    tasksOf(worker),
    stretchesOf(({ name }) => name === 'WritableFile::Sync'),
    // The side of the store that is in no page's process.
    stretchesOf(({ cat, pid }) => /IndexedDB|leveldb/.test(cat ?? '') && pid !== pressed.pid),
    tasksOf(pressed),
  ]);
  const [run = 0, disk = 0, store = 0, panel = 0, rest = 0] = times.map((us) => us / 1000);
  return [
    ['the panel: what was typed is checked and handed over; the row is drawn', panel],
    ['the worker: asks the store, compares, makes the row', run],
    ['the browser\u2019s store: finds and writes', store],
    ['the disk: until row and draft are safe on it', disk],
    ['on the way between these, or waiting for a core', rest],
  ];
}

/**
 * Of a time, how much is whose: each moment belongs to the first kind in which something runs then.
 * @returns of each kind, and last what is nobody's
 */
export function shareOut({ from, to }: Stretch, kinds: readonly (readonly Stretch[])[]): number[] {
  const sums = [...kinds.map(() => 0), 0];
  const edges = kinds.flat().flatMap((one) => [one.from, one.to]);
  const steps = [...new Set([from, ...edges.filter((at) => at > from && at < to), to])].sort((a, b) => a - b);
  for (const [i, start] of steps.slice(0, -1).entries()) {
    const end = steps[i + 1] ?? to;
    const kind = kinds.findIndex((all) => all.some((one) => one.from <= start && one.to >= end));
    const at = kind < 0 ? kinds.length : kind;
    sums[at] = (sums[at] ?? 0) + end - start;
  }
  return sums;
}
