// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('empty (product §6)', () => {
  it.each([
    ['', {}],
    [' \n\u00A0\u200B\uFEFF\0', {}],
    ['a', null],
    ['👨‍👩‍👧', null],
    ['.', null],
  ])('%j', (text, detail) => {
    expect(find('empty', { text })).toEqual(detail);
  });
});
