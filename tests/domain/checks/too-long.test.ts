// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('too-long (M-LEN)', () => {
  it.each([
    [1600, null],
    [1601, { length: 1601, max: 1600 }],
  ])('%i characters', (length, detail) => {
    expect(find('too-long', { text: 'a'.repeat(length) })).toEqual(detail);
  });
});
