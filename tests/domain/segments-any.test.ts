// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSegments, listForcing } from '../../src/domain/segments';

/** 3GPP TS 23.038 by code points, written down a second time: row by row of its table, without the escape. */
const GSM_POINTS = new Set([
  0x40, 0xa3, 0x24, 0xa5, 0xe8, 0xe9, 0xf9, 0xec, 0xf2, 0xc7, 0x0a, 0xd8, 0xf8, 0x0d, 0xc5, 0xe5, 0x394, 0x5f,
  0x3a6, 0x393, 0x39b, 0x3a9, 0x3a0, 0x3a8, 0x3a3, 0x398, 0x39e, 0xc6, 0xe6, 0xdf, 0xc9, 0xa4, 0xa1, 0xc4,
  0xd6, 0xd1, 0xdc, 0xa7, 0xbf, 0xe4, 0xf6, 0xf1, 0xfc, 0xe0,
]);
const ESCAPED_POINTS = new Set([0x0c, 0x5e, 0x7b, 0x7d, 0x5c, 0x5b, 0x7e, 0x5d, 0x7c, 0x20ac]);
/** ASCII where the default alphabet has the same: all that prints, without $ @ _ (above), ` and the escaped. */
const isAscii = (p: number) => p >= 0x20 && p <= 0x7a && p !== 0x60;
const isGsm = (p: number) => ESCAPED_POINTS.has(p) || GSM_POINTS.has(p) || isAscii(p);

/** Naive: every part is filled as a list of units that may not be torn. */
function countNaively(text: string): number {
  const points = [...text].map((c) => c.codePointAt(0) ?? 0);
  const gsm = points.every(isGsm);
  const units = points.map((p) => (gsm ? (ESCAPED_POINTS.has(p) ? 2 : 1) : p > 0xffff ? 2 : 1));
  const all = units.reduce((a, b) => a + b, 0);
  if (all <= (gsm ? 160 : 70)) return all === 0 ? 0 : 1;
  const parts: number[][] = [[]];
  for (const unit of units) {
    const last = parts[parts.length - 1] ?? [];
    if (last.reduce((a, b) => a + b, 0) + unit > (gsm ? 153 : 67)) parts.push([unit]);
    else last.push(unit);
  }
  return parts.length;
}

const gsmUnit = fc.constantFrom(...'aZ0 \n@£éñ¿§Δ{}[]~|^\\€');
const anyUnit = fc.oneof(
  { weight: 5, arbitrary: gsmUnit },
  { weight: 2, arbitrary: fc.constantFrom('“', 'ó', '😀', '👩‍⚖️', '\u00a0', '`', '\t', '\ud83d') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const gsmText = fc.string({ unit: gsmUnit, maxLength: 700 });
const anyText = fc.string({ unit: anyUnit, maxLength: 400 });

describe('countSegments, for any text', () => {
  it('counts as a naive second writing of the tables does', () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, anyText), (text) => {
        expect(countSegments(text).texts).toBe(countNaively(text));
      }),
      { numRuns: 300 },
    );
  });

  it('every code point of the first planes is GSM or not, as the table says', () => {
    for (let p = 0; p < 0x3000; p++) {
      const { encoding } = countSegments(String.fromCodePoint(p));
      if ((encoding === 'gsm') !== isGsm(p)) throw new Error(`U+${p.toString(16)}: ${encoding}`);
    }
  });

  it('is never fewer than the units need, and never tears one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { encoding, texts } = countSegments(text);
        const [lone, part] = encoding === 'gsm' ? [160, 153] : [70, 67];
        const units =
          encoding === 'gsm'
            ? [...text].reduce((n, c) => n + ('\f^{}\\[~]|€'.includes(c) ? 2 : 1), 0)
            : text.length;
        expect(texts).toBeGreaterThanOrEqual(
          units <= lone ? Math.ceil(units / lone) : Math.ceil(units / part),
        );
        // A part that does not take a whole unit any more ends one early, no more.
        expect(texts).toBeLessThanOrEqual(Math.max(1, Math.ceil(units / (part - 1))));
      }),
    );
  });

  it('never falls while GSM characters are added', () => {
    fc.assert(
      fc.property(anyText, gsmText, (text, more) => {
        expect(countSegments(text + more).texts).toBeGreaterThanOrEqual(countSegments(text).texts);
      }),
    );
  });
});

describe('what forces Unicode', () => {
  it.each([
    ['plain', 'Hello {you} €5', []],
    ['quotes, each once', '“a” “b”', ['“', '”']],
    ['an emoji of several parts is one', 'ok 👩‍⚖️ ok', ['👩‍⚖️']],
    ['letters', 'Información', ['ó']],
    ['at most three', '“”‘’', ['“', '”', '‘']],
  ])('%s', (_, text, forcing) => {
    expect(listForcing(text, 3)).toEqual(forcing);
  });

  it('looks at the begin of a very long text only', () => {
    expect(listForcing(`${'a'.repeat(100_000)}ó`, 3)).toEqual([]);
  });
});
