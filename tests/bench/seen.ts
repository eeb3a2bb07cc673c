import type { BenchDefect, SeenBy } from './defects';
import { isAccepted } from './limits';
import type { Row } from './rows';

/** All that has to see a defect. */
export const seenBy = ({ row, of, also = [] }: Pick<BenchDefect, 'row' | 'of' | 'also'>): SeenBy[] => [
  of === undefined ? { row } : { row, of },
  ...also,
];

/**
 * The rows by which a defect is seen: they fail the bench, so they lie above their ceilings too where they have some, and by
 * its doing.
 * @param rows of the build with the defect
 * @param good of the build without it, in the same run
 * @returns one for each that has to see it; null: not all of them do
 */
export function findSeen(
  defect: Pick<BenchDefect, 'row' | 'of' | 'also'>,
  rows: readonly Row[],
  good: readonly Row[],
): Row[] | null {
  const seen = seenBy(defect).flatMap(
    (one) =>
      rows.find(
        (row) =>
          row.id === one.row && (one.of ?? row.what) === row.what && !isAccepted(row) && isWorse(row, good),
      ) ?? [],
  );
  return seen.length === seenBy(defect).length ? seen : null;
}

/** By more than what two runs of the same build differ. */
function isWorse(row: Row, good: readonly Row[]): boolean {
  const same = good.find(({ id, what }) => id === row.id && what === row.what);
  return same !== undefined && row.value > same.value * 1.25;
}
