import { formatNumber } from '../../domain/contact';
import { words } from '../../locales/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make, and most panels need three of them. */
function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = Object.keys(options).join();
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(words.locale, options);
    formats.set(key, made);
  }
  // ICU puts a narrow no-break space before "PM".
  return made.format(at).replace(/\u202f/g, ' ');
}

/** "2:14 PM", local time. */
export function formatTime(at: number): string {
  return format(at, { hour: 'numeric', minute: '2-digit' });
}

/** A string per local day, for dividers. */
export function dayOf(at: number): string {
  return new Date(at).toDateString();
}

/** "Today", "Yesterday", "Tuesday, November 17", with the year where it is another one. */
export function formatDay(at: number, now: number): string {
  if (dayOf(at) === dayOf(now)) return words.today;
  const noonBefore = new Date(now);
  noonBefore.setHours(12, 0, 0, 0);
  if (dayOf(at) === dayOf(noonBefore.getTime() - DAY)) return words.yesterday;
  return isSameYear(at, now)
    ? format(at, { weekday: 'long', month: 'long', day: 'numeric' })
    : format(at, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** "Nov 17", with the year where it is another one. */
export function formatDate(at: number, now: number): string {
  return isSameYear(at, now)
    ? format(at, { month: 'short', day: 'numeric' })
    : format(at, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** "2:14 PM" today, else "Nov 17, 2:14 PM". */
export function formatWhen(at: number, now: number): string {
  return dayOf(at) === dayOf(now) ? formatTime(at) : `${formatDate(at, now)}, ${formatTime(at)}`;
}

/** "just now", "2 min ago", "3 h ago", then the date. */
export function formatAge(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return words.justNow;
  if (age < HOUR) return words.minutesAgo(Math.floor(age / MINUTE));
  if (age < DAY) return words.hoursAgo(Math.floor(age / HOUR));
  return formatDate(at, now);
}

/** A number as people write it; anything else (an e-mail address) as it stands. */
export function formatReach(reach: string): string {
  return reach.startsWith('+') ? formatNumber(reach) : reach;
}

const isSameYear = (a: number, b: number) => new Date(a).getFullYear() === new Date(b).getFullYear();
