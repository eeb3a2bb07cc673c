// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/domain/draft';
import { findPlainOffer, listPlainPieces } from '../../src/domain/plain-text';
import { countSegments } from '../../src/domain/segments';

const plain = (text: string) =>
  listPlainPieces(text)
    .map(({ is }) => is)
    .join('');
const PADDING = 'x'.repeat(80);

describe('§6 punctuation made plain', () => {
  it.each([
    ['curly quotes', '“Don’t”, ‘please’', `"Don't", 'please'`],
    ['low and angle quotes', '„ja‟ «oui» ‹si›', `"ja" "oui" 'si'`],
    ['primes, a back-tick, an accent that stands alone', '6′ 2″ `a´', `6' 2" 'a'`],
    ['a dash between words parts them', 'He came—late', 'He came - late'],
    ['a dash with spaces stays one sign', 'He came — late', 'He came - late'],
    ['a dash at a line’s begin or end', '—Dana\nwait—', '-Dana\nwait-'],
    ['dashes of numbers, hyphens, minus', '9–5, 3‑4, −2', '9-5, 3-4, -2'],
    ['an ellipsis', 'Well…', 'Well...'],
    ['bullets', '• one\n‣ two\n· three', '- one\n- two\n- three'],
    ['no-break, thin and ideographic spaces, a tab', 'a\u00a0b\u2009c\u3000d\te', 'a b c d e'],
    ['signs without a width', 'a\u200bb\u2060c\ufeffd\u00ade', 'abcde'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['nothing odd', `"Don't" - it's 9-5...`, `"Don't" - it's 9-5...`],
    ['empty', '', ''],
  ])('%s', (_, was, is) => {
    expect(plain(was)).toBe(is);
  });

  it.each([
    ['letters with accents', 'Información, mañana, çedilla, Łódź'],
    ['an emoji of several parts', '👩‍⚖️ 👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 1️⃣'],
    ['letters of other scripts, with what joins them', 'नमस्‍ते می‌خواهم 你好'],
    ['a point inside a word', 'col·lecció'],
    ['signs that say something else', '§ 12 ¶ © ™ ½ ° € × ÷ → ✓'],
    ['a lone surrogate', 'a\ud83db'],
  ])('never touches %s', (_, text) => {
    expect(plain(text)).toBe(text);
  });

  it('the pieces joined are the text again; a second time changes nothing; letters stay, in their order', () => {
    const odd = fc.constantFrom(...'“”‘’–—…•\u00a0\t\u200b', 'é', 'ó', '😀', '👩‍⚖️', 'a', ' ', '\n', '9');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: odd, maxLength: 60 }), fc.string({ unit: 'binary' })),
        (text) => {
          const pieces = listPlainPieces(text);
          expect(pieces.map(({ was }) => was).join('')).toBe(text);
          expect(plain(plain(text))).toBe(plain(text));
          const letters = (t: string) => t.replace(/[^\p{L}\p{N}\p{Emoji_Presentation}]/gu, '');
          expect(letters(plain(text))).toBe(letters(text));
        },
      ),
    );
  });
});

describe('§6 the offer to make punctuation plain', () => {
  it('names the texts before and after', () => {
    const text = `${'It’s ready. '.repeat(12)}${'x'.repeat(10)}`;
    expect(findPlainOffer(text)).toMatchObject({ was: 3, is: 1 });
  });

  it.each([
    ['a plain text', PADDING.repeat(3)],
    ['a text that is one already', 'It’s ready'],
    ['letters that force Unicode anyway', `It’s ready, Jos\u0117 ${PADDING}`],
    ['an emoji that forces it anyway', `It’s ready 🙂 ${PADDING}`],
    ['an empty one', ''],
    ['one that would get too long', '…'.repeat(1500)],
  ])('is not made for %s', (_, text) => {
    expect(findPlainOffer(text)).toBeNull();
  });

  it('counts the signature line, which stays as it is', () => {
    const text = `It’s ready. ${PADDING}`;
    expect(findPlainOffer(text, '\nDana Ortiz')).toMatchObject({ was: 2, is: 1 });
    expect(findPlainOffer(text, '\nDana Órtiz')).toBeNull();
  });

  it('never makes more texts, and what it makes is GSM', () => {
    const unit = fc.constantFrom(...'“”’—…•\u00a0abc {}€\n', 'é', 'ó', '😀');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 60, maxLength: 400 }), (raw) => {
        const text = normaliseText(raw);
        const offer = findPlainOffer(text);
        if (!offer) return;
        expect(offer.is).toBeLessThan(offer.was);
        expect(countSegments(plain(text))).toEqual({ encoding: 'gsm', texts: offer.is, forcedBy: null });
      }),
    );
  });
});
