/** How carriers cut a text: GSM 03.38 where every character is in its table, else UCS-2. */
export type Segments = {
  encoding: 'gsm' | 'unicode';
  /** How many texts the carrier makes of it; 0 for an empty one. */
  texts: number;
  /** The first character that GSM 03.38 does not have, or null. */
  forcedBy: string | null;
};

/** 3GPP TS 23.038, 6.2.1: the default alphabet; one septet each. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** 3GPP TS 23.038, 6.2.1.1: behind an escape; two septets each. */
const EXTENSION = new Set('\f^{}\\[~]|€');

/** Units of a lone text, and of each part of a longer one, whose header takes 6 octets. */
const GSM = { lone: 160, part: 153 };
const UNICODE = { lone: 70, part: 67 };

/**
 * Counts the texts of a message, in septets or UTF-16 units. Neither an escaped character nor a surrogate pair
 * is cut in two, so a part may end one unit early.
 */
export function countSegments(text: string): Segments {
  const characters = Array.from(text);
  const forcedBy = characters.find((c) => !BASIC.has(c) && !EXTENSION.has(c)) ?? null;
  const sizes = characters.map((c) => (forcedBy === null ? (EXTENSION.has(c) ? 2 : 1) : c.length));
  const limit = forcedBy === null ? GSM : UNICODE;
  return { encoding: forcedBy === null ? 'gsm' : 'unicode', texts: countParts(sizes, limit), forcedBy };
}

function countParts(sizes: readonly number[], limit: { lone: number; part: number }): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total === 0) return 0;
  if (total <= limit.lone) return 1;
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > limit.part) {
      parts++;
      used = 0;
    }
    used += size;
  }
  return parts;
}

/** So much of a long text is looked at for what forces it: the first few are shown. */
const LOOKED_AT = 4000;

/**
 * What GSM 03.38 does not have, as people see it (an emoji of several parts is one), each once.
 * @param most at most so many
 */
export function listForcing(text: string, most: number): string[] {
  const found = new Set<string>();
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text.slice(0, LOOKED_AT))) {
    if (Array.from(segment).some((c) => !BASIC.has(c) && !EXTENSION.has(c))) found.add(segment);
    if (found.size === most) break;
  }
  return [...found];
}
