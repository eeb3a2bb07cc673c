import { caseKey } from '../domain/case';
import { type CaseHead, type ClientCase, findOtherCases, isClientOf } from '../domain/client-cases';
import { findClientId, findMainClient, findOwnFacts } from '../domain/contact';
import type { CaseFacts, ListedCase } from '../domain/facts';
import type { CaseLog } from '../domain/log';
import type { Mapping } from '../domain/mapping';
import { type CaseKnowledge, getCaseKnowledge, getLogOf } from './case-record';
import { caseMacOf, type Store } from './context';
import { type OpenedCase, readOpenedCases } from './opened-cases';
import { listEntries } from './outbox';
import { readOwnLogs } from './read/own-logs';

/**
 * The client's other cases with their logs as last read (product §6).
 * @param clientId whose; by default the present client of the case. Empty where nobody is.
 * @param opening what `readOpenedCases` gives; read here where it is not there yet
 */
export async function listClientCases(
  store: Store,
  knowledge: CaseKnowledge,
  mapping: Mapping,
  clientId = findPresentClient(knowledge, mapping),
  opening?: Promise<OpenedCase[]>,
): Promise<ClientCase[]> {
  if (clientId === null) return [];
  const opened = await (opening ?? readOpenedCases(store, knowledge.ref.firm));
  const heads = findOtherCases(knowledge.ref, clientId, listOwnCases(knowledge, clientId), opened);
  const known = new Map(opened.map(({ ref, facts }) => [caseKey(ref), facts]));
  return Promise.all(
    heads.map((head) => getClientCase(store, head, known.get(caseKey(head.ref)), clientId, mapping)),
  );
}

/**
 * The logs of the client's other cases, for the checks before sending: who asked to stop there asked to stop. Not of
 * cases that certainly have another client; where that is not known, nobody can tell whose words they are, and staff
 * are asked.
 */
export async function listOtherLogs(
  store: Store,
  knowledge: CaseKnowledge,
  mapping: Mapping,
  opening?: Promise<OpenedCase[]>,
): Promise<CaseLog[]> {
  const cases = await listClientCases(store, knowledge, mapping, undefined, opening);
  return cases.filter((one) => one.isClient !== false).map(({ log }) => log);
}

function findPresentClient({ facts, chosenClientId }: CaseKnowledge, mapping: Mapping): string | null {
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  return client.state === 'found' ? findClientId(client.contact) : null;
}

/** What the client's own page lists. */
function listOwnCases({ facts, contacts, companies }: CaseKnowledge, clientId: string): ListedCase[] {
  const row = facts.contacts?.value?.find((c) => findClientId(c) === clientId);
  return (row && findOwnFacts(row, contacts, companies)?.cases?.value) ?? [];
}

async function getClientCase(
  store: Store,
  head: CaseHead,
  opened: CaseFacts | undefined,
  clientId: string,
  mapping: Mapping,
): Promise<ClientCase> {
  const { ref } = head;
  const none = { ref, caseName: head.name, threads: [], lines: [], listed: null };
  // Without a thread of its own there is nothing to open.
  const threads = await store.db.countFromIndex('threads', 'cases', await caseMacOf(store, ref));
  const entries = await listEntries(store, ref);
  const knowledge = threads > 0 || opened ? await getCaseKnowledge(store, ref) : null;
  const isClient = knowledge
    ? isClientOf(clientId, knowledge.facts.contacts, mapping.clientGroups, knowledge.chosenClientId)
    : null;
  if (!knowledge || isClient === false) return { ...head, isClient, log: none, entries: [], readAt: null };
  const log = await getLogOf(store, knowledge, mapping, { entries, load: () => readOwnLogs });
  const oldest = Math.min(...log.threads.map((t) => t.readAt));
  return {
    ...head,
    isClient,
    log: { ...log, caseName: head.name },
    entries,
    readAt: oldest > 0 && Number.isFinite(oldest) ? oldest : null,
  };
}
