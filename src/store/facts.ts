import type { CaseRef } from '../domain/case';
import { type EntityValues, type FactPage, type Facts, mergeFacts, type Readings } from '../domain/facts';
import { type EntityRef, entityKey } from '../domain/place';
import { commit } from './commit';
import type { Store } from './context';
import { openRow } from './open-row';
import { isSameSealing, macOf, seal } from './seal';

const nameOf = (entityMac: string) => `facts ${entityMac}`;

/** The facts of one page's entity as last read; empty where it was never read. */
export async function getFacts<K extends keyof EntityValues>(
  store: Store,
  entity: EntityRef & { kind: K },
): Promise<Facts<EntityValues[K]>> {
  const entityMac = await macOf(store.keys, entityKey(entity));
  const row = await store.db.get('facts', entityMac);
  return (row && (await openRow(store, 'facts', entityMac, row.sealed))) ?? {};
}

/** The same for many at once, in one transaction. */
export async function getAllFacts<K extends keyof EntityValues>(
  store: Store,
  entities: readonly (EntityRef & { kind: K })[],
): Promise<Facts<EntityValues[K]>[]> {
  const macs = await Promise.all(entities.map((entity) => macOf(store.keys, entityKey(entity))));
  const tx = store.db.transaction('facts');
  const rows = await Promise.all(macs.map((mac) => tx.store.get(mac)));
  return Promise.all(
    rows.map(async (row) => (row && (await openRow(store, 'facts', row.entityMac, row.sealed))) ?? {}),
  );
}

/**
 * Background only: newer readings over the stored facts. Two pages of one case may report at once; the later
 * write rests on what the earlier one left. Answers with what stood before and stands now.
 */
export async function writeFacts<K extends keyof EntityValues>(
  store: Store,
  entity: EntityRef & { kind: K },
  readings: Readings<EntityValues[K]>,
  page: FactPage,
  readAt: number,
): Promise<{ before: Facts<EntityValues[K]>; after: Facts<EntityValues[K]> }> {
  const entityMac = await macOf(store.keys, entityKey(entity));
  for (;;) {
    const row = await store.db.get('facts', entityMac);
    const before: Facts<EntityValues[K]> =
      (row && (await openRow(store, 'facts', entityMac, row.sealed))) ?? {};
    const after = mergeFacts(before, readings, page, readAt);
    const sealed = await seal(store.keys, nameOf(entityMac), after);
    const tx = store.db.transaction('facts', 'readwrite');
    const isSame = isSameSealing((await tx.store.get(entityMac))?.sealed, row?.sealed);
    await commit(tx, isSame && tx.store.put({ entityMac, at: readAt, sealed }));
    if (isSame) return { before, after };
  }
}

/** The case as an entity. */
export function caseEntity(ref: CaseRef): EntityRef & { kind: 'case' } {
  return { kind: 'case', firm: ref.firm, id: ref.caseId };
}
