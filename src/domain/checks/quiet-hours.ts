import { type CaseLog, listClientLines } from '../log';
import type { Check } from './check';
import { findZoneOfNumber, findZonesOfAddress } from './zones';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * 60;
/** Clocks differ. */
const AHEAD = 10 * MINUTE;

/**
 * Product §6: early or late for the client, and no answer to what the client wrote within the hour. By the address's
 * state, else the firm's zone, else this computer's; where neither address nor these say that it is late, by the area
 * code, which is only "perhaps".
 * Detail: `zone` and `minutes` (of the client's day), `otherZone` where the state has two, `by` (address, firm,
 * computer or area-code), `perhaps` (the area code's zone, where it is another and there is no address), `next`
 * (milliseconds: the next time that is right, null where there is none).
 */
export const checkQuietHours: Check = ({ now, zone, client, recipient, rules, log, otherLogs }) => {
  const { quiet } = rules;
  if (quiet.from === quiet.to || hasJustWritten([log, ...otherLogs], now)) return null;
  const isRight = (place: string, at: number) => {
    const minutes = findMinutes(place, at);
    if (minutes === null) return true;
    const [after, before] = [minutes >= quiet.from, minutes < quiet.to];
    return quiet.from < quiet.to ? after && before : after || before;
  };
  const ofAddress = findZonesOfAddress(client?.own?.address?.value ?? '');
  const base = ofAddress.length > 0 ? ofAddress : [[rules.zone, zone].find(isZone) ?? 'UTC'];
  const area = ofAddress.length > 0 ? null : findZoneOfNumber(recipient?.number ?? null);
  const perhaps = area !== base[0] ? area : null;
  const late = base.find((one) => !isRight(one, now)) ?? (perhaps && !isRight(perhaps, now) ? perhaps : null);
  if (late === null) return null;
  const isBase = base.includes(late);
  return {
    zone: late,
    minutes: findMinutes(late, now),
    otherZone: base.find((one) => isBase && one !== late) ?? null,
    by: ofAddress.length > 0 ? 'address' : isBase ? (rules.zone === late ? 'firm' : 'computer') : 'area-code',
    perhaps,
    next: findNext(isBase ? base : [...base, late], quiet.from, isRight, now),
  };
};

function hasJustWritten(logs: readonly CaseLog[], now: number): boolean {
  return logs.some(({ lines }) =>
    listClientLines(lines).some(({ at }) => at !== null && at > now - HOUR && at < now + AHEAD),
  );
}

/** The first moment, to the minute, that is right in every zone; the days on which the clocks change are kept. */
function findNext(
  zones: readonly string[],
  from: number,
  isRight: (zone: string, at: number) => boolean,
  now: number,
): number | null {
  let at = now - (now % MINUTE);
  for (let tries = 0; tries < 8; tries++) {
    const wrong = zones.find((zone) => !isRight(zone, at));
    if (wrong === undefined) return at;
    const wait = (from - (findMinutes(wrong, at) ?? from) + DAY) % DAY || DAY;
    const then = at + wait * MINUTE;
    // Where an hour was skipped on the way, the right time came an hour earlier.
    at = then - HOUR > now && isRight(wrong, then - HOUR) ? then - HOUR : then;
  }
  return null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes since midnight there; null where the zone or the time is none. */
function findMinutes(zone: string, at: number): number | null {
  try {
    const format =
      formats.get(zone) ??
      new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hour: 'numeric',
        minute: 'numeric',
        hourCycle: 'h23',
      });
    formats.set(zone, format);
    const parts = format.formatToParts(at);
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return read('hour') * 60 + read('minute');
  } catch {
    return null;
  }
}

const isZone = (zone: string | null): zone is string => zone !== null && findMinutes(zone, 0) !== null;
