import type { CaseRef } from '../domain/case';
import type { ClientCase } from '../domain/client-cases';
import type { OutboxEntry } from '../domain/outbox';
import { getCaseKnowledge } from '../store/case-record';
import { listClientCases } from '../store/client-cases';
import { openStore } from '../store/context';
import { getLocal } from '../store/items';

/** The other cases of the client to whom a message went; without those whose client is certainly another. */
export async function listOtherCases({ ref, shown }: OutboxEntry): Promise<ClientCase[]> {
  return (await list(ref, shown.clientId)).filter((one) => one.isClient !== false);
}

/** Messages of the client's other cases that have a line of some log. */
export async function listClaiming(ref: CaseRef): Promise<OutboxEntry[]> {
  const cases = await list(ref);
  return cases.flatMap((one) => one.entries).filter((e) => e.claim !== null || e.pendingClaim !== null);
}

async function list(ref: CaseRef, clientId?: string): Promise<ClientCase[]> {
  const [store, mapping] = await Promise.all([openStore(), getLocal('mapping')]);
  return listClientCases(store, await getCaseKnowledge(store, ref), mapping, clientId);
}
