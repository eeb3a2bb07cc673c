import type { EventDialect, EventForm } from './calendar';
import { isZone, judgeWallTime } from './event-times';
import { findStandardAbbreviation } from './event-zones';

/** The longest that is sent, in characters. Nothing is documented: more than any event of a law firm needs. */
export const EVENT_LIMITS = { title: 200, location: 500, description: 5000, reminders: 10, people: 100 };

/**
 * Why an event cannot be sent as it stands.
 * `blank`: it must be given (A31). `long`: over `EVENT_LIMITS`; `many`: more than that.
 * `no-time`: not a day and a time. `gap`: the clocks skip it, so it never comes.
 * `not-after-start`: the end is not later than the start.
 * `no-zone`: not a zone. `no-abbreviation`: the firm's events carry abbreviations, and this zone has none (A30).
 * `amount`: not a whole number from 1 on. `twice`: the same reminder, or the same person in two places.
 */
export type EventFault = {
  on: Exclude<keyof EventForm, 'myCaseEvent' | 'asRead'>;
  why:
    | 'blank'
    | 'long'
    | 'many'
    | 'no-time'
    | 'gap'
    | 'not-after-start'
    | 'no-zone'
    | 'no-abbreviation'
    | 'amount'
    | 'twice';
};

/** Everything that keeps a form from being sent, in the order of its fields; empty: nothing does. */
export function findEventFaults(form: EventForm, { zones }: Pick<EventDialect, 'zones'>): EventFault[] {
  return [
    ...findTextFaults(form),
    ...findTimeFaults(form, zones),
    ...findReminderFaults(form),
    ...findListFaults(form),
  ];
}

function findTextFaults(form: EventForm): EventFault[] {
  const faults: EventFault[] = [];
  // What shows nothing is no title (A33): the client would be told of an event without a name.
  if (!/[^\s\p{Cf}]/u.test(form.title)) faults.push({ on: 'title', why: 'blank' });
  for (const on of ['title', 'location', 'description'] as const)
    if (form[on].length > EVENT_LIMITS[on]) faults.push({ on, why: 'long' });
  return faults;
}

function findTimeFaults({ start, end, zone }: EventForm, zones: EventDialect['zones']): EventFault[] {
  if (!isZone(zone)) return [{ on: 'zone', why: 'no-zone' }];
  const faults: EventFault[] = [];
  const [from, to] = [judgeWallTime(start, zone), judgeWallTime(end, zone)];
  for (const [on, judged] of [['start', from] as const, ['end', to] as const]) {
    if (!judged) faults.push({ on, why: 'no-time' });
    if (judged?.kind === 'gap') faults.push({ on, why: 'gap' });
  }
  // Wall times are what Hona gets: an end that only comes later as a moment would read as one before the start.
  if (from && to && end <= start) faults.push({ on: 'end', why: 'not-after-start' });
  if (zones === 'abbreviations' && from && findStandardAbbreviation(zone, from.at) === null)
    faults.push({ on: 'zone', why: 'no-abbreviation' });
  return faults;
}

function findReminderFaults({ reminders }: EventForm): EventFault[] {
  const faults: EventFault[] = [];
  if (reminders.length > EVENT_LIMITS.reminders) faults.push({ on: 'reminders', why: 'many' });
  if (reminders.some(({ amount }) => !Number.isInteger(amount) || amount < 1 || amount > 1000))
    faults.push({ on: 'reminders', why: 'amount' });
  if (new Set(reminders.map(({ unit, amount }) => `${amount} ${unit}`)).size < reminders.length)
    faults.push({ on: 'reminders', why: 'twice' });
  return faults;
}

/** Hona tells each of them: nobody is asked twice, and no one is on the case and not on it (A28). */
function findListFaults({ contacts, staff, otherStaff }: EventForm): EventFault[] {
  const faults: EventFault[] = [];
  const lists = { contacts, staff, otherStaff };
  for (const on of ['contacts', 'staff', 'otherStaff'] as const) {
    if (lists[on].length > EVENT_LIMITS.people) faults.push({ on, why: 'many' });
    const isDouble = new Set(lists[on]).size < lists[on].length;
    if (isDouble || (on === 'otherStaff' && otherStaff.some((id) => staff.includes(id))))
      faults.push({ on, why: 'twice' });
  }
  return faults;
}
