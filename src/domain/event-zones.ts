import { isZone, judgeWallTime, offsetAt, toWall } from './event-times';

/** January 1 and July 1 of the year: of a zone that changes, one of them is standard time. */
const monthsOf = (at: number) => {
  const year = new Date(at).getUTCFullYear();
  return [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)] as const;
};

/** "EDT": what people there call their time at that moment; null where it has no letters of its own. */
export function findAbbreviation(zone: string, at: number): string | null {
  if (!isZone(zone)) return null;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  const name = parts.find((p) => p.type === 'timeZoneName')?.value ?? '';
  return /^[A-Z]{3,4}$/.test(name) ? name : null;
}

/**
 * What stands for the zone where a firm's events carry abbreviations (A30): that of its standard time, as in the
 * article's example, all year. Null where it has none: then Hona cannot be told the zone in this way.
 */
export function findStandardAbbreviation(zone: string, at: number): string | null {
  if (!isZone(zone)) return null;
  const [winter, summer] = monthsOf(at);
  return findAbbreviation(zone, offsetAt(winter, zone) <= offsetAt(summer, zone) ? winter : summer);
}

/**
 * A30: "EST" as a zone is five hours behind UTC all year. Where the zone has summer time then, Hona may understand
 * the event an hour off: what its clocks would show at that moment. Null where both say the same, or nothing can be said.
 */
export function findFixedTime(wall: string, zone: string): string | null {
  const judged = judgeWallTime(wall, zone);
  if (!judged) return null;
  const now = offsetAt(judged.at, zone);
  const standard = Math.min(now, ...monthsOf(judged.at).map((month) => offsetAt(month, zone)));
  return now === standard ? null : toWall(judged.at + now - standard, zone);
}
