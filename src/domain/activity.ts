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
    | { kind: 'client-chosen'; name: string }
    | {
        kind: 'fact-changed';
        fact: 'stage' | 'phone' | 'email' | 'client' | 'practiceArea' | 'closed' | 'name';
        was: string;
        is: string;
      };
};
