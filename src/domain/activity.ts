import type { CaseRef } from './case';

/** What the extension did, newest first on the Activity tab. No message text: the thread has it. */
export type Activity = {
  ref: CaseRef;
  at: number;
  what:
    | { kind: 'handed-over'; entryId: string }
    | { kind: 'not-sent'; entryId: string }
    | { kind: 'may-have-been-sent'; entryId: string }
    | { kind: 'undone'; entryId: string }
    | { kind: 'discarded'; entryId: string }
    | { kind: 'send-again'; entryId: string }
    | { kind: 'marked-arrived'; entryId: string }
    | { kind: 'found-in-log'; entryId: string }
    | { kind: 'updated-contact'; result: 'created' | 'updated' }
    | { kind: 'updated-project'; result: 'created' | 'updated' }
    | { kind: 'update-failed'; code: string; part: 'contact' | 'project' }
    | { kind: 'event'; did: EventDeed; title: string; notify: boolean }
    | { kind: 'client-chosen'; name: string }
    /** What staff did about lines in which the client asked to stop, or said that the number is wrong. */
    | { kind: 'stop-recorded'; note: string; by: string | null }
    /** `whose`: the contact's name, where it is another one's than the main client's. */
    | { kind: 'fact-changed'; fact: ChangedFact; was: string; is: string; whose?: string }
    /** A custom field of the case, or of one of its contacts: `whose` is the contact's name. */
    | { kind: 'field-changed'; whose: string | null; label: string; was: string; is: string }
    /** Who came to the case's list, or left it. */
    | { kind: 'list-changed'; list: 'contacts' | 'staff'; added: string[]; removed: string[] }
    /** Documents that a page showed for the first time; who put them there cannot be read. */
    | { kind: 'documents-seen'; names: string[]; count: number };
};

/** What became of an event; `marked-…`: by a person's word about one in doubt. */
export type EventDeed =
  | 'saved'
  | 'deleted'
  | 'not-saved'
  | 'not-deleted'
  | 'may-have-been-saved'
  | 'may-have-been-deleted'
  | 'marked-arrived'
  | 'marked-not-arrived'
  /** Deleted from this computer alone; whether it arrived is not known. */
  | 'forgotten';

export type ChangedFact =
  | 'stage'
  | 'phone'
  | 'email'
  | 'client'
  | 'practiceArea'
  | 'closed'
  | 'name'
  | 'caseNumber'
  | 'openedOn'
  | 'closedOn'
  | 'limitationOn'
  | 'office'
  | 'description'
  | 'group'
  | 'birthday'
  | 'address';

/** The changes that concern what Hona does or whom a text reaches; all others stand under "More" (product §5). */
const FIRST: ReadonlySet<ChangedFact> = new Set([
  'stage',
  'phone',
  'email',
  'client',
  'practiceArea',
  'closed',
  'name',
]);

/** True for what the Activity tab shows only under "More". */
export function isMinor({ what }: Pick<Activity, 'what'>): boolean {
  if (what.kind === 'fact-changed') return what.whose !== undefined || !FIRST.has(what.fact);
  return ['field-changed', 'list-changed', 'documents-seen'].includes(what.kind);
}
