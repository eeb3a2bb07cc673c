import type { KeptStop, StopRecord } from '../../domain/stop';
import { getList } from '../lists';
import { openStore } from '../read';
import { clientEntity, findRecord } from '../records';

/** Opt-outs and "wrong number" that nobody has answered, and whose conversations are not kept any more. */
export async function loadKeptStops(): Promise<KeptStop[]> {
  return (await getList(await openStore(), 'stops')).items;
}

/** A note of "Record what we did" about this client that was begun and not recorded; '' where there is none. */
export async function loadStopNote(firm: string, contactId: string): Promise<string> {
  return (await findRecord(await openStore(), clientEntity(firm, contactId), 'stopNote'))?.note ?? '';
}

/** What staff recorded about this client's "stop" and "wrong number", in its order. */
export async function loadHandledStops(firm: string, contactId: string): Promise<StopRecord['handled']> {
  return (await findRecord(await openStore(), clientEntity(firm, contactId), 'stops'))?.handled ?? [];
}
