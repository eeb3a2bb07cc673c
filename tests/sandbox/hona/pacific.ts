const PACIFIC = 'America/Los_Angeles';
const HOUR = 3_600_000;

const hourThere = new Intl.DateTimeFormat('en-US', { timeZone: PACIFIC, hourCycle: 'h23', hour: 'numeric' });
const dayThere = new Intl.DateTimeFormat('en-US', { timeZone: PACIFIC, weekday: 'short' });

/** The first full hour after `from` that is this hour of the day in Los Angeles, on one of these days. */
function nextHour(from: Date, hour: number, isDay: (day: string) => boolean): Date {
  let at = new Date(Math.floor(from.getTime() / HOUR + 1) * HOUR);
  while (Number(hourThere.format(at)) !== hour || !isDay(dayThere.format(at)))
    at = new Date(at.getTime() + HOUR);
  return at;
}

/** The next midnight in Los Angeles, when Hona's nightly sync runs. */
export const nextMidnight = (from: Date): Date => nextHour(from, 0, () => true);

/** 8 AM in Los Angeles on the next day that is no weekend, when Hona sends its automatic notices. */
export function nextBusinessMorning(from: Date): Date {
  return nextHour(nextMidnight(from), 8, (day) => !['Sat', 'Sun'].includes(day));
}
