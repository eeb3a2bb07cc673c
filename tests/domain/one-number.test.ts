import { describe, expect, it } from 'vitest';
import { parseOneNumber } from '../../src/domain/one-number';

describe('one number to text (product §6)', () => {
  it.each(['(213) 373-4253', '213.373.4253', ' +1 213 373 4253 ', '12133734253'])('%s', (raw) => {
    expect(parseOneNumber(raw)).toEqual({ e164: '+12133734253' });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['213-373-4253, 310-555-0142', 'several'],
    ['213-373-4253; 310-555-0142', 'several'],
    ['213-373-4253 and 310-555-0142', 'several'],
    ['213-373-4253\n310-555-0142', 'several'],
    ['2133734253 3105550142', 'several'],
    ['(213) 373-4253 ext. 12', 'extension'],
    ['373-4253', 'length'],
    ['+44 20 7946 0958', 'foreign'],
    ['(800) 555-0142', 'service'],
    ['911', 'service'],
    ['Jane', 'letters'],
    ['(119) 373-4253', 'odd'],
  ])('%j: %s', (raw, problem) => {
    expect(parseOneNumber(raw)).toEqual({ problem });
  });
});
