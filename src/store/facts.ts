import type { CaseRef } from '../domain/case';
import { type EntityValues, type FactPage, type Facts, mergeFacts, type Readings } from '../domain/facts';
import { type EntityRef, entityKey } from '../domain/place';
import type { Store } from './context';
import { macOf, seal, unseal } from './seal';

const nameOf = (entityMac: string) => `facts ${entityMac}`;

/** The facts of one page's entity as last read; empty where it was never read. */
export async function getFacts<K extends keyof EntityValues>(
  store: Store,
  entity: EntityRef & { kind: K },
): Promise<Facts<EntityValues[K]>> {
  const entityMac = await macOf(store.keys, entityKey(entity));
  const row = await store.db.get('facts', entityMac);
  return row ? unseal(store.keys, nameOf(entityMac), row.sealed) : {};
}

/** Background only: newer readings over the stored facts. Answers with what stood before and stands now. */
export async function writeFacts<K extends keyof EntityValues>(
  store: Store,
  entity: EntityRef & { kind: K },
  readings: Readings<EntityValues[K]>,
  page: FactPage,
  readAt: number,
): Promise<{ before: Facts<EntityValues[K]>; after: Facts<EntityValues[K]> }> {
  const entityMac = await macOf(store.keys, entityKey(entity));
  const before = await getFacts(store, entity);
  const after = mergeFacts(before, readings, page, readAt);
  await store.db.put('facts', {
    entityMac,
    at: readAt,
    sealed: await seal(store.keys, nameOf(entityMac), after),
  });
  return { before, after };
}

/** The case as an entity. */
export function caseEntity(ref: CaseRef): EntityRef & { kind: 'case' } {
  return { kind: 'case', firm: ref.firm, id: ref.caseId };
}
