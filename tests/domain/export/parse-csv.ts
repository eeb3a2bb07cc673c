/** A reader of RFC 4180 of its own; throws where the file breaks it. */
export function parseCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  if (!text.endsWith('\r\n')) throw new Error('the last row does not end');
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${from}`);
    rows.at(-1)?.push((found[1] ?? '').replaceAll('""', '"'));
    if (found[2] === '\r\n' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}
