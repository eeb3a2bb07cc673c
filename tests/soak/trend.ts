/** One measurement: how many moves had been made, and bytes. */
export type Sample = { moves: number; heap: number };

export type Trend = {
  /** Bytes per move in the second half: the median of the slopes between any two samples. */
  slope: number;
  /** It is hardly less than that (95 of 100): how far the collector's moods alone may turn the line. */
  least: number;
  /** The last quarter's median to the first quarter's. */
  ratio: number;
};

/**
 * How a heap grows over a long day. Of at least eight samples; the first half warms up, so no line is laid through it. A
 * sample that was taken while something was under way is far off, and only upwards: medians do not mind it (Theil, Sen).
 */
export function findTrend(samples: readonly Sample[]): Trend {
  if (samples.length < 8) throw new Error(`${samples.length} samples are too few for a trend.`);
  const quarter = Math.floor(samples.length / 4);
  const heaps = samples.map(({ heap }) => heap);
  const late = samples.slice(Math.floor(samples.length / 2));
  const slopes = listSlopes(late);
  return {
    slope: median(slopes),
    least: slopes[findLeastRank(late.length, slopes.length)] ?? Number.NaN,
    ratio: median(heaps.slice(-quarter)) / median(heaps.slice(0, quarter)),
  };
}

/** Between any two samples, the smallest first. */
function listSlopes(samples: readonly Sample[]): number[] {
  return samples
    .flatMap((a, i) => samples.slice(i + 1).map((b) => (b.heap - a.heap) / (b.moves - a.moves)))
    .sort((a, b) => a - b);
}

/** Where the interval around the median begins among that many slopes of so many samples (Sen 1968, by Kendall's tau). */
function findLeastRank(samples: number, slopes: number): number {
  const deviation = Math.sqrt((samples * (samples - 1) * (2 * samples + 5)) / 18);
  return Math.max(0, Math.floor((slopes - 1.96 * deviation) / 2));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
