const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * "2026-11-20 14:15:00 GMT-5": a moment by the clocks of a zone, the same in every browser and language. The offset
 * tells the two hours apart that bear one name in autumn.
 * @param zone IANA; a name that the browser does not know counts as UTC
 */
export function formatLocalTime(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = makeFormat(zone);
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second, timeZoneName } = parts;
  return `${year}-${month}-${day} ${hour}:${minute}:${second} ${timeZoneName?.replace(/^(GMT\+0|UTC)$/, 'GMT')}`;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const options = {
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
}
