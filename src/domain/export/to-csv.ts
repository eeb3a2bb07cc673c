import { formatNumber } from '../contact';
import type { ExportedMessage, ThreadExport } from './export-thread';

/** The words of the table's head, and of the lines above it. */
export type CsvWords = {
  columns: Record<CsvColumn, string>;
  checksum: string;
  /** A code of the record in words. */
  state: (message: ExportedMessage) => string;
  source: (source: ExportedMessage['source']) => string;
  direction: (direction: ExportedMessage['direction']) => string;
  found: (found: ExportedMessage['found']) => string;
  check: (check: ExportedMessage['checks'][number]) => string;
  outcome: (outcome: string) => string;
};

const COLUMNS = [
  'number',
  'source',
  'state',
  'direction',
  'author',
  'timeUtc',
  'timeLocal',
  'zone',
  'timeShown',
  'text',
  'caseId',
  'caseName',
  'threadId',
  'lineId',
  'sentTo',
  'outcomes',
  'found',
  'checks',
] as const;
export type CsvColumn = (typeof COLUMNS)[number];

/**
 * The export as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, every cell in quotes, in each row as many cells.
 * The first rows say what it is. No cell is one that a spreadsheet calculates.
 * @param checksum as in `toJson`
 */
export function toCsv(thread: ThreadExport, checksum: string, words: CsvWords): string {
  const rows: string[][] = [
    [thread.statement],
    [`${thread.caseName} (${thread.firm} ${thread.caseId})`, thread.client ?? ''],
    [words.checksum, checksum],
    COLUMNS.map((column) => words.columns[column]),
    ...thread.messages.map((message) => {
      const cells = toCells(message, thread.zone, words);
      return COLUMNS.map((column) => cells[column]);
    }),
  ];
  const line = (row: string[]) => COLUMNS.map((_, i) => toCell(row[i] ?? '')).join(',');
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}

function toCells(message: ExportedMessage, zone: string, words: CsvWords): Record<CsvColumn, string> {
  const { number, timeUtc, timeLocal, timeShown, text, caseId, caseName, checks, outcomes } = message;
  return {
    number: String(number),
    source: words.source(message.source),
    state: words.state(message),
    direction: words.direction(message.direction),
    author: message.author ?? '',
    timeUtc: timeUtc ?? '',
    timeLocal: timeLocal ?? '',
    zone: timeLocal === null ? '' : zone,
    timeShown: timeShown ?? '',
    text,
    caseId,
    caseName,
    threadId: message.threadId ?? '',
    lineId: message.lineId ?? '',
    sentTo: message.sentTo === null ? '' : formatNumber(message.sentTo),
    outcomes: outcomes.map(words.outcome).join('; '),
    found: words.found(message.found),
    checks: checks.map(words.check).join('; '),
  };
}

/** What a spreadsheet takes for the begin of a formula, also in full width. */
const SIGN = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';
/** At the begin, behind what a spreadsheet passes over there: blanks, quotes, signs that nobody sees. */
const AT_BEGIN = new RegExp(`^(?:[\\s"'\u0060\\p{C}]*${SIGN}|[\\t\\r\\n])`, 'u');
/** What another program takes for the end of a cell or a row, with the blanks and quotes behind it. */
const BREAK = /[\t\r\n;][\s"]*/g;
const STARTS = new RegExp(`^${SIGN}`);

/**
 * One cell in its quotes, as text: an apostrophe stands before what a spreadsheet would calculate (=HYPERLINK, @SUM),
 * at its begin and wherever a program that splits it wrongly would see one. The JSON has the text as it is.
 */
export function toCell(text: string): string {
  const inside = text.replace(BREAK, (found, at: number) =>
    STARTS.test(text.charAt(at + found.length)) ? `${found}'` : found,
  );
  const safe = AT_BEGIN.test(inside) ? `'${inside}` : inside;
  return `"${safe.replaceAll('\0', '\uFFFD').toWellFormed().replaceAll('"', '""')}"`;
}
