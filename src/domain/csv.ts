/** A value of a CSV text, with the offset at which it begins. */
export type CsvCell = { value: string; at: number };
export type CsvFault = { why: 'quote-open' | 'quote-inside' | 'after-quote'; at: number };

/**
 * Reads CSV (RFC 4180): quoted values may hold the separator, line ends and doubled quotes. Lines may end in any way;
 * empty ones between rows are left out. Ends at the first fault, whose place it names.
 */
export function parseCsv(
  text: string,
  separator = ',',
): { ok: true; rows: CsvCell[][] } | { ok: false; fault: CsvFault } {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  // Some programs begin a file with a mark.
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, separator);
    if ('why' in cell) return { ok: false, fault: cell };
    row.push({ value: cell.value, at });
    at = cell.end;
    const sign = text[at];
    if (sign === separator) {
      at++;
      // A separator at the very end stands before an empty value.
      if (at === text.length) row.push({ value: '', at });
      else continue;
    } else if (sign !== undefined && sign !== '\n' && sign !== '\r')
      return { ok: false, fault: { why: 'after-quote', at } };
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.length > 1 || row[0]?.value !== '') rows.push(row);
    row = [];
  }
  return { ok: true, rows };
}

type Read = { value: string; end: number } | CsvFault;

function readPlain(text: string, at: number, separator: string): Read {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
    if (text[end] === '"') return { why: 'quote-inside', at: end };
    end++;
  }
  return { value: text.slice(at, end), end };
}

function readQuoted(text: string, at: number): Read {
  let value = '';
  let from = at + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0) return { why: 'quote-open', at };
    value += text.slice(from, end);
    if (text[end + 1] !== '"') return { value, end: end + 1 };
    value += '"';
    from = end + 2;
  }
}

/** Rows as CSV (RFC 4180), each value quoted. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}

/**
 * A formula's sign, also in full width, behind what a spreadsheet passes over: blanks, quotes, signs that nobody sees;
 * or a break, behind which another program looks for one.
 */
const FORMULA = /^(?:[\s"'`\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|'*[\t\r\n])/u;

/** A value that a spreadsheet would take for a formula gets a ' before it; so does one that begins with such a '. */
export function guardFormula(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** Takes off what `guardFormula` put before a value. */
export function unguardFormula(value: string): string {
  return value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value;
}
