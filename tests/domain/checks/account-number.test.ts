// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('account-number (product §6)', () => {
  it.each([
    ['Account 123456789', { found: '6789' }],
    ['acct #00123-4567', { found: '4567' }],
    ['Your account number is 1234 5678 90', { found: '7890' }],
    ['Our account number on file is 123456789', { found: '6789' }],
    ['Routing 021000021', { found: '0021' }],
    ['wire it to 021000021', { found: '0021' }],
    ['Número de cuenta: 12345678', { found: '5678' }],
    ['la cuenta de cheques 12345678', { found: '5678' }],
    ['IBAN DE89 3704 0044 0532 0130 00', { found: '0130' }],
    ['Depósito en banco, ruta 021000021', { found: '0021' }],
  ])('finds it in: %s', (text, detail) => {
    expect(find('account-number', { text })).toEqual(detail);
  });

  it.each([
    'Your account manager 123456789',
    'account balance is $123456',
    'The account ends in 1234',
    'Call about your account: 213-373-4253',
    'Your account as of 12-09-2026',
    'Your account as of 2026-12-09',
    'account for case 24001877',
    'The bank sent a letter, case 021000022',
    'Case 021000021',
    'Tome en cuenta 123456 razones',
    'Se dio cuenta: 123456',
    'por su cuenta 123456',
    'Account number coming by phone',
    'Invoice 123456789',
    'Los estados de cuenta de 2024 y 2025',
    '$1,234,567.00 in the account',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(find('account-number', { text })).toBeNull();
  });
});
