import type { Author, Logged } from '../mycase/types';

export type HonaContact = {
  id: number;
  externalId: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
};

export type HonaProject = {
  id: number;
  externalId: string;
  name: string;
  phaseName: string;
  phaseStep: number;
  /** The one client's ID in MyCase. */
  client: string;
  projectTypeName: string;
  milestonesEnabled: boolean;
  status: string;
};

type Reminder = { unit: string; amount: string | number };

/** As it was written; which of the two lists of reminders there is depends on the dialect. */
export type CalendarEvent = {
  id: string;
  projectId: string;
  title: string;
  attendees: string[];
  teamMembers: string[];
  otherMembers: string[];
  startTime: string;
  endTime: string;
  timezone: string;
  location: string;
  description: string;
  reminders?: Reminder[];
  reminder?: Reminder[];
  notify: boolean;
};

/** Hona told everybody of an event: `people` as the event named them, staff too. */
export type EventNotice = {
  eventId: string;
  what: 'new event' | 'changed event' | 'cancelled event';
  people: string[];
};

/** What Hona tells a client by itself. */
export type NoticeKind = 'new-project' | 'new-phase' | 'review-request' | 'portal-link' | 'event';

/** What really reached a client. */
export type Delivery = {
  at: Date;
  /** Null where a number belongs to no contact. */
  contactId: string | null;
  /** Null where the message was sent to a number. */
  caseId: string | null;
  to: string;
  way: 'text' | 'e-mail';
  kind: 'message' | 'notification';
  /** Of a notification. */
  notice?: NoticeKind;
  text: string;
  author: string;
};

/** One line of a client's conversation, as the phone shows it. */
export type Line = { at: Date; from: 'firm' | 'client'; way: 'text' | 'e-mail'; text: string };

/** Something to be logged into the case's thread in MyCase. */
export type LogEntry = { caseId: string; at: Date; author: Author; body: string } & Omit<Logged, 'loggedAt'>;

/** "+12133734253" for a number written the American way; an extension is not dialled. */
export function toE164(phone: string): string {
  const digits = phone.replace(/\s*(x|ext\b).*/i, '').replace(/\D/g, '');
  return phone.startsWith('+') ? `+${digits}` : digits.length === 10 ? `+1${digits}` : `+${digits}`;
}
