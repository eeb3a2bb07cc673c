/** A world that did not come to its end: it counts for nothing, but must not be forgotten either. */
export type Unended = {
  seed: number;
  sends: number;
  /** What was awaited. */
  line: string;
  /** Why that says nothing of the extension; null: it may, and fails these sources as a red world does. */
  excuse: string | null;
};

export const NODES_FAULT = "Node's own HTTP/2 failed an assertion in the sandbox's server meanwhile";
export const BROKEN_OFF = 'broken off, since the run ended for another world';

/**
 * Node's HTTP/2 on a stream that is no socket asserts now and then that a write has ended which a cut took away: the
 * sandbox's server, not the extension (see tests/e2e/vitest.config.ts).
 */
export const isNodesFault = ({ stack }: Error): boolean => stack?.includes('JSStreamSocket.doWrite') === true;

/** Those that fail the sources, each in a line. */
export function findInexcusable(all: readonly Unended[]): string[] {
  return all
    .filter(({ excuse }) => !excuse)
    .map(({ seed, sends, line }) => `seed ${seed} (${sends} sends) did not come to its end: ${line}`);
}

/** Those that have an excuse in a sentence; empty: there was none. */
export function describeExcused(all: readonly Unended[]): string {
  const excused = all.filter(({ excuse }) => excuse);
  if (excused.length === 0) return '';
  const each = excused.map(
    ({ seed, sends, line, excuse }) => `seed ${seed} (${sends} sends): ${line} The reason: ${excuse}.`,
  );
  return `Not counted, since they did not come to their end on these sources, for a reason outside the extension: ${each.join(' ')} Any other world that does not come to its end fails the sources, as one that is red.`;
}
