/** `YYYY-MM-DDTHH:mm`, as the clock on the wall shows it. */
const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A32. */
const DEFAULT_MINUTES = 30;

/**
 * A wall time in a zone. *gap*: the clocks are put forward over it, so it never comes, and `becomes` is what a clock
 * shows that long after the change. *twice*: they are put back over it, and it comes two times.
 */
export type WallTime =
  | { kind: 'once'; at: number }
  | { kind: 'gap'; at: number; becomes: string }
  | { kind: 'twice'; at: number; later: number };

/** What a zone makes of a wall time; null where the time or the zone is none. */
export function judgeWallTime(wall: string, zone: string): WallTime | null {
  const utc = readAsUtc(wall);
  if (utc === null || !isZone(zone)) return null;
  // Zones change at most once within two days: the offset is the one of the day before or of the day after.
  const before = utc - offsetAt(utc - DAY, zone);
  const after = utc - offsetAt(utc + DAY, zone);
  const [at, later] = [...new Set([before, after])]
    .filter((moment) => toWall(moment, zone) === wall)
    .sort((a, b) => a - b);
  if (at === undefined) return { kind: 'gap', at: before, becomes: toWall(before, zone) };
  return later === undefined ? { kind: 'once', at } : { kind: 'twice', at, later };
}

/**
 * The same moment on the wall of another zone. Of a time that comes twice the first one is meant; one that never comes
 * is what it becomes. Null where time or zones are none.
 */
export function toZone(wall: string, from: string, to: string): string | null {
  const judged = judgeWallTime(wall, from);
  return judged && isZone(to) ? toWall(judged.at, to) : null;
}

/** 30 minutes after the start; null where time or zone is none. */
export function defaultEnd(start: string, zone: string): string | null {
  const judged = judgeWallTime(start, zone);
  if (!judged) return null;
  const end = toWall(judged.at + DEFAULT_MINUTES * MINUTE, zone);
  // Where clocks go back in between, the wall would show an end before the start: then as the wall counts.
  return end > start ? end : toWall(judged.at + offsetAt(judged.at, zone) + DEFAULT_MINUTES * MINUTE, 'UTC');
}

/** What the clock on the wall shows then; `zone` must be one. */
export function toWall(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16);
}

/** True for a zone that this browser knows; a bare offset ("+05:00") is none. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatIn(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the zone's clocks are before UTC then, in milliseconds. */
export function offsetAt(at: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatIn(zone).formatToParts(at)) parts[type] = value;
  const { year, month, day, hour, minute, second } = parts;
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return shown + Number(second) * 1000 - Math.floor(at / 1000) * 1000;
}

/** The wall time as if it were UTC; null where the digits are no date. */
function readAsUtc(wall: string): number | null {
  if (!WALL.test(wall)) return null;
  const utc = Date.parse(`${wall}Z`);
  // February 30 is none.
  return !Number.isNaN(utc) && new Date(utc).toISOString().startsWith(wall) ? utc : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes long, and a list of zones asks for hundreds again and again. */
function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}
