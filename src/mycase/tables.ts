import { labelWords } from './labels';
import { type Answer, allOf, isBusy, LOADING } from './reading';
import { cellsOf, isHeaderRow, rowsByTable } from './rows';
import { isIgnored, textOf } from './text';

/** A table found by the words of its column headers, never by classes of its cells. */
export type Table = { rows: Element[]; names: string[]; element: Element };

/** The visible table that has all columns of one of these sets, the first set first; null where there is none. */
export function findTable(root: ParentNode, ...sets: string[][]): Table | null {
  const tables = [...rowsByTable(root)].flatMap(([element, rows]) => {
    return isIgnored(element) ? [] : toTable(element, rows);
  });
  for (const columns of sets) {
    const found = tables.find(({ names }) => columns.every((column) => names.includes(column)));
    if (found) return found;
  }
  return null;
}

/** A table with the words of its heads; without heads there are none. */
export function toTable(element: Element, rows: Element[]): Table {
  const header = rows.find(isHeaderRow);
  return {
    element,
    // Behind a name there may be the mark of the column by which the table is sorted.
    names: (header ? cellsOf(header) : []).map((cell) =>
      labelWords(textOf(cell)).replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, ''),
    ),
    rows: rows.filter((row) => row !== header && !isIgnored(row) && row.closest('thead,tfoot') === null),
  };
}

/** A cell's text, or null where it is empty or holds MyCase's placeholder. */
export function cellText(cell: Element | null): string | null {
  if (!cell || cell.querySelector('.table-cell-placeholder,[data-testid="default-placeholder"]')) return null;
  return textOf(cell) || null;
}

/**
 * Every row of a table as an item. No rows, an empty one, or a single cell ("Loading") mean that they are still to
 * come; only words say that there are none.
 * @param things what the table lists, as MyCase names it
 */
export function readRows<T>(
  table: Table | null,
  things: string,
  toItem: (row: Element, cell: (column: string) => Element | null) => T | null,
): Answer<T[]> | null {
  if (!table) return null;
  const { element, rows, names } = table;
  const texts = rows.map(textOf);
  if ([...texts, textOf(element.nextElementSibling)].some((text) => saysNo(things).test(text)))
    return 'empty';
  const isComing = (text: string, i: number) =>
    text === '' || LOADING.test(text) || (rows[i]?.children.length === 1 && names.length > 1);
  if (rows.length === 0 || texts.some(isComing) || isBusy(element)) return 'not-loaded';
  return allOf(
    rows.map((row) => {
      const cells = cellsOf(row);
      return toItem(row, (column) => cells[names.indexOf(column)] ?? null);
    }),
  );
}

/** How a page says that there are none of these things. */
export const saysNo = (things: string) =>
  new RegExp(`^(there are )?(currently )?no (\\w+ )?${things}\\b`, 'i');
