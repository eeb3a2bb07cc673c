import type { Phone, PhoneProblem } from './facts';

/**
 * Area codes of the North American Numbering Plan that are neither in the United States nor in Canada (NANPA's
 * list of countries other than those two). A number there is not one that the firm's line is known to reach.
 */
const OTHER_COUNTRIES = new Set(
  '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'.split(' '),
);
/** Codes for services, not for places: 5XX personal numbers, toll-free, 900 premium, 700 carriers. */
const SERVICES =
  /^(5(00|2[1-9]|33|44|66|77|88)|6(00|22|33|44|55|77|88)|7[01]0|8(00|22|33|44|55|66|77|88)|900)$/;

/** E.164 and extension of a number as MyCase shows it; `problem` says why there is no E.164. */
export type ParsedNumber = { e164: string | null; extension: string | null; problem: PhoneProblem | null };

/**
 * PULL-PHONE-1: US and Canadian numbers to E.164, the extension kept apart. Doubtful ones become null with the
 * reason, never a guess: other countries, service numbers, letters, too few or too many digits. A library that knows
 * the world's plans was tried and is 10 kB in a worker of 40.
 */
export function parseNumber(raw: string): ParsedNumber {
  const text = raw.trim();
  // What stands behind the end of a text that is no number must not be cut off to make one of it.
  if (text.length > 60) return { e164: null, extension: null, problem: 'odd' };
  const [, main = '', extension = null] =
    /^(.*?)(?:\s*[,;]?\s*(?:extension|ext\.?|x\.?|#)\s*(\d{1,7}))?$/i.exec(text) ?? [];
  const digits = main.replace(/\D/g, '');
  const problem = findProblem(main, digits);
  return { e164: problem ? null : `+1${digits.slice(-10)}`, extension, problem };
}

function findProblem(main: string, digits: string): PhoneProblem | null {
  if (/\p{L}/u.test(main)) return 'letters';
  if (!/^\+?[\d\s().\-–/\u2010\u2011]*$/.test(main)) return 'odd';
  if (main.startsWith('+') ? !digits.startsWith('1') : digits.startsWith('011')) return 'foreign';
  if (/^[2-9]11$/.test(digits)) return 'service';
  if (!/^1?\d{10}$/.test(digits)) return 'length';
  const national = digits.slice(-10);
  const area = national.slice(0, 3);
  if (OTHER_COUNTRIES.has(area)) return 'foreign';
  if (SERVICES.test(area)) return 'service';
  // Area code and exchange begin with 2 to 9 and are no N11 service; an area code's middle digit is never 9.
  return /^[2-9](?!11)[0-8]\d[2-9](?!11)\d{6}$/.test(national) ? null : 'odd';
}

/** A phone with its E.164 and extension, or why it has none. */
export function normalisePhone(phone: Phone): Phone {
  return { ...phone, ...parseNumber(phone.raw) };
}

/** E.164 of a number that Hona answered with, or null. */
export function normaliseNumber(raw: string | null | undefined): string | null {
  return raw ? parseNumber(raw).e164 : null;
}
