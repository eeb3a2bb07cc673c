// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('card-number (product §6: Luhn, known prefixes)', () => {
  it.each([
    ['4111 1111 1111 1111', { found: '1111' }],
    ['Card 4111-1111-1111-1111 exp 12/28', { found: '1111' }],
    ['5555555555554444', { found: '4444' }],
    ['3782 822463 10005', { found: '0005' }],
    ['378282246310005', { found: '0005' }],
    ['3056 930902 5904', { found: '5904' }],
    ['6011 1111 1111 1117.', { found: '1117' }],
    ['2223003122003222', { found: '3222' }],
    ['4111 1111 1111 1111', { found: '1111' }],
    ['on file: 4111 1111 1111 1111 123', { found: '1111' }],
  ])('finds it in: %s', (text, detail) => {
    expect(find('card-number', { text })).toEqual(detail);
  });

  it.each([
    '4111 1111 1111 1112',
    '1234 5678 9012 3456',
    '9400 1118 9922 3197 4281 90',
    '9400111899223197428490',
    '1Z 999 AA1 01 2345 6784',
    '213 373 4253 213 373 4254',
    '213-373-4253, 213-373-4254',
    '+1 213 373 4253 / +1 213 373 4254',
    '2026 12 11 10 30 00 00',
    'A4111111111111111',
    '4111111111111111B',
    'Case 24STCV01877',
    '0000 0000 0000 0000',
    '41111111',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(find('card-number', { text })).toBeNull();
  });
});
