import type { CaseRef } from '../domain/case';
import type { LastSent } from '../domain/update';
import { caseMacOf, type Store } from './context';
import { seal, unseal } from './seal';

/** Small things kept per case, each under its own name. */
export type RecordKinds = {
  /** The contact that staff chose as the client. */
  chosenClient: { contactId: string };
  /** What "Update Hona" last sent from this computer, and the answer. */
  lastSent: LastSent;
  /** How many messages from the client staff had seen when they last looked. */
  seen: { clientLines: number };
};

const nameOf = (caseMac: string, kind: string) => `records ${caseMac} ${kind}`;

/** The record, or null where there is none. */
export async function findRecord<K extends keyof RecordKinds>(
  store: Store,
  ref: CaseRef,
  kind: K,
): Promise<RecordKinds[K] | null> {
  const caseMac = await caseMacOf(store, ref);
  const row = await store.db.get('records', [caseMac, kind]);
  return row ? unseal(store.keys, nameOf(caseMac, kind), row.sealed) : null;
}

/** Background only. */
export async function writeRecord<K extends keyof RecordKinds>(
  store: Store,
  ref: CaseRef,
  kind: K,
  value: RecordKinds[K],
): Promise<void> {
  const caseMac = await caseMacOf(store, ref);
  const sealed = await seal(store.keys, nameOf(caseMac, kind), value);
  await store.db.put('records', { caseMac, kind, sealed });
}
