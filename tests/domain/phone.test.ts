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
    expect(parseNumber(raw)).toEqual({ e164: '+12133734253', extension: null });
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
    expect(parseNumber(raw)).toEqual({ e164: '+12133734253', extension });
  });

  it.each([
    ['nothing', ''],
    ['blank', '   '],
    ['too short', '373-4253'],
    ['nine digits', '213373425'],
    ['eleven digits that begin with 2', '21337342531'],
    ['twelve digits', '112133734253'],
    ['too long', '2133734253999'],
    ['two numbers', '213-373-4253 / 213-373-4254'],
    ['two numbers with or', '213-373-4253 or 213-373-4254'],
    ['letters', '213-CALL-NOW'],
    ['words before it', 'Cell: 213-373-4253'],
    ['words behind it', '213-373-4253 (mother)'],
    ['a half written extension', '213-373-4253 ext'],
    ['an extension of eight digits', '213-373-4253 x12345678'],
    ['none', 'none'],
    ['Mexico', '+52 55 1234 5678'],
    ['the United Kingdom', '+44 20 7183 8750'],
    ['another country with ten digits', '+21 337 342 53'],
    ['another country that looks national', '+213 373 4253'],
    ['an outside prefix', '011 52 55 1234 5678'],
    ['Jamaica', '876-373-4253'],
    ['the Bahamas', '242-373-4253'],
    ['the Dominican Republic', '+1 809 373 4253'],
    ['an area code that begins with 1', '113-373-4253'],
    ['an area code that begins with 0', '013-373-4253'],
    ['an area code with 9 in the middle', '293-373-4253'],
    ['an exchange that begins with 1', '213-173-4253'],
    ['an exchange that begins with 0', '213-073-4253'],
    ['an N11 area code', '911-373-4253'],
    ['an N11 exchange', '213-911-4253'],
    ['toll-free', '800-373-4253'],
    ['toll-free, newer', '(833) 373-4253'],
    ['premium', '900-373-4253'],
    ['personal', '500-373-4253'],
    ['a carrier’s', '700-373-4253'],
    ['the government’s', '710-373-4253'],
    ['an emergency', '911'],
    ['Arabic digits', '٢١٣٣٧٣٤٢٥٣'],
    ['full-width digits', '２１３３７３４２５３'],
    ['a plus in the middle', '1+2133734253'],
    ['two pluses', '++12133734253'],
    ['a script', '<img src=x onerror=alert(1)>'],
  ])('%s is doubtful: %j', (_why, raw) => {
    expect(parseNumber(raw).e164).toBeNull();
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
  });
});

it('makes E.164 of the number in an answer of Hona’s, or nothing', () => {
  expect(normaliseNumber('(213) 373-4253')).toBe('+12133734253');
  expect(normaliseNumber('n/a')).toBeNull();
  expect(normaliseNumber(null)).toBeNull();
  expect(normaliseNumber(undefined)).toBeNull();
});
