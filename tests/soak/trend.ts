/** One measurement: how many moves had been made, and bytes. */
export type Sample = { moves: number; heap: number };

export type Trend = {
  /** Bytes per move: the line that fits the second half best. */
  slope: number;
  /** Its standard error: how far the collector's moods alone may turn that line. */
  error: number;
  /** The last quarter's median to the first quarter's. */
  ratio: number;
};

/** How a heap grows over a long day. Of at least eight samples; the first half warms up, so no line is fitted to it. */
export function findTrend(samples: readonly Sample[]): Trend {
  if (samples.length < 8) throw new Error(`${samples.length} samples are too few for a trend.`);
  const quarter = Math.floor(samples.length / 4);
  const heaps = samples.map(({ heap }) => heap);
  return {
    ...fitLine(samples.slice(Math.floor(samples.length / 2))),
    ratio: median(heaps.slice(-quarter)) / median(heaps.slice(0, quarter)),
  };
}

/** By least squares. */
function fitLine(samples: readonly Sample[]): { slope: number; error: number } {
  const x = mean(samples.map(({ moves }) => moves));
  const y = mean(samples.map(({ heap }) => heap));
  const spread = samples.reduce((sum, { moves }) => sum + (moves - x) ** 2, 0);
  const slope = samples.reduce((sum, { moves, heap }) => sum + (moves - x) * (heap - y), 0) / spread;
  const left = samples.reduce((sum, { moves, heap }) => sum + (heap - y - slope * (moves - x)) ** 2, 0);
  return { slope, error: Math.sqrt(left / (samples.length - 2) / spread) };
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
