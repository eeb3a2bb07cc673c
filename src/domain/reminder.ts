import type { CaseRef } from './case';

/** "Keep as draft, remind me": one per case. `at` in milliseconds. `told`: it came due, and was said. */
export type Reminder = { ref: CaseRef; caseName: string; at: number; told?: true };

/** Those whose time has come, the longest due first. */
export function listDue(reminders: readonly Reminder[], now: number): Reminder[] {
  return reminders.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
}

/** When the next one comes due, or null. */
export function findNextReminder(reminders: readonly Reminder[], now: number): number | null {
  return reminders.reduce<number | null>(
    (next, { at }) => (at > now ? Math.min(next ?? at, at) : next),
    null,
  );
}

/** Hour of the day at which tomorrow's reminder comes. */
const MORNING = 8;

/** Tomorrow at eight by this computer's clock, also where the clocks change in the night. */
export function findTomorrowMorning(now: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + 1);
  return day.setHours(MORNING, 0, 0, 0);
}
