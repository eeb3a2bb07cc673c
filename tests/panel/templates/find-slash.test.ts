// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findSlash } from '../../../src/panel/templates/find-slash';

/** A bar stands where the cursor is. */
const find = (text: string) => {
  const at = text.indexOf('‸');
  return findSlash(text.replace('‸', ''), at);
};

describe('product §6: "/" before a letter at the start of a line', () => {
  it.each([
    ['/c‸', { start: 0, end: 2, query: 'c' }],
    ['/court date‸', { start: 0, end: 11, query: 'court date' }],
    ['Hi\n/año‸ more', { start: 3, end: 7, query: 'año' }],
    ['/co‸urt', { start: 0, end: 3, query: 'co' }],
  ])('%j', (text, slash) => {
    expect(find(text)).toEqual(slash);
  });

  it.each([
    '/‸',
    '1/2‸',
    'and/or‸',
    '/ no‸',
    '/2‸',
    '/s/‸',
    '/s/ Dana‸',
    ' /c‸',
    '/c, d‸',
    '/c\n‸',
    '‸/c',
    '//c‸',
    '',
  ])('never: %j', (text) => {
    expect(find(text)).toBeNull();
  });
});
