import type { CaseRef } from './case';
import type { Shown } from './outbox';

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
  /** What that event's page said when it was taken over last: only what changes after it is news. */
  asRead?: Omit<MyCaseEvent, 'description'>;
};

/** What a MyCase event page gives an event; null: not read, empty, or not to be understood. Times as MyCase shows them. */
export type MyCaseEvent = {
  title: string | null;
  start: string | null;
  end: string | null;
  location: string | null;
  description: string | null;
};

/**
 * Where an event stands. *Sending* is on disk before the request leaves. With `notify` the client may have been told,
 * so an unclear answer is *unknown* and waits for a person, as a message does; without it the write may be repeated,
 * and what did not go through is *failed*.
 */
export type EventState = 'sending' | 'saved' | 'failed' | 'unknown';

/**
 * Why an attempt did not go through. `not-sent`: it ended before anything left (the browser was closed, the token
 * erased). `unreachable`: Hona's host gave no answer before anything left. `refused`: by Hona. `token`: Hona does not
 * take the token for it. `later`: Hona asks to wait. `unclear`: no answer, or none that says what became of it.
 * `ended`: the browser was closed while it was on its way. `not-arrived`: a person said so. `checks`: one of the checks
 * came to stand against it before anything left.
 */
export type EventProblem =
  | 'not-sent'
  | 'unreachable'
  | 'refused'
  | 'token'
  | 'later'
  | 'unclear'
  | 'ended'
  | 'not-arrived'
  | 'checks';

/** What was last tried with an event. */
export type EventAttempt = {
  what: 'save' | 'delete';
  notify: boolean;
  /** Milliseconds. No two attempts at an event have the same. */
  at: number;
  state: EventState;
  /** Null while it is on its way, and where it went through. */
  problem: EventProblem | null;
  /** Hona's own words for a refusal, where it gave any. */
  reason: string | null;
  status: number | null;
  /** What stood against telling the client when it was pressed, with the reasons that staff gave. */
  checks?: Shown['checks'];
  /** It counts as gone through by a person's word alone. */
  marked?: true;
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
  /**
   * In doubt until a later attempt goes through or a person answers; there exactly where the attempt's state is
   * *unknown*, or one is on its way after it. A refusal of a later attempt leaves it as it is.
   */
  doubt: { what: 'save' | 'delete'; notify: boolean; form: EventForm } | null;
  /** Hona may have it: something that could make it has left. */
  mayExist: boolean;
  /** Hona was asked to tell the client of it, by this save or an earlier one. */
  told?: true;
  /** After a refusal that leaves a doubt it names what is in doubt, with the reason of the refusal. */
  attempt: EventAttempt;
};

/** A person's word about an event in doubt. `forgotten`: nobody says whether it arrived; it only goes from this computer. */
export type EventAnswer = 'arrived' | 'not-arrived' | 'forgotten';

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
