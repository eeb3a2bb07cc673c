import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseNumber, normalisePhone, parseNumber } from '../../src/domain/phone';

describe('parseNumber (PULL-PHONE-1: a doubtful number is none, never a guess)', () => {
  it.each([
    '2133734253',
    '12133734253',
    '+12133734253',
    '+1 (213) 373-4253',
    '(213) 373-4253',
    '213.373.4253',
    '213 373 4253',
    '213-373-4253',
    '213/373/4253',
    '  213-373-4253  ',
    '213\u2011373\u20114253',
    '213\u00a0373\u00a04253',
    '213 – 373 – 4253',
    '1-213-373-4253',
  ])('%j is +1 213 373 4253', (raw) => {
    expect(parseNumber(raw)).toEqual({ e164: '+12133734253', extension: null, problem: null });
  });

  it.each([
    ['(213) 373-4253 x12', '12'],
    ['(213) 373-4253x12', '12'],
    ['(213) 373-4253 ext. 12', '12'],
    ['(213) 373-4253 EXT 12', '12'],
    ['(213) 373-4253, extension 1234567', '1234567'],
    ['(213) 373-4253 #9', '9'],
    ['(213) 373-4253; x 9', '9'],
  ])('keeps an extension apart: %j', (raw, extension) => {
    expect(parseNumber(raw)).toEqual({ e164: '+12133734253', extension, problem: null });
  });

  it.each([
    ['nothing', 'length', ''],
    ['blank', 'length', '   '],
    ['too short', 'length', '373-4253'],
    ['nine digits', 'length', '213373425'],
    ['eleven digits that begin with 2', 'length', '21337342531'],
    ['twelve digits', 'length', '112133734253'],
    ['too long', 'length', '2133734253999'],
    ['two numbers', 'length', '213-373-4253 / 213-373-4254'],
    ['two numbers with or', 'letters', '213-373-4253 or 213-373-4254'],
    ['letters', 'letters', '213-CALL-NOW'],
    ['words before it', 'letters', 'Cell: 213-373-4253'],
    ['words behind it', 'letters', '213-373-4253 (mother)'],
    ['a half written extension', 'letters', '213-373-4253 ext'],
    ['an extension of eight digits', 'letters', '213-373-4253 x12345678'],
    ['none', 'letters', 'none'],
    ['Mexico', 'foreign', '+52 55 1234 5678'],
    ['the United Kingdom', 'foreign', '+44 20 7183 8750'],
    ['another country with ten digits', 'foreign', '+21 337 342 53'],
    ['another country that looks national', 'foreign', '+213 373 4253'],
    ['an outside prefix', 'foreign', '011 52 55 1234 5678'],
    ['Jamaica', 'foreign', '876-373-4253'],
    ['the Bahamas', 'foreign', '242-373-4253'],
    ['the Dominican Republic', 'foreign', '+1 809 373 4253'],
    ['an area code that begins with 1', 'odd', '113-373-4253'],
    ['an area code that begins with 0', 'odd', '013-373-4253'],
    ['an area code with 9 in the middle', 'odd', '293-373-4253'],
    ['an exchange that begins with 1', 'odd', '213-173-4253'],
    ['an exchange that begins with 0', 'odd', '213-073-4253'],
    ['an N11 area code', 'odd', '911-373-4253'],
    ['an N11 exchange', 'odd', '213-911-4253'],
    ['toll-free', 'service', '800-373-4253'],
    ['toll-free, newer', 'service', '(833) 373-4253'],
    ['premium', 'service', '900-373-4253'],
    ['personal', 'service', '500-373-4253'],
    ['a carrier’s', 'service', '700-373-4253'],
    ['the government’s', 'service', '710-373-4253'],
    ['an emergency', 'service', '911'],
    ['Arabic digits', 'odd', '٢١٣٣٧٣٤٢٥٣'],
    ['full-width digits', 'odd', '２１３３７３４２５３'],
    ['a plus in the middle', 'odd', '1+2133734253'],
    ['two pluses', 'odd', '++12133734253'],
    ['a Canadian service', 'service', '622-373-4253'],
    ['a script', 'letters', '<img src=x onerror=alert(1)>'],
  ])('%s is doubtful (%s): %j', (_why, problem, raw) => {
    expect(parseNumber(raw)).toMatchObject({ e164: null, problem });
  });

  it('makes no number of a long text by cutting off its end', () => {
    expect(parseNumber(`213-373-4253${' '.repeat(60)}wrong number`).e164).toBeNull();
  });

  it.each(['1', ' ', 'x', '+', '(', '1 ', 'x1', ';x#'])('comes to an end on 1 MB of %j', (part) => {
    expect(parseNumber(part.repeat(2 ** 20 / part.length)).e164).toBeNull();
  });
});

