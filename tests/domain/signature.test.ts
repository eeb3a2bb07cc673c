// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenCharacter } from '../../src/domain/draft';
import { sign, unsign } from '../../src/domain/signature';

describe('§6 the signature line', () => {
  it.each([
    ['stands below the text', 'Hello', 'Dana Ortiz', 'Hello\nDana Ortiz'],
    ['takes no blank lines between', 'Hello \n\n', 'Dana', 'Hello\nDana'],
    ['is off', 'Hello', null, 'Hello'],
    ['stands there already', 'Hello\nDana', 'Dana', 'Hello\nDana'],
    ['is the last line already, with spaces', 'Hello\n Dana ', 'Dana', 'Hello\n Dana '],
    [
      'is named at the end, which is no signature',
      'Please ask for Dana',
      'Dana',
      'Please ask for Dana\nDana',
    ],
    ['has nothing to stand below', ' \n', 'Dana', ' \n'],
  ])('%s', (_, text, signature, sent) => {
    expect(sign(text, signature)).toBe(sent);
  });

  it('is never doubled, and comes off again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, line) => {
        const signature = line.trim();
        const sent = sign(text, signature);
        expect(sign(sent, signature)).toBe(sent);
        expect(sign(unsign(sent, signature), signature)).toBe(sent);
      }),
    );
    expect(unsign('Hello\nDana', 'Dana')).toBe('Hello');
    expect(unsign('Hello Dana', 'Dana')).toBe('Hello Dana');
  });
});

describe('a broken character', () => {
  it.each([
    ['one that was lost on its way', 'ab\ufffdc', 2],
    ['a high one', 'ab\ud83d', 2],
    ['a low one', '\ude00ab', 0],
    ['two in the wrong order', '\ude00\ud83d', 0],
    ['none in an emoji', 'ab😀👩‍⚖️', -1],
    ['none in an empty text', '', -1],
  ])('%s', (_, text, at) => {
    expect(findBrokenCharacter(text)).toBe(at);
  });
});
