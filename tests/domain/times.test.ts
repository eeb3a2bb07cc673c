// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findTimeText, parseTime } from '../../src/domain/times';

const at = new Date(2026, 10, 9, 14, 5).getTime();

describe('parseTime', () => {
  it.each([
    '11/9/2026 2:05 PM',
    '11/09/2026 02:05PM',
    '11/9/26, 2:05 p.m.',
    '11/9/2026 14:05',
    '11/9/2026 at 2:05:59 pm',
    'Nov 9, 2026 2:05 PM',
    'Mon, November 9, 2026 at 2:05 PM',
    'Nov. 9th 2026 - 2:05 pm',
    '2:05 PM on 11/9/2026',
    'Posted 11/9/2026 2:05 PM by Dana',
  ])('reads %s', (text) => expect(parseTime(text)).toBe(at));

  it.each([
    ['2026-11-09T14:05:00Z', Date.UTC(2026, 10, 9, 14, 5)],
    ['2026-11-09T14:05:00.000-08:00', Date.UTC(2026, 10, 9, 22, 5)],
    ['1/1/2026 12:00 AM', new Date(2026, 0, 1, 0, 0).getTime()],
    ['1/1/2026 12:00 PM', new Date(2026, 0, 1, 12, 0).getTime()],
  ])('reads %s', (text, time) => expect(parseTime(text)).toBe(time));

  it.each([
    '',
    'yesterday',
    '2:05 PM',
    '11/9/2026',
    'Nov 9 2:05 PM',
    '13/40/2026 2:05 PM',
    '2/30/2026 2:05 PM',
    '11/9/2026 25:05',
    '11/9/2026 13:05 PM',
    '11/9/2026 2:75 PM',
    'Abc 9, 2026 2:05 PM',
    '2026-99-99T99:99:99Z',
  ])('guesses nothing from "%s"', (text) => expect(parseTime(text)).toBeNull());
});

it('findTimeText takes the time out of its line', () => {
  expect(findTimeText('Dana Ortiz (Paralegal) 11/9/2026 2:05 PM')).toBe('11/9/2026 2:05 PM');
  expect(findTimeText('Dana Ortiz (Paralegal)')).toBeNull();
});
