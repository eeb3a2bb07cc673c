// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, parseCsv, unguardFormula, writeCsv } from '../../src/domain/csv';
import { FORMULA_CELLS } from './export/formula-cells';

const values = (text: string, separator?: string) => {
  const csv = parseCsv(text, separator);
  return csv.ok ? csv.rows.map((row) => row.map(({ value }) => value)) : csv.fault;
};

describe('RFC 4180', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,b","c""d"', [['a,b', 'c"d']]],
    ['"two\r\nlines",x', [['two\r\nlines', 'x']]],
    ['a,,\r\n', [['a', '', '']]],
    ['a,', [['a', '']]],
    ['\uFEFFa,b', [['a', 'b']]],
    [
      'a,b\r\n\r\n\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['""', []],
    ['', []],
  ])('%j', (text, rows) => {
    expect(values(text)).toEqual(rows);
  });

  it.each([
    ['a,"b', { why: 'quote-open', at: 2 }],
    ['a,b"c"', { why: 'quote-inside', at: 3 }],
    ['"a" b', { why: 'after-quote', at: 3 }],
  ])('a fault has a place: %j', (text, fault) => {
    expect(values(text)).toEqual(fault);
  });

  it('what is written is read again, whatever it holds', () => {
    const row = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(values(writeCsv(rows))).toEqual(rows);
      }),
    );
  });

  it('another separator', () => {
    expect(values('a;"b;c"\nd;e', ';')).toEqual([
      ['a', 'b;c'],
      ['d', 'e'],
    ]);
  });
});

describe('no value is a formula', () => {
  it('T18: none of a hundred formula cells stays one, and each comes back as it was', () => {
    expect(FORMULA_CELLS.filter((text) => !guardFormula(text).startsWith("'"))).toEqual([]);
    const guarded = FORMULA_CELLS.map(guardFormula);
    expect(guarded.map(unguardFormula)).toEqual(FORMULA_CELLS);
    // What was guarded once and is written again comes back with its own apostrophe.
    expect(guarded.map(guardFormula).map(unguardFormula)).toEqual(guarded);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('%j', (value) => {
    expect(guardFormula(value)).toBe(`'${value}`);
  });

  it.each(['Hi = there', "'tis", '', 'a-b'])('%j stays as it is', (value) => {
    expect([guardFormula(value), unguardFormula(value)]).toEqual([value, value]);
  });

  it('what was put before it is taken off again', () => {
    const sly = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t') });
    fc.assert(
      fc.property(sly, (value) => {
        expect(unguardFormula(guardFormula(value))).toBe(value);
      }),
    );
  });
});
