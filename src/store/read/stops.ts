import type { KeptStop, StopNote, StopRecord } from '../../domain/stop';
import { caseMacOf } from '../context';
import { caseEntity, getFacts } from '../facts';
import { getList } from '../lists';
import { openStore } from '../read';
import { findRecentCase } from '../recent';
import { clientEntity, findRecord } from '../records';

/**
 * Opt-outs and "wrong number" that nobody has answered, and whose conversations are not kept any more; with the name of
 * the case where it was opened on this computer.
 */
export async function loadKeptStops(): Promise<(KeptStop & { caseName: string | null })[]> {
  const store = await openStore();
  const { items } = await getList(store, 'stops');
  return Promise.all(
    items.map(async (one) => {
      // What cannot be read keeps no stop from the list.
      const [facts, recent] = await Promise.all([
        getFacts(store, caseEntity(one.ref)).catch(() => null),
        findRecentCase(store, await caseMacOf(store, one.ref)).catch(() => null),
      ]);
      return { ...one, caseName: facts?.name?.value ?? recent?.name ?? null };
    }),
  );
}

/** The notes of "Record what we did" about this client that were begun and not recorded, the last one at the end. */
export async function loadStopNotes(firm: string, contactId: string): Promise<StopNote[]> {
  return [(await findRecord(await openStore(), clientEntity(firm, contactId), 'stopNote')) ?? []].flat();
}

/** What staff recorded about this client's "stop" and "wrong number", in its order. */
export async function loadHandledStops(firm: string, contactId: string): Promise<StopRecord['handled']> {
  return (await findRecord(await openStore(), clientEntity(firm, contactId), 'stops'))?.handled ?? [];
}
