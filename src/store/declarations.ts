import type { StoreName } from './database';
import type { LocalItems, SessionItems } from './items';
import type { ListKinds } from './lists';
import type { RecordKinds } from './records';

/**
 * Every stored item, declared once (architecture §3). Types and migrations stand where they are used: database.ts and
 * migrations.ts, items.ts; a key that is missing here does not compile. All of it is written by the background alone,
 * and "Delete everything" clears all of it.
 */
export type Declaration = {
  /** The version of the database that brought it; items of storage areas have defaults instead. */
  since?: 1 | 2 | 3;
  /** Sealed: nothing of a client stands there in clear. */
  sealed: boolean;
  /** When else it goes: by its age, by Disconnect, with its tab or window, when staff have read or answered it. */
  cleared: 'by age' | 'by age, in part' | 'disconnect' | 'with the tab' | 'by hand' | 'never';
  /** What a diagnostics report may say of it: how many there are, its value, or nothing. */
  diagnostics: 'count' | 'value' | 'nothing';
};

export const STORES: Readonly<Record<StoreName, Declaration>> = {
  keys: { since: 1, sealed: false, cleared: 'never', diagnostics: 'nothing' },
  facts: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  threads: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  lines: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  // Only what is settled; the rest is listed and waits for a person.
  outbox: { since: 1, sealed: true, cleared: 'by age, in part', diagnostics: 'count' },
  // Old texts are listed; a row without a text only holds the revision, which must never start again.
  drafts: { since: 1, sealed: true, cleared: 'by hand', diagnostics: 'count' },
  // Each kind by its own rule, see RECORDS.
  records: { since: 1, sealed: true, cleared: 'by age, in part', diagnostics: 'count' },
  activity: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  secrets: { since: 1, sealed: true, cleared: 'disconnect', diagnostics: 'nothing' },
  recent: { since: 1, sealed: true, cleared: 'by age', diagnostics: 'count' },
  lists: { since: 3, sealed: true, cleared: 'by hand', diagnostics: 'count' },
  aside: { since: 2, sealed: true, cleared: 'never', diagnostics: 'count' },
};

const plain = (cleared: Declaration['cleared'], diagnostics: Declaration['diagnostics']): Declaration => ({
  sealed: false,
  cleared,
  diagnostics,
});

export const LOCAL: Readonly<Record<keyof LocalItems, Declaration>> = {
  // Staff's own name and ID stand in them: not for a report.
  settings: plain('by hand', 'nothing'),
  mapping: plain('by hand', 'count'),
  rules: plain('by hand', 'value'),
  // Names of staff may stand in both.
  policy: plain('by hand', 'nothing'),
  locked: plain('by hand', 'nothing'),
  wiped: plain('by hand', 'value'),
  mappingRevision: plain('by hand', 'value'),
  health: plain('by hand', 'value'),
  unreadable: plain('by hand', 'value'),
  unread: plain('by age', 'count'),
  unfinished: plain('never', 'value'),
  lost: plain('by hand', 'value'),
  aside: plain('by hand', 'value'),
  kept: plain('never', 'value'),
  sweptAt: plain('never', 'value'),
  clockSeen: plain('never', 'value'),
  clockMoved: plain('by hand', 'value'),
};

export const SESSION: Readonly<Record<keyof SessionItems, Declaration>> = {
  'tab:*': plain('with the tab', 'count'),
  quiet: plain('never', 'count'),
  asked: plain('never', 'count'),
};

/** How long a record is kept: as its case is opened now and then, by the times of what it holds, or for good. */
export type AgeRule = 'with its case' | 'by its content' | 'for good';

/** Each kind of record of `records`. */
export const RECORDS: Readonly<Record<keyof RecordKinds, AgeRule>> = {
  chosenClient: 'with its case',
  lastSent: 'with its case',
  seen: 'with its case',
  events: 'with its case',
  // Until 30 days after the event (product §7), whatever the setting says.
  calendar: 'by its content',
  marks: 'with its case',
  // Else a stop that was dealt with would stand against sending again as soon as its line is read again.
  stops: 'for good',
  // One of two words, under a key that tells nothing; chosen once for a client of any case.
  language: 'for good',
  // Else a later update could pass the firm's trial on a record that was made from here; holds nothing of a client.
  trialSpoiled: 'for good',
};

/** A kind that only another version knows goes with its case. */
export function ageRuleOf(kind: string): AgeRule {
  return Object.hasOwn(RECORDS, kind) ? RECORDS[kind as keyof RecordKinds] : 'with its case';
}

/** Each list of `lists`, and who ends what stands in it: no list goes by age. */
export const LISTS: Readonly<Record<keyof ListKinds, 'staff delete it' | 'staff answer it'>> = {
  templates: 'staff delete it',
  reminders: 'staff answer it',
  stops: 'staff answer it',
};
