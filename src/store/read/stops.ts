import type { KeptStop, StopNote, StopRecord } from '../../domain/stop';
import { getList } from '../lists';
import { openStore } from '../read';
import { clientEntity, findRecord } from '../records';

/** Opt-outs and "wrong number" that nobody has answered, and whose conversations are not kept any more. */
export async function loadKeptStops(): Promise<KeptStop[]> {
  return (await getList(await openStore(), 'stops')).items;
}

/** The notes of "Record what we did" about this client that were begun and not recorded, the last one at the end. */
export async function loadStopNotes(firm: string, contactId: string): Promise<StopNote[]> {
  return [(await findRecord(await openStore(), clientEntity(firm, contactId), 'stopNote')) ?? []].flat();
}

/** What staff recorded about this client's "stop" and "wrong number", in its order. */
export async function loadHandledStops(firm: string, contactId: string): Promise<StopRecord['handled']> {
  return (await findRecord(await openStore(), clientEntity(firm, contactId), 'stops'))?.handled ?? [];
}
