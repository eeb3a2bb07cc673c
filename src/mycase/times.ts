const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY =
  /\b(?:(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d\d)|(?<word>[a-z]{3})[a-z]*\.? (?<day2>\d{1,2})[a-z]{0,2},? (?<year2>\d{4}))\b/i;
const CLOCK = /\b(?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d)?(?:\s*(?<half>[ap])\.?m\b\.?)?/i;
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
  if (iso) return Date.parse(iso[0]);
  const found = findTimeText(text) ?? '';
  const [day, clock] = [DAY.exec(found)?.groups, CLOCK.exec(found)?.groups];
  if (!day || !clock) return null;
  const month = day.word ? MONTHS.indexOf(day.word.toLowerCase()) : Number(day.month) - 1;
  const [hour, minute] = [Number(clock.hour), Number(clock.minute)];
  if (clock.half ? hour < 1 || hour > 12 : hour > 23) return null;
  const hours = clock.half ? (hour % 12) + (/p/i.test(clock.half) ? 12 : 0) : hour;
  const year = Number(day.year ?? day.year2);
  const dayOfMonth = Number(day.day ?? day.day2);
  const date = new Date(year < 100 ? 2000 + year : year, month, dayOfMonth, hours, minute);
  // Date would turn February 30 into March 2.
  return date.getMonth() === month && date.getDate() === dayOfMonth && minute < 60 ? date.getTime() : null;
}
