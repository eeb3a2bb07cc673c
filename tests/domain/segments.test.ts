// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { countSegments } from '../../src/domain/segments';

describe('countSegments', () => {
  it.each([
    ['', 0],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['a'.repeat(1012), 7],
  ])('counts GSM texts of 160, then 153: case %#', (text, texts) => {
    expect(countSegments(text)).toEqual({ encoding: 'gsm', texts, forcedBy: null });
  });

  it.each([
    ['’'.repeat(70), 1],
    ['’'.repeat(71), 2],
    ['’'.repeat(134), 2],
    ['’'.repeat(135), 3],
  ])('counts Unicode texts of 70, then 67: case %#', (text, texts) => {
    expect(countSegments(text)).toEqual({ encoding: 'unicode', texts, forcedBy: '’' });
  });

  it('counts a character of the extension table as two', () => {
    expect(countSegments('€'.repeat(80)).texts).toBe(1);
    expect(countSegments('€'.repeat(81)).texts).toBe(2);
  });

  it('does not cut an escaped character in two', () => {
    // 152 + 2 do not fit into 153: the euro moves to the next part, which then holds 1 + 153.
    expect(countSegments(`${'a'.repeat(152)}€${'a'.repeat(151)}`).texts).toBe(2);
    expect(countSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`).texts).toBe(3);
  });

  it('does not cut a surrogate pair in two', () => {
    expect(countSegments('😀'.repeat(35)).texts).toBe(1);
    expect(countSegments('😀'.repeat(66)).texts).toBe(2);
    expect(countSegments('😀'.repeat(67)).texts).toBe(3);
  });

  it('knows accents that are in GSM and those that are not', () => {
    expect(countSegments('àéèùÄÖÜñß').encoding).toBe('gsm');
    expect(countSegments('ó').forcedBy).toBe('ó');
  });
});
