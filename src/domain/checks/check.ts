import type { CaseRef } from '../case';
import type { CaseContact, ContactFacts } from '../facts';
import type { FirmRules } from '../firm-rules';
import type { CaseLog } from '../log';
import type { OutboxEntry } from '../outbox';
import type { Project } from '../project';
import type { Recipient } from '../recipient';
import type { Stops } from '../stop';

/** The checks before sending (product §6), each a file of this folder under the same name. */
export type CheckId =
  | 'empty'
  | 'too-long'
  | 'no-client'
  | 'unresolved-field'
  | 'asked-to-stop'
  | 'wrong-number'
  | 'foreign-link'
  | 'deceased'
  | 'not-client-group'
  | 'number-differs'
  | 'lead'
  | 'other-user'
  | 'minor'
  | 'case-closed'
  | 'consent-no'
  | 'quiet-hours'
  | 'shortener'
  | 'ssn'
  | 'card-number'
  | 'account-number'
  | 'greeting'
  | 'attached'
  | 'reply-keyword'
  | 'not-read-lately'
  | 'newer-message'
  | 'other-client-name';

/**
 * What a finding does. `warn`: it stands at the composer, and Send goes. `confirm`: Send goes with a reason, which is
 * kept with the message. `block`: nothing goes on any path.
 */
export type CheckLevel = 'off' | 'warn' | 'confirm' | 'block';

/** The defaults of product §6. */
export const DEFAULT_LEVELS: Readonly<Record<CheckId, CheckLevel>> = {
  empty: 'block',
  'too-long': 'block',
  'no-client': 'block',
  'unresolved-field': 'block',
  'asked-to-stop': 'block',
  'wrong-number': 'block',
  'foreign-link': 'block',
  deceased: 'confirm',
  'not-client-group': 'confirm',
  'number-differs': 'confirm',
  lead: 'confirm',
  'other-user': 'confirm',
  minor: 'warn',
  'case-closed': 'warn',
  'consent-no': 'warn',
  'quiet-hours': 'warn',
  shortener: 'warn',
  ssn: 'warn',
  'card-number': 'warn',
  'account-number': 'warn',
  greeting: 'warn',
  attached: 'warn',
  'reply-keyword': 'warn',
  'not-read-lately': 'warn',
  'newer-message': 'warn',
  'other-client-name': 'off',
};

/** Without them there is nothing that could be sent: no firm can turn them off. */
export const FIXED_CHECKS: ReadonlySet<CheckId> = new Set(['empty', 'too-long', 'no-client']);

/** Everything that a check may look at. The same for the panel, for Send and for the claim; pure data. */
export type CheckInput = {
  ref: CaseRef;
  /** As it is counted, stored and sent (`normaliseText`). */
  text: string;
  /** Milliseconds. */
  now: number;
  /** The zone of this computer, IANA. */
  zone: string;
  project: Project;
  /** Null: nobody can be written to (`no-client`). */
  recipient: Recipient | null;
  /** The main client's row and own page; null where nobody is chosen. */
  client: { contact: CaseContact; own: ContactFacts | undefined } | null;
  log: CaseLog;
  entries: readonly OutboxEntry[];
  /** The logs of the client's other cases, as far as they were read: who asked to stop there asked to stop. */
  otherLogs: readonly CaseLog[];
  /** Hona links seen in messages of other cases, as `findHonaLinks` gives them. */
  linksElsewhere: readonly string[];
  /** What staff recorded about "stop" and "wrong number" of this client, and what of it outlived its conversation. */
  stops: Stops;
  rules: FirmRules;
  /** Groups that make a contact the client, of the firm's mapping. */
  clientGroups: readonly string[];
  /** The author's MyCase staff ID, and the one who is signed in to MyCase, where a page showed it. */
  authorId: string | null;
  signedInId: string | null;
  /** Lines of the log that stood on screen when the draft began; null where that was not kept. */
  linesAtStart: number | null;
  /** Full names of other clients of this computer's cases; for a check that is off at first. */
  otherClients: readonly string[];
};

/** What one check found: facts for the words on screen, never whole sentences. */
export type FindingDetail = Record<string, string | number | null | readonly string[]>;

/** One check: null where it finds nothing. What is empty, unmapped or not loaded never brakes. */
export type Check = (input: CheckInput) => FindingDetail | null;

export type Finding = {
  id: CheckId;
  level: Exclude<CheckLevel, 'off'>;
  detail: FindingDetail;
  /** Another contact than the main client, who is told of an event. */
  who?: { id: string; name: string };
};

/** Under what a finding is answered, and kept: its check, and whom it is about where that is not the client. */
export const keyOfFinding = ({ id, who }: Pick<Finding, 'id' | 'who'>): string =>
  who ? `${id}:${who.id}` : id;

const ORDER = ['block', 'confirm', 'warn'] as const;

/** What keeps it from going comes first, as it is to be read; among equals the order stays. */
export const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
