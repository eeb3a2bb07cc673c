const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** Month, day and year in digits; or the month's name, day and year. */
const DAY = /\b(?:(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)|([a-z]{3})[a-z]*\.? (\d{1,2})[a-z]{0,2},? (\d{4}))\b/i;
/** Hour, minute, and a or p. */
const CLOCK = /\b(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*([ap])\.?m\b\.?)?/i;
const ISO = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)\b/;
/** The longest that may stand between day and time of day: ", at ". */
const GAP = 5;

/** The part of a text that reads as day and time of day, in either order; else null. */
export function findTimeText(text: string): string | null {
  const [day, clock] = [DAY.exec(text), CLOCK.exec(text)];
  if (!day || !clock) return ISO.exec(text)?.[0] ?? null;
  const [first, second] = day.index < clock.index ? [day, clock] : [clock, day];
  if (second.index - first.index - first[0].length > GAP) return null;
  return text.slice(first.index, second.index + second[0].length);
}

/**
 * The moment that a page's text names, in local time as MyCase shows it; milliseconds since the epoch.
 * Null where the text does not hold day, year and time of day: nothing is guessed.
 */
export function parseTime(text: string): number | null {
  const iso = ISO.exec(text);
  // NaN where the digits are no date: not a moment, and no number that may leave this page.
  if (iso) return Date.parse(iso[0]) || null;
  const found = findTimeText(text) ?? '';
  const [, inDigits, day1, year1, name, day2, year2] = DAY.exec(found) ?? [];
  const [, hour, minute, half] = CLOCK.exec(found) ?? [];
  if (!hour) return null;
  if (half ? +hour < 1 || +hour > 12 : +hour > 23) return null;
  const month = name ? MONTHS.indexOf(name.toLowerCase()) / 3 : Number(inDigits) - 1;
  const hours = half ? (+hour % 12) + (/p/i.test(half) ? 12 : 0) : +hour;
  const year = Number(year1 ?? year2);
  const day = Number(day1 ?? day2);
  const date = new Date(year < 100 ? 2000 + year : year, month, day, hours, Number(minute));
  // Date would turn February 30 into March 2; what is no month's name is no whole number either.
  return date.getMonth() === month && date.getDate() === day && Number(minute) < 60 ? date.getTime() : null;
}
