import type { Phone } from './facts';

/**
 * Area codes of the North American Numbering Plan that are neither in the United States nor in Canada (NANPA's
 * list of countries other than those two). A number there is not one that the firm's line is known to reach.
 */
const OTHER_COUNTRIES = new Set(
  '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'.split(' '),
);
/** Codes for services, not for places: 5XX personal numbers, toll-free, 900 premium, 700 carriers. */
const SERVICES = /^(5(00|2[1-9]|33|44|66|77|88)|700|710|8(00|22|33|44|55|66|77|88)|900)$/;

/** E.164 and extension of a number as MyCase shows it. */
export type ParsedNumber = { e164: string | null; extension: string | null };

/**
 * US and Canadian numbers to E.164, the extension kept apart. Doubtful ones become null, never a guess: other
 * countries, service numbers, letters, too few or too many digits. A library that knows the world's plans was
 * tried and is 10 kB in a worker of 40.
 */
export function parseNumber(raw: string): ParsedNumber {
  const text = raw.trim();
  // What stands behind the end of a text that is no number must not be cut off to make one of it.
  if (text.length > 60) return { e164: null, extension: null };
  const [, main = '', extension = null] =
    /^(.*?)(?:\s*[,;]?\s*(?:extension|ext\.?|x\.?|#)\s*(\d{1,7}))?$/i.exec(text) ?? [];
  const doubtful = { e164: null, extension };
  if (!/^\+?[\d\s().\-–/\u00a0\u2010\u2011]+$/.test(main)) return doubtful;
  const digits = main.replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (main.trim().startsWith('+') && !digits.startsWith('1')) return doubtful;
  // Area code and exchange begin with 2 to 9 and are no N11 service; an area code's middle digit is never 9.
  if (!/^[2-9](?!11)[0-8]\d[2-9](?!11)\d\d\d{4}$/.test(national)) return doubtful;
  const area = national.slice(0, 3);
  if (OTHER_COUNTRIES.has(area) || SERVICES.test(area)) return doubtful;
  return { e164: `+1${national}`, extension };
}

/** A phone with its E.164 and extension. */
export function normalisePhone(phone: Phone): Phone {
  return { ...phone, ...parseNumber(phone.raw) };
}

/** E.164 of a number that Hona answered with, or null. */
export function normaliseNumber(raw: string | null | undefined): string | null {
  return raw ? parseNumber(raw).e164 : null;
}
