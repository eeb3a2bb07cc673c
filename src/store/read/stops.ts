import type { KeptStop } from '../../domain/stop';
import { getList } from '../lists';
import { openStore } from '../read';

/** Opt-outs and "wrong number" that nobody has answered, and whose conversations are not kept any more. */
export async function loadKeptStops(): Promise<KeptStop[]> {
  return (await getList(await openStore(), 'stops')).items;
}
