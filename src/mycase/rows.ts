const TABLE = 'table,[role="table"],[role="grid"]';
const HEAD = 'th,[role="columnheader"]';
/** No table of MyCase's has more columns; a page could name any number. */
const MOST_COLUMNS = 50;

/** The rows of every table of a page, in its order; in one walk, however deep tables stand in each other. */
export function rowsByTable(root: ParentNode): Map<Element, Element[]> {
  const tables = new Map<Element, Element[]>();
  for (const row of root.querySelectorAll('tr,[role="row"]')) {
    const table = row.closest(TABLE);
    const rows = table && tables.get(table);
    if (rows) rows.push(row);
    else if (table) tables.set(table, [row]);
  }
  return tables;
}

/** True for a row that names columns: heads only, and more than one of them, or under the table's own head. */
export function isHeaderRow(row: Element): boolean {
  const cells = [...row.children];
  const heads = cells.filter((cell) => cell.matches(HEAD));
  if (heads.length === 0 || cells.some((cell) => !heads.includes(cell) && cell.textContent?.trim()))
    return false;
  return heads.length > 1 || row.parentElement?.tagName === 'THEAD';
}

/** True where the element stands in a table whose first row names columns: a list of many things. */
export function isInList(element: Element): boolean {
  const first = element.closest(TABLE)?.querySelector('tr,[role="row"]');
  return !!first && isHeaderRow(first);
}

/** The cells of a row, one for each column. */
export function cellsOf(row: Element): Element[] {
  return [...row.children].flatMap((cell) => {
    const span = Number(cell.getAttribute('colspan')) || 1;
    return Array<Element>(Math.max(1, Math.min(span, MOST_COLUMNS))).fill(cell);
  });
}
