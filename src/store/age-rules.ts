import type { ListKinds } from './lists';
import type { RecordKinds } from './records';

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
  // Old ones are listed and wait for a person, as drafts of messages do.
  eventDrafts: 'by its content',
  marks: 'with its case',
  // Else a stop that was dealt with would stand against sending again as soon as its line is read again.
  stops: 'for good',
  // It ends when it is recorded, or emptied.
  stopNote: 'for good',
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
