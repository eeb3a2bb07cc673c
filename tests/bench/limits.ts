import type { Figures } from './measure';
import { PANEL_LIMITS } from './panel-limits';
import { amount, isMet, type Row } from './rows';
import { USE_LIMITS } from './use-limits';

/**
 * Why a target is missed, with the figures of the same run (null: they are not there), and up to which value of its row
 * that is accepted. The same product took up to twice as long on the same computer from hour to hour, and what the host kept
 * from it did not show that: a ceiling lies above what was measured in the slowest hour, and below what the row's known
 * mistake (defects.ts) makes of the calmest. B7 alone has no such mistake: it is weighed, and does not vary.
 */
export type Limit = {
  id: string;
  /** Of several rows of one target, the one that it is about. */
  of?: string;
  /** In the row's unit; or so many times its target, where that is measured beside it, and never more than `most`. */
  ceiling: number | { times: number; most: number };
  why: (figures: Figures) => string | null;
};

export const LIMITS: readonly Limit[] = [...PANEL_LIMITS, ...USE_LIMITS];

export const findLimit = ({ id, what }: Row): Limit | undefined =>
  LIMITS.find((limit) => limit.id === id && (limit.of ?? what) === what);

/** Up to which value a missed row is accepted; null: none. */
export function ceilingOf(row: Row): number | null {
  const ceiling = findLimit(row)?.ceiling;
  if (ceiling === undefined) return null;
  return typeof ceiling === 'number' ? ceiling : Math.min(ceiling.times * row.must, ceiling.most);
}

/** Its target is met, or it is known why not and it is no worse than that: anything else fails the bench. */
export const isAccepted = (row: Row): boolean =>
  isMet(row) || row.value <= (ceilingOf(row) ?? Number.NEGATIVE_INFINITY);

/** The ceiling with its unit, and what it is made from; null where there is none. */
function sayCeiling(row: Row): string | null {
  const [ceiling, said] = [ceilingOf(row), findLimit(row)?.ceiling];
  if (ceiling === null) return null;
  const made =
    typeof said === 'object'
      ? `, the lesser of ${said.times} times its target and ${amount(said.most, row.unit)},`
      : '';
  return `${amount(ceiling, row.unit)}${made}`;
}

/** What a line about a missed row ends with, where more than its target was accepted of it. */
export function describeCeiling(row: Row): string {
  const ceiling = sayCeiling(row);
  return ceiling ? `, at most ${ceiling} is accepted` : '';
}

/** Of this row alone: another one of the same target may be missed for no reason that is known. */
export function describeLimit(row: Row, figures: Figures): string {
  const ceiling = sayCeiling(row);
  const head = `**${row.id}, ${row.what}.**`;
  if (!ceiling) return `${head} No miss of it is accepted: the bench fails.`;
  const why = findLimit(row)?.why(figures) ?? 'What this comes from was not measured in this run.';
  // After a table a paragraph of its own: on the last line it would be a cell.
  return `${head} ${why}${why.endsWith('|') ? '\n\n' : ' '}Above ${ceiling} the bench fails.`;
}
