// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { EventForm } from '../../src/domain/calendar';
import { EVENT_LIMITS, findEventFaults } from '../../src/domain/event-rules';
import { makeEventForm } from '../builders';

const IANA = { zones: 'iana' } as const;
const faultsOf = (over: Partial<EventForm>, dialect: Parameters<typeof findEventFaults>[1] = IANA) =>
  findEventFaults(makeEventForm(over), dialect).map(({ on, why }) => `${on} ${why}`);

describe('what keeps an event from being sent (product §7)', () => {
  it('nothing, where all is there', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('nobody needs to be invited, and nothing needs to be said of the place (A31)', () => {
    expect(
      faultsOf({ contacts: [], staff: [], otherStaff: [], reminders: [], location: '', description: '' }),
    ).toEqual([]);
  });

  it.each<[string, Partial<EventForm>, string[]]>([
    ['no title', { title: '' }, ['title blank']],
    ['a title that shows nothing', { title: ' \u200b\u2060\t' }, ['title blank']],
    ['a long title', { title: 'x'.repeat(EVENT_LIMITS.title + 1) }, ['title long']],
    ['a long place', { location: 'x'.repeat(EVENT_LIMITS.location + 1) }, ['location long']],
    ['a long description', { description: 'x'.repeat(EVENT_LIMITS.description + 1) }, ['description long']],
    ['no start', { start: '' }, ['start no-time']],
    ['a day that is none', { end: '2026-02-30T10:00' }, ['end no-time']],
    ['an end at the start', { end: '2026-12-01T10:00' }, ['end not-after-start']],
    ['an end before the start', { end: '2026-12-01T09:00' }, ['end not-after-start']],
    ['a zone that is none', { zone: 'Mars/Base' }, ['zone no-zone']],
    ['an offset for a zone', { zone: '-08:00' }, ['zone no-zone']],
    ['a time that never comes', { start: '2026-03-08T02:30', end: '2026-03-08T04:00' }, ['start gap']],
    ['an end that never comes', { start: '2026-03-08T01:30', end: '2026-03-08T02:30' }, ['end gap']],
    // Hona gets the digits alone, and 1:10 reads as before 1:40.
    [
      'an end in the hour that comes again',
      { start: '2026-11-01T01:40', end: '2026-11-01T01:10' },
      ['end not-after-start'],
    ],
    ['a reminder of nothing', { reminders: [{ unit: 'hour', amount: 0 }] }, ['reminders amount']],
    ['half an hour', { reminders: [{ unit: 'hour', amount: 0.5 }] }, ['reminders amount']],
    [
      'one reminder twice',
      {
        reminders: [
          { unit: 'day', amount: 1 },
          { unit: 'day', amount: 1 },
        ],
      },
      ['reminders twice'],
    ],
    [
      'many reminders',
      { reminders: Array.from({ length: 11 }, (_, i) => ({ unit: 'hour', amount: i + 1 }) as const) },
      ['reminders many'],
    ],
    ['a client twice', { contacts: ['1', '1'] }, ['contacts twice']],
    ['someone on the case and not on it (A28)', { staff: ['1'], otherStaff: ['1'] }, ['otherStaff twice']],
    ['many people', { otherStaff: Array.from({ length: 101 }, (_, i) => `${i}`) }, ['otherStaff many']],
  ])('%s', (_, over, faults) => {
    expect(faultsOf(over)).toEqual(faults);
  });

  it('a zone without letters of its own cannot be sent by letters (A30)', () => {
    const zones = { zones: 'abbreviations' } as const;
    expect(faultsOf({}, zones)).toEqual([]);
    expect(faultsOf({ zone: 'Asia/Kathmandu' }, zones)).toEqual(['zone no-abbreviation']);
    expect(faultsOf({ zone: 'Asia/Kathmandu' })).toEqual([]);
  });

  it('says all of them, in the order of the form', () => {
    expect(faultsOf({ title: '', end: '', reminders: [{ unit: 'day', amount: -1 }] })).toEqual([
      'title blank',
      'end no-time',
      'reminders amount',
    ]);
  });
});
