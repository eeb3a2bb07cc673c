import type { EntityValues, Facts } from '../../domain/facts';
import type { EntityRef } from '../../domain/place';
import { getFacts } from '../facts';
import { openStore } from '../read';
import { type RecentCase, readRecentCases } from '../recent';

/** More cases than anyone opens in the days that they are kept. */
const MOST_CASES = 2_000;

/** Cases opened on this computer, newest first. */
export async function listRecentCases(): Promise<RecentCase[]> {
  return readRecentCases(await openStore(), MOST_CASES);
}

/** The facts of one page's own entity. */
export async function loadEntity<K extends keyof EntityValues>(
  entity: EntityRef & { kind: K },
): Promise<Facts<EntityValues[K]>> {
  return getFacts(await openStore(), entity);
}
