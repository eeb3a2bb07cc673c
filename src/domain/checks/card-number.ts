import type { Check } from './check';
import { plain } from './digits';

/** A run of digits with single spaces or dashes, which no letter or digit goes on. */
const RUN = /(?<![\p{L}\p{N}])\d[\d -]{10,}\d(?![\p{L}\p{N}])/gu;
/** How cards print their digits: 4-4-4-4, with three more, 4-6-5, 4-6-4, or all in one. */
const GROUPS = /^(?:4 4 4 4(?: 3)?|4 6 [45]|1[3-9])$/;
/** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay: how they begin, and how long they are. */
const KNOWN =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:6011|64[4-9]\d|65\d\d|35\d\d|62\d\d)\d{12,15})$/;

/** A payment card's number (Luhn). Detail: `found`, its last four digits. */
export const checkCardNumber: Check = ({ text }) => {
  for (const [run] of plain(text).matchAll(RUN)) {
    const groups = run.split(/[ -]/);
    for (const [i, first] of groups.entries()) {
      // In the midst of fours it is a part of something longer: a parcel's number.
      if (first.length === 4 && groups[i - 1]?.length === 4) continue;
      for (const count of [1, 3, 4, 5]) {
        const some = groups.slice(i, i + count);
        const digits = some.join('');
        const isCard = GROUPS.test(some.map((g) => g.length).join(' ')) && KNOWN.test(digits);
        if (isCard && passesLuhn(digits)) return { found: digits.slice(-4) };
      }
    }
  }
  return null;
};

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const n = Number(digit) * (i % 2 ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
}
