import type { Check } from './check';
import { isOtherNumber, plain } from './digits';

/** With its dashes or spaces anywhere; nine digits alone where the text names them. */
const WRITTEN = /(?<![\w-]|[\d.] )(\d{3})([- ])(\d{2})\2(\d{4})(?![\w-]|[ .]\d)/g;
const NAMED =
  /\b(?:ssn|social(?: security)?|ss ?#|seguro social|itin)\b[^\d\n]{0,30}?(?<!\d)(\d{3})()(\d{2})(\d{4})(?![\d-])/gi;

/** A Social Security number, as far as the numbers in use go. Detail: `found` as it stands. */
export const checkSsn: Check = ({ text }) => {
  const flat = plain(text);
  for (const pattern of [WRITTEN, NAMED])
    for (const match of flat.matchAll(pattern)) {
      const [found, area = '', , group, serial] = match;
      const isUsed = !/^(?:000|666|9)/.test(area) && group !== '00' && serial !== '0000';
      if (isUsed && (pattern === NAMED || !isOtherNumber(flat.slice(0, match.index)))) return { found };
    }
  return null;
};
