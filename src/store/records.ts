import type { ProjectEvent } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import type { EventDraft } from '../domain/event-draft';
import type { Marks } from '../domain/marks';
import { type EntityRef, entityKey } from '../domain/place';
import type { StopNote, StopRecord } from '../domain/stop';
import type { Language } from '../domain/template';
import type { LastSent } from '../domain/update';
import { commit } from './commit';
import { caseMacOf, type Store } from './context';
import { openRow } from './open-row';
import { isSameSealing, macOf, seal } from './seal';

/** Small things kept per case (the last one per client too), each under its own name. */
export type RecordKinds = {
  /** The contact that staff chose as the client. */
  chosenClient: { contactId: string };
  /** What "Update Hona" last sent from this computer, and the answer. */
  lastSent: LastSent;
  /** How many messages from the client staff had seen when they last looked. */
  seen: { clientLines: number };
  /** The events whose link named this case when they were last read, the newest last. */
  events: string[];
  /** The project's events that were made or changed from here. */
  calendar: ProjectEvent[];
  /** Events that somebody began to fill in. */
  eventDrafts: EventDraft[];
  /** Flag, archive, spam, unread. */
  marks: Marks;
  /** Of a client: what staff did about "stop" and "wrong number". */
  stops: StopRecord;
  /** Of a client: such notes that somebody began and has not recorded, one per window; alone as it was once kept. */
  stopNote: StopNote | StopNote[];
  /** Of a client: the language that staff chose for templates. */
  language: { language: Language };
  /** Hona's record was made from here, or may have been, at this time: it can pass no trial. */
  trialSpoiled: { at: number };
};

type Subject = CaseRef | (EntityRef & { kind: 'contact' });

/** A client as the subject of a record: one contact may be the client of several cases. */
export function clientEntity(firm: string, id: string): EntityRef & { kind: 'contact' } {
  return { kind: 'contact', firm, id };
}

const subjectMacOf = (store: Store, of: Subject) =>
  'kind' in of ? macOf(store.keys, entityKey(of)) : caseMacOf(store, of);
const nameOf = (caseMac: string, kind: string) => `records ${caseMac} ${kind}`;

/** The record, or null where there is none. */
export async function findRecord<K extends keyof RecordKinds>(
  store: Store,
  of: Subject,
  kind: K,
): Promise<RecordKinds[K] | null> {
  const caseMac = await subjectMacOf(store, of);
  const row = await store.db.get('records', [caseMac, kind]);
  return row ? openRow(store, 'records', [caseMac, kind], row.sealed) : null;
}

/** Background only. */
export async function writeRecord<K extends keyof RecordKinds>(
  store: Store,
  of: Subject,
  kind: K,
  value: RecordKinds[K],
  at = Date.now(),
): Promise<void> {
  const caseMac = await subjectMacOf(store, of);
  const sealed = await seal(store.keys, nameOf(caseMac, kind), value);
  await store.db.put('records', { caseMac, kind, at, sealed });
}

/** Background only: changes a record on what stands in it; two pages may report at once. */
export async function changeRecord<K extends keyof RecordKinds>(
  store: Store,
  of: Subject,
  kind: K,
  change: (old: RecordKinds[K] | null) => RecordKinds[K],
  at = Date.now(),
): Promise<void> {
  const caseMac = await subjectMacOf(store, of);
  for (;;) {
    const row = await store.db.get('records', [caseMac, kind]);
    const old: RecordKinds[K] | null = row
      ? await openRow(store, 'records', [caseMac, kind], row.sealed)
      : null;
    const sealed = await seal(store.keys, nameOf(caseMac, kind), change(old));
    const tx = store.db.transaction('records', 'readwrite');
    const isSame = isSameSealing((await tx.store.get([caseMac, kind]))?.sealed, row?.sealed);
    await commit(tx, isSame && tx.store.put({ caseMac, kind, at, sealed }));
    if (isSame) return;
  }
}

/** Background only. */
export async function removeRecord(store: Store, of: Subject, kind: keyof RecordKinds): Promise<void> {
  await store.db.delete('records', [await subjectMacOf(store, of), kind]);
}