it('adds the E.164 to a phone and keeps what MyCase shows', () => {
  expect(normalisePhone({ kind: 'home', raw: '213-373-4253 x7' })).toEqual({
    kind: 'home',
    raw: '213-373-4253 x7',
    e164: '+12133734253',
    extension: '7',
    problem: null,
  });
});

it('makes E.164 of the number in an answer of Hona’s, or nothing', () => {
  expect(normaliseNumber('(213) 373-4253')).toBe('+12133734253');
  expect(normaliseNumber('n/a')).toBeNull();
  expect(normaliseNumber(null)).toBeNull();
  expect(normaliseNumber(undefined)).toBeNull();
});

describe('parseNumber, whatever it is given', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  /** Area codes of places in the United States and Canada, and exchanges that are no service. */
  const number = fc
    .tuple(
      fc.constantFrom('213', '212', '416', '514', '787', '907', '289', '671'),
      fc.integer({ min: 200, max: 999 }).filter((n) => n % 100 !== 11),
      fc.tuple(digit, digit, digit, digit),
    )
    .map(([area, exchange, line]) => [area, String(exchange), line.join('')] as const);
  const sign = fc.constantFrom('', ' ', '-', '.', '/', '–', '\u2011', '\u00a0', ' - ', ') ', '(');
  const blank = fc.stringMatching(/^[ \t\u00a0]{0,4}$/);

  it('any way of writing a valid number gives the same E.164, and an E.164 gives itself', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('', '1', '+1', '1-', '+1 ', '('),
        fc.tuple(sign, sign),
        blank,
        ([area, exchange, line], before, [first, second], around) => {
          const raw = `${around}${before}${area}${first}${exchange}${second}${line}${around}`;
          const { e164 } = parseNumber(raw);
          expect(e164).toBe(`+1${area}${exchange}${line}`);
          expect(parseNumber(e164 ?? '')).toEqual({ e164, extension: null, problem: null });
          expect(normaliseNumber(e164)).toBe(e164);
        },
      ),
    );
  });

  it('an extension never becomes part of the number', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(' x', 'x', ' ext. ', ', ext ', ' #', ' EXTENSION '),
        fc.stringMatching(/^\d{1,7}$/),
        (parts, word, extension) => {
          expect(parseNumber(`${parts.join('-')}${word}${extension}`)).toEqual({
            e164: `+1${parts.join('')}`,
            extension,
            problem: null,
          });
        },
      ),
    );
  });

  /** Made of what numbers are made of, so that many come close to one. */
  const close = fc.string({
    unit: fc.constantFrom(
      ...'0123456789',
      ...'+-(). /x#,;',
      '–',
      '\u00a0',
      '２',
      '٢',
      '१',
      '\u202e',
      '\u200b',
      'e',
    ),
    maxLength: 24,
  });
  const shape = (near: fc.Arbitrary<string>) =>
    fc.oneof(
      near,
      fc.string({ unit: 'binary', maxLength: 80 }),
      number.map((n) => n.join('-')),
    );

  it('never gives an E.164 of other digits than the text shows, and never throws', () => {
    fc.assert(
      fc.property(shape(close), close, (text, behind) => {
        for (const raw of [text, `${text}${behind}`]) {
          const { e164, extension, problem } = parseNumber(raw);
          expect(e164 === null).toBe(problem !== null);
          if (e164 === null) continue;
          // Every digit of whatever script, in order: the number, the country's 1 where it stands there, the extension.
          const shown = [...raw].filter((c) => /\p{Nd}/u.test(c)).join('');
          expect([e164.slice(1), e164.slice(2)].map((n) => n + (extension ?? ''))).toContain(shown);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
