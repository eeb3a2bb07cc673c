// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('ssn (product §6)', () => {
  it.each([
    ['Is 123-45-6789 right?', { found: '123-45-6789' }],
    ['123 45 6789', { found: '123 45 6789' }],
    ['SSN 123456789', { found: 'SSN 123456789' }],
    ['your social security number is 123456789.', { found: 'social security number is 123456789' }],
    ['Su número de seguro social: 123456789', { found: 'seguro social: 123456789' }],
    ['123–45–6789', { found: '123-45-6789' }],
    ['1２3-45-6789', { found: '123-45-6789' }],
    ['ends with 899-99-9999)', { found: '899-99-9999' }],
  ])('finds it in: %s', (text, detail) => {
    expect(find('ssn', { text })).toEqual(detail);
  });

  it.each([
    '(213) 373-4253',
    '213-373-4253',
    '213 373 4253',
    '000-12-3456',
    '666-12-3456',
    '900-12-3456',
    '123-00-4567',
    '123-45-0000',
    '123-45 6789',
    '90012-1234',
    '90012-12345',
    '12-11-2026',
    '2026-12-11',
    '1123-45-6789',
    '123-45-67890',
    '24-123-45-6789',
    'case number 123-45-6789',
    'Claim no. 123-45-6789',
    'invoice 123456789',
    'Your case is 123456789',
    'We need your SSN for the form. Call 213-373-4253',
    '011 52 5512 3456',
    'social media 12',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(find('ssn', { text })).toBeNull();
  });
});
