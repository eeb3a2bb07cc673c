import type { CaseRef } from '../../domain/case';
import type { ClientCase } from '../../domain/client-cases';
import type { CaseLog } from '../../domain/log';
import { getCaseKnowledge } from '../case-record';
import { listClientCases, listOtherLogs } from '../client-cases';
import { getLocal } from '../items';
import { openStore } from '../read';

/** The other cases of a case's client, with their logs as last read. Never needed for the first paint. */
export async function loadClientCases(ref: CaseRef, clientId?: string): Promise<ClientCase[]> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  return listClientCases(store, await getCaseKnowledge(store, ref), mapping, clientId);
}

/** The logs of the client's other cases: who asked to stop there asked to stop. */
export async function loadOtherLogs(ref: CaseRef): Promise<CaseLog[]> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  return listOtherLogs(store, await getCaseKnowledge(store, ref), mapping);
}
