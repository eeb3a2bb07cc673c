import type { CaseRef } from './case';

/** What a client may say that only a person can answer: each is a check before sending under the same name. */
export type OpenStop = 'asked-to-stop' | 'wrong-number';

/**
 * What staff did about lines in which the client asked to stop or said "wrong number"; kept per client, since a client
 * who wants no more texts wants them in no case.
 */
export type StopRecord = {
  /** The line (`keyOf` of checks/client-lines.ts, without its text), when, and what was done, in staff's words. */
  handled: { line: string; at: number; note: string; by: string | null }[];
};

/**
 * A stop of which nobody recorded what was done before its conversation grew too old to be kept: who and when, without
 * the words. It holds as the line itself did, until staff record what they did.
 */
export type KeptStop = {
  says: OpenStop;
  /** The case in whose log it stood. */
  ref: CaseRef;
  /** Null where the client of that case was not known any more. */
  contactId: string | null;
  clientName: string | null;
  /** The client's numbers as they were known, E.164: a text by number alone must meet it too. */
  numbers: string[];
  /** As in `StopRecord`; the page may be read again one day. */
  line: string;
  /** When it was written, in milliseconds, where the log told. */
  at: number | null;
};

/** A note of "Record what we did" that was begun and is not recorded, and the panel that wrote it. */
export type StopNote = { note: string; by?: string };

/**
 * What was begun about a client, with what one panel typed now: over its own, and over the one that it went on with,
 * as long as that says what it said then. What another window typed stays beside it; '' lets its own go.
 */
export function putStopNote(
  notes: readonly StopNote[],
  { note, by, over }: { note: string; by: string; over: string },
): StopNote[] {
  const others = notes.filter((one) => one.by !== by && one.note !== over && one.note !== note);
  return note === '' ? others : [...others, { note, by }];
}

/** All that is known of a client's stops beside the logs. */
export type Stops = StopRecord & { kept?: readonly KeptStop[] };

export const noStops: StopRecord = { handled: [] };

/**
 * Those that hold for this client. One whose client is not known holds for its case.
 * @param numbers E.164; those of a client whose contact is not known here
 */
export function findKept(
  kept: readonly KeptStop[],
  of: {
    firm: string;
    contactIds: readonly string[];
    caseIds: readonly string[];
    numbers?: readonly string[];
  },
): KeptStop[] {
  return kept.filter(({ ref, contactId, numbers }) => {
    if (ref.firm !== of.firm) return false;
    if (numbers.some((number) => of.numbers?.includes(number))) return true;
    return contactId === null ? of.caseIds.includes(ref.caseId) : of.contactIds.includes(contactId);
  });
}
