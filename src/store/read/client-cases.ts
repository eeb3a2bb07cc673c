import type { CaseRef } from '../../domain/case';
import type { ClientCase } from '../../domain/client-cases';
import { getCaseKnowledge } from '../case-record';
import { listClientCases } from '../client-cases';
import { getLocal } from '../items';
import { openStore } from '../read';

/** The other cases of a case's client, with their logs as last read. Never needed for the first paint. */
export async function loadClientCases(ref: CaseRef, clientId?: string): Promise<ClientCase[]> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  return listClientCases(store, await getCaseKnowledge(store, ref), mapping, clientId);
}
