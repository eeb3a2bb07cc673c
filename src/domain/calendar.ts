import type { CaseRef } from './case';

/** When Hona reminds those whom it tells of an event: so long before its start. */
export type EventReminder = { unit: 'day' | 'hour' | 'minute'; amount: number };

/** What an event says (product §7). Times are wall-clock times in `zone`: `YYYY-MM-DDTHH:mm`. */
export type EventForm = {
  /** The client sees it. */
  title: string;
  start: string;
  /** 30 minutes after the start where none was given (A32). */
  end: string;
  /** IANA. */
  zone: string;
  location: string;
  description: string;
  reminders: EventReminder[];
  /** IDs in MyCase of contacts, of staff on the case, and of other staff (A26 to A28). */
  contacts: string[];
  staff: string[];
  otherStaff: string[];
  /** The MyCase event that it was filled from; null: made here alone. */
  myCaseEvent: string | null;
};

/**
 * Where an event stands. *Sending* is on disk before the request leaves. With `notify` the client may have been told,
 * so an unclear answer is *unknown* and waits for a person, as a message does; without it the write may be repeated,
 * and what did not go through is *failed*.
 */
export type EventState = 'sending' | 'saved' | 'failed' | 'unknown';

/** What was last tried with an event. */
export type EventAttempt = {
  what: 'save' | 'delete';
  notify: boolean;
  /** Milliseconds. */
  at: number;
  state: EventState;
  /** Hona's own words for a refusal, where it gave any. */
  reason: string | null;
  status: number | null;
};

/** An event of a project as this computer knows it: Hona has no way to read one. */
export type ProjectEvent = {
  /** Hona's key for it (`makeEventId`): a colleague's computer finds the same for the same MyCase event. */
  id: string;
  ref: CaseRef;
  /** What Hona took last; null: nothing certain yet. */
  saved: EventForm | null;
  /** What staff last wanted it to say: kept when it did not go through. */
  wanted: EventForm;
  attempt: EventAttempt;
};

/** A person's word about an event in doubt. */
export type EventAnswer = 'arrived' | 'not-arrived';

/**
 * How events are written to the Partner API where its article contradicts itself (facts A23, A24, A26, A30). A setting of
 * the firm; the one place in the code that spells them is hona/event-body.ts.
 */
export type EventDialect = {
  remindersField: 'reminders' | 'reminder';
  amount: 'text' | 'number';
  people: 'ids' | 'emails';
  zones: 'iana' | 'abbreviations';
};

export const defaultDialect: EventDialect = {
  remindersField: 'reminders',
  amount: 'text',
  people: 'ids',
  zones: 'iana',
};
