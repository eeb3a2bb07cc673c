/** "8:00" of minutes since midnight; 24:00 is the end of the day. */
export function formatClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`;
}

/** Minutes since midnight of "8:00", "8", "21:30", "8 AM", "9:00 pm"; null where it is no time of a day. */
export function readClock(typed: string): number | null {
  const m = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?$/i.exec(typed.trim());
  if (!m) return null;
  const [hour, minute] = [Number(m[1]), Number(m[2] ?? 0)];
  const half = m[3]?.toLowerCase();
  if (minute > 59 || (half && (hour < 1 || hour > 12))) return null;
  const minutes = (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
  return minutes <= 24 * 60 ? minutes : null;
}

/** True for a zone that the browser knows, such as "America/Chicago". */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Hosts, separated by commas or spaces, as they stand in an address; null where one is none. */
export function findHosts(typed: string): string[] | null {
  const hosts = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((one) => one.replace(/^https?:\/\//, '').replace(/\/.*/, ''));
  return hosts.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) ? [...new Set(hosts)] : null;
}
