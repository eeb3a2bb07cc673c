import type { EventForm } from '../../domain/calendar';
import { isZone, judgeWallTime, toZone } from '../../domain/event-times';
import { findAbbreviation } from '../../domain/event-zones';
import { words } from '../../locales/words';
import { cityOf } from './zones';

type Span = Pick<EventForm, 'start' | 'end' | 'zone'>;

/** The zone of this computer: the one that staff live by. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Thu, Dec 3, 9:30 – 10:30 AM PST", with the city where it is not staff's own zone; '' where a time is none. */
export function formatSpan({ start, end, zone }: Span, now: number): string {
  const judged = judgeWallTime(start, zone);
  if (!judged) return '';
  const letters = findAbbreviation(zone, judged.at);
  const place = zone === ownZone() && letters ? '' : `(${cityOf(zone)})`;
  return [formatWalls(start, end, now), letters, place].filter(Boolean).join(' ');
}

/** The same on the wall of staff's own zone; null where it is that zone or says the same there, or a time is none. */
export function formatForOwn({ start, end, zone }: Span, now: number): string | null {
  const own = ownZone();
  const from = toZone(start, zone, own);
  if (zone === own || !from || from === start) return null;
  return formatSpan({ start: from, end: toZone(end, zone, own) ?? from, zone: own }, now);
}

/** A wall time in words, wherever that wall is. */
export const formatWall = (wall: string, now: number): string => formatWalls(wall, wall, now);

/** When it ends, in milliseconds; what has no time ends never. */
export function endOf({ end, zone }: Span): number {
  return (isZone(zone) && judgeWallTime(end, zone)?.at) || Number.POSITIVE_INFINITY;
}

function formatWalls(start: string, end: string, now: number): string {
  const year = start.slice(0, 4) === `${new Date(now).getFullYear()}` ? undefined : 'numeric';
  const format = new Intl.DateTimeFormat(words.locale, {
    // A wall time is formatted as if the wall hung in Greenwich.
    timeZone: 'UTC',
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year,
    hour: 'numeric',
    minute: '2-digit',
  });
  const [from, to] = [Date.parse(`${start}Z`), Date.parse(`${end}Z`)];
  if (Number.isNaN(from)) return '';
  const text = to > from ? format.formatRange(from, to) : format.format(from);
  // ICU puts thin and narrow no-break spaces around "–" and before "PM".
  return text.replace(/[\u2009\u202f]/g, ' ');
}
