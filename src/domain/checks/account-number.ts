import type { Check } from './check';
import { isOtherNumber, plain } from './digits';

/** What stands before a bank's number. "Tome en cuenta", "se dio cuenta", "por su cuenta" name no account. */
const NAMED =
  /(?<!\b(?:en|di|dio|dan|dar|darse|da|por (?:su|mi|tu)) )\b(?:account|accounts|acct|a\/c|routing|aba|iban|clabe|cuenta|ruta|transit)\b(?! (?:manager|executive|team))/giu;
/** Behind it: a number of 6 to 17 digits, not an amount, a date, or a phone number as people write one. */
const NUMBER = /(?<![\p{L}\p{N}$/.,(-])\d(?:[ -]?\d){5,16}(?![\p{L}\p{N}/-]|[.,:]\d)/u;
const OTHER =
  /^(?:\d{3}[ -]\d{3}[ -]\d{4}|1[ -]\d{3}[ -]\d{3}[ -]\d{4}|\d{1,2}[ -]\d{1,2}[ -]\d{2,4}|\d{4}-\d\d?-\d\d?)$/;
const ABA =
  /(?<![\p{L}\p{N}$/.,-])(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2])\d{7}(?![\p{L}\p{N}/-]|[.,]\d)/gu;
const BANK =
  /\b(?:wire|bank|deposit|routing|zelle|ach|banco|bancari[oa]|transfer(?:encia|ir)?|dep[oó]sit[oe])\b/iu;
const BEHIND = 60;

/** A bank account's or a routing number. Detail: `found`, its last four digits. */
export const checkAccountNumber: Check = ({ text }) => {
  const flat = plain(text);
  for (const match of flat.matchAll(NAMED)) {
    const behind = flat.slice(match.index + match[0].length).slice(0, BEHIND);
    const number = NUMBER.exec(behind);
    if (number && !OTHER.test(number[0]) && !isOtherNumber(behind.slice(0, number.index)))
      return { found: number[0].replace(/\D/g, '').slice(-4) };
  }
  if (!BANK.test(flat)) return null;
  for (const [digits] of flat.matchAll(ABA)) if (passesAba(digits)) return { found: digits.slice(-4) };
  return null;
};

/** The checksum of American routing numbers: weights 3, 7, 1. */
function passesAba(digits: string): boolean {
  const sum = [...digits].reduce((all, digit, i) => all + Number(digit) * ([3, 7, 1][i % 3] ?? 0), 0);
  return sum % 10 === 0;
}
