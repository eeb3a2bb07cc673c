import type { EventDialect, EventForm } from '../domain/calendar';
import { judgeWallTime } from '../domain/event-times';
import { findStandardAbbreviation } from '../domain/event-zones';

/** An event with everything that Hona is told of it. */
export type OutgoingEvent = {
  id: string;
  caseId: string;
  form: EventForm;
  notify: boolean;
  /** By ID in MyCase: their e-mail, of contacts and of staff; needed where the dialect names people so. */
  emails: { contacts: Record<string, string>; staff: Record<string, string> };
};

/**
 * The body of POST /calendar-event: the one place that knows how the article's contradictions are spelled (A23, A24,
 * A26, A29 to A32). Always with `endTime`, `notify` and every list. The form must have no faults (event-rules.ts), and
 * each person the e-mail that the dialect asks for: throws a plain error where they do not.
 */
export function makeEventBody({ id, caseId, form, notify, emails }: OutgoingEvent, dialect: EventDialect) {
  const reminders = form.reminders.map(({ unit, amount }) => ({
    unit,
    amount: dialect.amount === 'text' ? `${amount}` : amount,
  }));
  const people = (ids: readonly string[], known: Record<string, string>) =>
    dialect.people === 'ids' ? [...ids] : [...new Set(ids.map((one) => required(known[one])))];
  return {
    id,
    projectId: caseId,
    title: form.title.trim(),
    attendees: people(form.contacts, emails.contacts),
    teamMembers: people(form.staff, emails.staff),
    otherMembers: people(form.otherStaff, emails.staff),
    startTime: spellTime(form.start),
    endTime: spellTime(form.end),
    timezone: dialect.zones === 'iana' ? form.zone : required(abbreviate(form)),
    location: form.location,
    description: form.description,
    [dialect.remindersField]: reminders,
    notify,
  };
}

export type EventBody = ReturnType<typeof makeEventBody>;

/** `YYYY-MM-DD HH:mm:ss`, the wall clock of the event's zone (A29). */
const spellTime = (wall: string) => `${wall.replace('T', ' ')}:00`;

function abbreviate({ start, zone }: EventForm): string | null {
  const judged = judgeWallTime(start, zone);
  return judged && findStandardAbbreviation(zone, judged.at);
}

/** Nobody is left out silently. */
function required(value: string | null | undefined): string {
  if (!value) throw new Error('event-body');
  return value;
}
