/** What HTML writes as a name, but for the ampersand itself; of letters those of Spanish. Numbers are read as such. */
const NAMED: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hellip: '...',
  iexcl: '¡',
  iquest: '¿',
};
const LETTERS: Record<string, string> = { acute: '\u0301', tilde: '\u0303', uml: '\u0308' };
const ENTITY = /&(?:#(?:x([\da-f]{1,8})|(\d{1,9}))|([aeiounAEIOUN])(acute|tilde|uml)|([a-z]{2,6}));/gi;
/** What pages mean by the numbers 128 to 159: the characters of Windows (HTML standard, numeric references). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** An ampersand that was escaped any number of times over: each system on the way may do it once more. */
const ESCAPED_OFTEN = /&(?:amp;)+/g;
/** What a round makes may be of other characters again. */
const ROUNDS = 5;

/**
 * A text with everything evened out that may change on its way through Hona and MyCase: white space, quotes, dashes,
 * characters that nobody sees, Unicode form, HTML entities (also of entities). For comparing only.
 */
export function evenOut(text: string): string {
  let even = text;
  for (let round = 0; round < ROUNDS; round++) {
    const before = even;
    even = evenOnce(even);
    if (even === before) break;
  }
  return even;
}

function evenOnce(text: string): string {
  return (
    text
      .replace(ESCAPED_OFTEN, '&')
      .replace(
        ENTITY,
        (entity, hex?: string, digits?: string, letter?: string, mark?: string, name?: string) => {
          if (letter && mark) return letter + (LETTERS[mark.toLowerCase()] ?? '');
          if (name) return (Object.hasOwn(NAMED, name) && NAMED[name]) || entity;
          return fromNumber(hex ? Number.parseInt(hex, 16) : Number(digits)) ?? entity;
        },
      )
      .replace(/\s+/g, ' ')
      .replace(/\p{Cc}|\p{Cf}|\uFE0E|\uFE0F/gu, '')
      // Half of a pair cannot be sent: it arrives as the sign for that.
      .replace(/\p{Cs}/gu, '\uFFFD')
      .normalize('NFKC')
      .replace(/[‘’‚‛]/g, "'")
      .replace(/[“”„‟]/g, '"')
      .replace(/[‐-―−]/g, '-')
      .replace(/ +/g, ' ')
      .trim()
  );
}

function fromNumber(code: number): string | null {
  if (code >= 128 && code < 160) return WINDOWS[code - 128] ?? null;
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
