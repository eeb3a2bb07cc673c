import { describe, expect, it } from 'vitest';
import { MAX_LENGTH, normaliseText } from '../../src/domain/draft';
import { AppError, toErrorReply } from '../../src/domain/errors';

describe('normaliseText', () => {
  it('makes every line end one character, and composes letters', () => {
    expect(normaliseText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
    expect(normaliseText('cafe\u0301')).toBe('café');
  });

  it('leaves out U+0000, which would make of a message one that nobody knows the fate of', () => {
    expect(normaliseText('Call\0 us\0')).toBe('Call us');
  });

  it('cuts nothing and touches nothing else', () => {
    const text = `  ${'x'.repeat(MAX_LENGTH * 3)} \u{1F600}\u200d “ ” \ud800 `;
    expect(normaliseText(text)).toBe(text);
  });
});

describe('toErrorReply', () => {
  it('carries our codes with their detail', () => {
    expect(toErrorReply(new AppError('hona-refused', { status: 422 }))).toEqual({
      code: 'hona-refused',
      message: 'hona-refused',
      detail: { status: 422 },
    });
  });

  it('never carries the text of another error, which may hold a name or a number', () => {
    const reply = toErrorReply(new TypeError('cannot read "Jane Doe, +12133734253"'));
    expect(reply).toEqual({ code: 'unexpected', message: 'TypeError' });
    expect(toErrorReply('Jane Doe')).toEqual({ code: 'unexpected', message: 'unexpected' });
  });

  it('says that the disk is full', () => {
    expect(toErrorReply(new DOMException('x', 'QuotaExceededError')).code).toBe('storage-full');
  });
});
