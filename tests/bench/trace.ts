import { until } from '../browser/until';
import type { BenchChromium } from './chromium';

export type TraceEvent = {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Of `dur`, what the thread itself ran. */
  tdur?: number;
  pid: number;
  tid: number;
  cat?: string;
  args?: { data?: { url?: string }; fileName?: string; name?: string };
};

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];
const OURS = /^(EvaluateScript|v8\.compile|FunctionCall|v8\.run)$/;

/** Traces what all processes of the browser do while `run` runs. */
export async function trace(
  { pipe }: BenchChromium,
  run: () => Promise<void>,
  includedCategories: readonly string[] = CATEGORIES,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  let isComplete = false;
  const stop = pipe.listen(({ method, params }) => {
    if (method === 'Tracing.dataCollected') events.push(...(params as { value: TraceEvent[] }).value);
    if (method === 'Tracing.tracingComplete') isComplete = true;
  });
  await pipe.send('Tracing.start', {
    traceConfig: { includedCategories },
    transferMode: 'ReportEvents',
  });
  await run();
  await pipe.send('Tracing.end');
  await until('the trace is whole', async () => isComplete);
  stop();
  return events;
}

/**
 * Milliseconds that a thread ran for the extension's script of that name, on whatever thread, where it was called: what
 * it does after an answer has come is in no call of its own. One call within another is part of it, and the time in which
 * the computer let another process run is none of it.
 */
export function timeIn(events: readonly TraceEvent[], script: string): number {
  const isOwn = (url = '') => url.startsWith('chrome-extension://') && url.endsWith(`/${script}`);
  const own = events
    .filter(({ name, ph, args }) => ph === 'X' && OURS.test(name) && isOwn(urlOf(args)))
    .sort((a, b) => a.ts - b.ts);
  if (own.length === 0) throw new Error(`${script} did not run.`);
  const ends = new Map<string, number>();
  let total = 0;
  for (const { pid, tid, ts, dur = 0, tdur = dur } of own) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    total += tdur / 1000;
  }
  return total;
}

const urlOf = (args: TraceEvent['args']) => args?.data?.url ?? args?.fileName;
