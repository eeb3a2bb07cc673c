// @vitest-environment node
import { expect, it } from 'vitest';
import { findNextReminder, findTomorrowMorning, listDue } from '../../src/domain/reminder';

const NOW = new Date(2026, 10, 20, 15, 0).getTime();
const reminder = (at: number) => ({ ref: { firm: 'smithlaw', caseId: String(at) }, caseName: 'Doe', at });

it('a reminder is due from its minute on, the longest due first', () => {
  const all = [reminder(NOW + 1), reminder(NOW), reminder(NOW - 5)];
  expect(listDue(all, NOW).map((r) => r.at)).toEqual([NOW - 5, NOW]);
});

it('the next one is the earliest that is not due', () => {
  expect(findNextReminder([reminder(NOW + 9), reminder(NOW + 4), reminder(NOW - 1)], NOW)).toBe(NOW + 4);
  expect(findNextReminder([reminder(NOW)], NOW)).toBeNull();
});

it('tomorrow morning is at eight by the clock on the wall, also over a change of the clocks and of the year', () => {
  for (const day of [new Date(2026, 9, 31, 23, 59), new Date(2026, 2, 7, 0, 1), new Date(2026, 11, 31, 12)]) {
    const morning = new Date(findTomorrowMorning(day.getTime()));
    expect([morning.getHours(), morning.getMinutes()]).toEqual([8, 0]);
    expect(morning.getDate()).toBe(new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getDate());
  }
});
