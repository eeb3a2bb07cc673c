/** Hours behind UTC at midnight in Los Angeles: in summer, and one more in winter. */
const SUMMER = 7;
const HOUR = 3_600_000;

/**
 * The last midnight in Los Angeles, where Hona's nightly sync runs (PULL-WHEN-1), in milliseconds. Counted from the
 * day and not from the hours gone: the two days on which the clocks change have 23 and 25 of them.
 */
export function lastMidnightPacific(now: number): number {
  const { year, month, day } = readPacific(now);
  const summer = Date.UTC(year, month - 1, day, SUMMER);
  // The clocks change at two in the morning, so every day has one midnight.
  return readPacific(summer).day === day ? summer : summer + HOUR;
}

function readPacific(at: number): { year: number; month: number; day: number } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}
