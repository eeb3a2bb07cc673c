import { labelWords } from './labels';
import { type Answer, allOf, isBusy } from './reading';
import { isIgnored, textOf } from './text';

/** A table found by the words of its column headers, never by classes of its cells. */
export type Table = { rows: Element[]; names: string[]; element: Element };

/** The visible table that has all these columns; null where there is none. */
export function findTable(root: ParentNode, columns: readonly string[]): Table | null {
  for (const element of root.querySelectorAll('table,[role="table"],[role="grid"]')) {
    if (isIgnored(element)) continue;
    const table = readTable(element);
    if (table && columns.every((column) => table.names.includes(column))) return table;
  }
  return null;
}

function readTable(element: Element): Table | null {
  const rows = [...element.querySelectorAll('tr,[role="row"]')].filter(
    (row) => row.closest('table,[role="table"],[role="grid"]') === element,
  );
  const header = rows.find((row) => row.querySelector('th,[role="columnheader"]'));
  if (!header) return null;
  const names = cellsOf(header).map((cell) => labelWords(textOf(cell)));
  return {
    element,
    names,
    rows: rows.filter((row) => row !== header && !isIgnored(row) && row.closest('thead,tfoot') === null),
  };
}

/** The cells of a row, one for each column. */
export function cellsOf(row: Element): Element[] {
  return [...row.children].flatMap((cell) =>
    Array<Element>(Number(cell.getAttribute('colspan')) || 1).fill(cell),
  );
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
  const none = new RegExp(`^(there are )?(currently )?no (\\w+ )?${things}\\b`, 'i');
  if ([...rows, element.nextElementSibling].some((part) => none.test(textOf(part)))) return 'empty';
  const isPlaceholder = (row: Element) => textOf(row) === '' || row.children.length === 1;
  if (rows.length === 0 || rows.some(isPlaceholder) || isBusy(element)) return 'not-loaded';
  return allOf(rows.map((row) => toItem(row, (column) => cellsOf(row)[names.indexOf(column)] ?? null)));
}
