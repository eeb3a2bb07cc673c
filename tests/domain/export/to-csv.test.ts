// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCell, toCsv } from '../../../src/domain/export/to-csv';
import { joinThread } from '../../../src/domain/thread';
import { makeLine, makeLog } from '../../builders';
import { FORMULA_CELLS } from './formula-cells';
import { parseCsv } from './parse-csv';
import { CSV_WORDS, makeExport } from './samples';

/** What the cell holds for who opens it. */
const open = (text: string) => toCell(text).slice(1, -1).replaceAll('""', '"');

describe('no cell is calculated', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://evil.example","Click")',
    '+1 (213) 373-4253',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '"=1',
    "'=1",
    '""" =1',
    '\u00a0=1',
    '\u200b=1',
    '\uFEFF=1',
    '\u202e=1',
    '\u0000=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '\tnothing',
    '\rnothing',
    '\nnothing',
  ])('%j gets an apostrophe before it', (text) => {
    expect(open(text).startsWith("'")).toBe(true);
  });

  it.each([
    ['Call us;=1+1', "Call us;'=1+1"],
    ['Call us\n=1+1', "Call us\n'=1+1"],
    ['Call us\r\n  "@x', 'Call us\r\n  "\'@x'],
    ['a\t+1', "a\t'+1"],
    ['a\n\n\n-b', "a\n\n\n'-b"],
  ])('%j, split wrongly, neither', (text, safe) => expect(open(text)).toBe(safe));

  it.each([
    'Please call us.',
    'a = b',
    'Mon-Fri',
    'me@example.com',
    "it's",
    '1,600',
    '"Hi"',
    '¿Sí?',
    '😀',
    '',
  ])('%j stays as it is', (text) => expect(open(text)).toBe(text));

  it('T18: nor any of a hundred formula cells, and each is all there', () => {
    expect(new Set(FORMULA_CELLS).size).toBe(100);
    expect(FORMULA_CELLS.filter((text) => !open(text).startsWith("'"))).toEqual([]);
    expect(FORMULA_CELLS.filter((text) => !open(text).endsWith(text.trimStart()))).toEqual([]);
  });

  it('whatever the text: it begins with no sign, and comes back whole but for apostrophes', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'=+-@\t\r\n;"\' a,\0😀\ud83d＝'.split('')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (t) => {
        const cell = open(t);
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
        expect(cell).not.toMatch(/[\t\r\n;][\s"]*[=+\-@＝＋－＠]/);
        const bare = (s: string) => s.toWellFormed().replaceAll("'", '').replaceAll('\0', '\uFFFD');
        expect(bare(cell)).toBe(bare(t));
      }),
    );
  });

  it('a megabyte of line breaks takes no longer than one of letters: each is looked at once', () => {
    expect(toCell('\n'.repeat(1_000_000))).toHaveLength(1_000_003);
    expect(toCell('"'.repeat(500_000))).toHaveLength(1_000_002);
  });
});

describe('RFC 4180', () => {
  it('has a byte order mark, CRLF, and as many cells in each row, whatever is in them', () => {
    const nasty = ['a,b', '"', '""', 'x\r\ny', ',', '\n', '=cmd|"/c calc"!A1', '\u2028'];
    const log = makeLog(nasty.map((text, i) => makeLine({ lineId: `post:${i}`, text, author: text })));
    const record = makeExport({ caseName: 'A, "B"\r\n=C', messages: joinThread(log, []) });
    const rows = parseCsv(toCsv(record, 'sum', CSV_WORDS));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([18]));
    expect(rows[2]?.slice(0, 2)).toEqual(['SHA-256 of the content', 'sum']);
    expect(rows[3]?.slice(0, 4)).toEqual(['No.', 'Source', 'State', 'Direction']);
    expect(rows).toHaveLength(4 + nasty.length);
  });

  it('says states, sources and how a line was found in words', () => {
    const rows = parseCsv(toCsv(makeExport(), 'sum', CSV_WORDS));
    const cells = rows.flat();
    for (const words of [
      'Logged in MyCase',
      'May have been sent',
      'MyCase log and this computer',
      'From the client',
      'Notice by Hona',
      'By a person, 2026-11-21T18:02:00.000Z',
      'MyCase says that the client is deceased. Reason: “Spoke to the estate”; MyCase says that the client is a minor',
      '(213) 373-4253',
    ])
      expect(cells).toContain(words);
  });
});
