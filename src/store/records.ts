import type { CaseRef } from '../domain/case';
import { type EntityRef, entityKey } from '../domain/place';
import type { LastSent } from '../domain/update';
import { caseMacOf, type Store } from './context';
import { openRow } from './open-row';
import { macOf, seal } from './seal';

/** Small things kept per case (the last one per client too), each under its own name. */
export type RecordKinds = {
  /** The contact that staff chose as the client. */
  chosenClient: { contactId: string };
  /** What "Update Hona" last sent from this computer, and the answer. */
  lastSent: LastSent;
  /** How many messages from the client staff had seen when they last looked. */
  seen: { clientLines: number };
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

/** Background only. */
export async function removeRecord(store: Store, of: Subject, kind: keyof RecordKinds): Promise<void> {
  await store.db.delete('records', [await subjectMacOf(store, of), kind]);
}
