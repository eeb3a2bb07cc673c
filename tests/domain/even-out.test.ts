import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOut } from '../../src/domain/even-out';

describe('evenOut', () => {
  it.each([
    ['“Hi” – it’s me…', '"Hi" - it\'s me...'],
    ['a\r\n\u00a0 b\tc\u200b', 'a b c'],
    ['cafe\u0301', 'café'],
    ['Smith &amp; Co &lt;3 &quot;x&quot; &#39;y&#39;&nbsp;z', 'Smith & Co <3 "x" \'y\' z'],
    ['  trimmed  ', 'trimmed'],
    ['It&#8217;s &#x27;ok&#X27; &#146;now&#0146;', "It's 'ok' 'now'"],
    ['&ldquo;Hi&rdquo; &ndash; wait&hellip;', '"Hi" - wait...'],
    ['&iquest;Ma&ntilde;ana, Jos&eacute;? &iexcl;S&iacute;!', '¿Mañana, José? ¡Sí!'],
    ['a &amp;amp; b &amp;lt;c&amp;gt; &amp;#39;d&amp;#39;', "a & b <c> 'd'"],
    [`a &${'amp;'.repeat(9)} b &${'amp;'.repeat(9)}#39;c`, "a & b 'c"],
    ['so\u00adft a\u2060b \u200ec\u200f', 'soft ab c'],
    ['❤️', '❤'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['a\u0000b', 'ab'],
    ['＂full width＂', '"full width"'],
    ['nine\u201010\u20119', 'nine-10-9'],
  ])('%j', (text, even) => expect(evenOut(text)).toBe(even));

  it.each([
    ['Call me', 'call me'],
    ['Call me.', 'Call me'],
    ['at 9', 'at 10'],
    ['1,000', '1.000'],
  ])('keeps %j and %j apart', (a, b) => expect(evenOut(a)).not.toBe(evenOut(b)));

  it.each([
    '&',
    '&;',
    '&#;',
    '&#x;',
    '&#0;',
    '&#xD800;',
    '&#1114112;',
    '&#99999999999;',
    '&constructor;',
    '&nope;',
    'AT&T',
  ])('leaves %j as it is: that is no character', (text) => expect(evenOut(text)).toBe(text));

  it('is even already where it was evened out', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '&amp;',
        '&amp;#39;',
        '&lt;',
        '&#x26;',
        '“',
        '—',
        '\u00a0',
        '\u200b',
        '\ud83d',
        'é',
        '\u0301',
        '’',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const even = evenOut(pieces.join(''));
        expect(evenOut(even)).toBe(even);
      }),
    );
  });
});
