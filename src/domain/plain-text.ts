import { MAX_LENGTH } from './draft';
import { countSegments } from './segments';

/** A part of a text, and what it becomes; the same where it stays as it is. */
export type PlainPiece = { was: string; is: string };

/** What making the punctuation plain would save: texts before and after, and every piece in order. */
export type PlainOffer = { was: number; is: number; pieces: PlainPiece[] };

/**
 * Signs that GSM 03.38 does not have, and the plain ones that say the same. Punctuation, spaces and bullets alone:
 * no letter, no digit, and nothing of which an emoji is made (U+200C, U+200D, variation selectors).
 */
const PLAIN: readonly (readonly [signs: string, plain: string])[] = [
  ['\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a`\u00b4', "'"],
  ['\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb', '"'],
  ['\u2010\u2011\u2012\u2013\u2212', '-'],
  ['\u2026', '...'],
  // Bullets.
  ['\u2022\u2023\u2043\u2219\u25aa\u25cb\u25cf\u25e6\u00b7', '-'],
  // Spaces, and the tab.
  ['\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['\u2028\u2029', '\n'],
];
/** Without a width: nobody sees them go. The soft hyphen too. */
const GONE = '\u00ad\u200b\u2060\ufeff';
const LONG_DASHES = '\u2014\u2015';

const plainOf = new Map<string, string>([
  ...PLAIN.flatMap(([signs, plain]) => Array.from(signs, (sign) => [sign, plain] as const)),
  ...Array.from(GONE, (sign) => [sign, ''] as const),
]);

/** The text in pieces: what stays, and each odd sign with the plain one for it. Joined, they are the text again. */
export function listPlainPieces(text: string): PlainPiece[] {
  const pieces: PlainPiece[] = [];
  let kept = '';
  const characters = Array.from(text);
  characters.forEach((was, i) => {
    const around = [characters[i - 1], characters[i + 1]] as const;
    const is = LONG_DASHES.includes(was)
      ? plainDash(...around)
      : isInWord(was, ...around)
        ? was
        : (plainOf.get(was) ?? was);
    if (is === was) {
      kept += was;
      return;
    }
    if (kept) pieces.push({ was: kept, is: kept });
    kept = '';
    pieces.push({ was, is });
  });
  if (kept) pieces.push({ was: kept, is: kept });
  return pieces;
}

/** A long dash between two words parts them: a hyphen alone would join them. */
function plainDash(before = ' ', after = ' '): string {
  return /\s/.test(before) || /\s/.test(after) ? '-' : ' - ';
}

/** Catalan writes "col·lecció": there it is a part of the word. */
const isInWord = (sign: string, before = ' ', after = ' ') =>
  sign === '\u00b7' && /\p{L}/u.test(before) && /\p{L}/u.test(after);

/**
 * The offer "Make punctuation plain" (product §6), or null where it would save no text: letters or emoji force Unicode
 * anyway, or it is one text already.
 * @param text as it is counted (`normaliseText`)
 * @param below what is sent below it and stays as it is: the signature line
 */
export function findPlainOffer(text: string, below = ''): PlainOffer | null {
  const now = countSegments(text + below);
  if (now.encoding === 'gsm' || now.texts < 2) return null;
  const pieces = listPlainPieces(text);
  const plain = pieces.map(({ is }) => is).join('');
  const then = countSegments(plain + below);
  const fits = plain.length + below.length <= MAX_LENGTH;
  if (then.encoding !== 'gsm' || then.texts >= now.texts || !fits) return null;
  return { was: now.texts, is: then.texts, pieces };
}
