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

/** A plan, as it is run again. */
type Plan = Pick<Unended, 'seed' | 'sends'>;

const isSamePlan = (a: Plan, b: Plan) => a.seed === b.seed && a.sends === b.sends;

/**
 * The plans that still have to be run to their end, once each: an excuse is of a moment, and Node does not say of which
 * world's server it was. Were they dropped, a true hang beside it would be too.
 * @param ended the worlds that came to their end
 */
export function findOwed(all: readonly Unended[], ended: readonly Plan[]): Plan[] {
  const owed: Plan[] = [];
  for (const { seed, sends, excuse } of all) {
    const plan = { seed, sends };
    const isDone = [...ended, ...owed].some((one) => isSamePlan(one, plan));
    if (excuse && !isDone) owed.push(plan);
  }
  return owed;
}

/**
 * Those that have an excuse in a sentence, and whether they were made good; empty: there was none.
 * @param ended the worlds that came to their end
 */
export function describeExcused(all: readonly Unended[], ended: readonly Plan[]): string {
  const excused = all.filter(({ excuse }) => excuse);
  if (excused.length === 0) return '';
  const owed = findOwed(all, ended);
  const each = excused.map((one) => {
    const since = owed.some((plan) => isSamePlan(plan, one))
      ? 'It must be run again.'
      : 'The same plan came to its end in another run.';
    return `seed ${one.seed} (${one.sends} sends): ${one.line} The reason: ${one.excuse}. ${since}`;
  });
  return `Not counted, since they did not come to their end on these sources, for a reason outside the extension: ${each.join(' ')} Any other world that does not come to its end fails the sources, as one that is red.`;
}
