import { evenOut } from '../even-out';

const READ = 20_000;

/**
 * For comparing words: lower case, without accents and apostrophes, one space between words, a line's end a dot. Of the
 * first 20,000 units: no message is nearly as long.
 */
export function fold(text: string): string {
  return text
    .slice(0, READ)
    .split('\n')
    .map(evenOut)
    .join('. ')
    .normalize('NFKD')
    .replace(/[\p{M}'`´]+/gu, '')
    .toLowerCase();
}

/** Only what is no letter, digit or sign goes: for comparing whole messages and names. */
export const wordsOf = (folded: string) => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Client's or staff's words for the screen, at most so many units, no character cut in two. */
export const cut = (text: string, units: number) =>
  text.length > units ? `${text.slice(0, units).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
