// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compareWithMyCase, readMyCaseEvent } from '../../src/domain/event-mycase';
import type { EventFacts, Fact } from '../../src/domain/facts';
import { makeEventForm } from '../builders';

const LA = 'America/Los_Angeles';
const fact = (value: string | null): Fact<string> => ({
  value,
  source: { page: 'event', way: 'label' },
  readAt: 1,
});
const page = (over: Partial<Record<keyof EventFacts, string | null>> = {}): EventFacts =>
  Object.fromEntries(
    Object.entries({
      title: 'Deposition',
      startsAt: '12/01/2026 10:00 AM',
      endsAt: '12/01/2026 11:00 AM',
      location: '12 Main Street',
      ...over,
    }).map(([key, value]) => [key, fact(value)]),
  );

describe('prefill from a MyCase event', () => {
  it.each([
    ['12/03/2026 9:30 AM', '12/03/2026 11:30 AM', '2026-12-03T09:30', '2026-12-03T11:30'],
    ['Dec 3, 2026 at 12:15 PM', 'Dec 3, 2026 at 1 PM', '2026-12-03T12:15', null],
    // Both in one line: the end names no day.
    ['12/03/2026 9:00 AM', '10:00 AM', '2026-12-03T09:00', '2026-12-03T10:00'],
    ['12/03/2026', '', null, null],
    ['soon', '10:00 AM', null, null],
  ])('%s to %s: %s to %s', (startsAt, endsAt, start, end) => {
    expect(readMyCaseEvent(page({ startsAt, endsAt }))).toMatchObject({ start, end });
  });

  it('what was not read, or is empty, is null', () => {
    expect(readMyCaseEvent({ title: fact(null) })).toEqual({
      title: null,
      start: null,
      end: null,
      location: null,
      description: null,
    });
  });
});

describe('a MyCase event that was read later (product §7)', () => {
  const compare = (facts: EventFacts, zone = LA, form = {}) =>
    compareWithMyCase(makeEventForm(form), facts, zone);

  it('differs in nothing where it says the same', () => {
    expect(compare(page())).toEqual([]);
    expect(compare(page({ location: ' 12  Main\nStreet' }))).toEqual([]);
  });

  it('has another time', () => {
    expect(compare(page({ startsAt: '12/02/2026 10:00 AM', endsAt: '12/02/2026 11:00 AM' }))).toEqual([
      { on: 'start', was: '2026-12-01T10:00', is: '2026-12-02T10:00' },
      { on: 'end', was: '2026-12-01T11:00', is: '2026-12-02T11:00' },
    ]);
  });

  it('has another title and place', () => {
    expect(compare(page({ title: 'Mediation', location: 'Department 11' })).map((d) => d.on)).toEqual([
      'title',
      'location',
    ]);
  });

  it('is compared as a moment: the event may stand in another zone', () => {
    const inNewYork = { zone: 'America/New_York', start: '2026-12-01T13:00', end: '2026-12-01T14:00' };
    expect(compare(page(), LA, inNewYork)).toEqual([]);
    expect(compare(page(), 'America/New_York', inNewYork).map((d) => d.is)).toEqual([
      '2026-12-01T10:00',
      '2026-12-01T11:00',
    ]);
  });

  it('what staff wrote for the client is no news: only what MyCase changed since', () => {
    const asRead = { title: 'Depo (weak witness)', start: '2026-12-01T10:00', end: null, location: null };
    const said = page({ title: 'Depo  (weak witness)', endsAt: null, location: null });
    expect(compare(said, LA, { asRead })).toEqual([]);
    expect(compare({ ...said, title: fact('Depo, moved') }, LA, { asRead })).toEqual([
      { on: 'title', was: 'Deposition', is: 'Depo, moved' },
    ]);
  });

  it('who kept MyCase’s digits and chose another zone for them means them so the next time too', () => {
    const asRead = { title: null, start: '2026-12-01T10:00', end: '2026-12-01T11:00', location: null };
    const inNewYork = { zone: 'America/New_York', asRead };
    expect(compare(page(), LA, inNewYork)).toEqual([]);
    expect(compare(page({ startsAt: '12/01/2026 10:30 AM' }), LA, inNewYork)).toEqual([
      { on: 'start', was: '2026-12-01T10:00', is: '2026-12-01T10:30' },
    ]);
  });

  it('what could not be read differs from nothing', () => {
    expect(compare({})).toEqual([]);
    expect(compare(page({ startsAt: 'soon', endsAt: null, title: null, location: null }))).toEqual([]);
  });
});
