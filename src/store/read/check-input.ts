import { type CaseRef, caseKey, sameCase } from '../../domain/case';
import { findHonaLinks } from '../../domain/checks/links';
import { type CheckRest, noRest } from '../../domain/checks/make-input';
import { findClientId, findMainClient } from '../../domain/contact';
import type { CaseLog } from '../../domain/log';
import type { Mapping } from '../../domain/mapping';
import { findKept, noStops } from '../../domain/stop';
import { type CaseKnowledge, getCaseKnowledge, getLogOf } from '../case-record';
import { listClientCases, listOtherLogs } from '../client-cases';
import type { Store } from '../context';
import { getList } from '../lists';
import { type OpenedCase, readOpenedCases } from '../opened-cases';
import { listEntries } from '../outbox';
import { openStore } from '../read';
import { clientEntity, findRecord } from '../records';
import { readOwnLogs } from './own-logs';

/** Cases that are looked at for what was said or used elsewhere: the ones opened last. */
const MOST = 300;

/** What of other cases this message needs; all of it is slow, so it is read only where it can matter. */
export type Wants = {
  /** Links of other cases' messages: where the text holds a Hona link itself. */
  links: boolean;
  /** Names of other clients: for a check that is off at first. */
  names: boolean;
};

/**
 * What the checks look at of these contacts where they are not the case's client (`runPersonChecks`), by their IDs:
 * what staff recorded of them, what was written in other cases in which they are the client, or may be, and what the
 * cases say in which they are.
 */
export async function findPersonRests(
  store: Store,
  knowledge: CaseKnowledge,
  mapping: Mapping,
  contactIds: readonly string[],
): Promise<Record<string, CheckRest>> {
  const { firm } = knowledge.ref;
  if (contactIds.length === 0) return {};
  const opening = readOpenedCases(store, firm);
  const [{ items }, opened] = await Promise.all([getList(store, 'stops'), opening]);
  const factsOf = new Map(opened.map(({ ref, facts }) => [caseKey(ref), facts]));
  const one = async (id: string): Promise<CheckRest> => {
    const [stops, cases] = await Promise.all([
      findRecord(store, clientEntity(firm, id), 'stops'),
      listClientCases(store, knowledge, mapping, id, opening),
    ]);
    const kept = findKept(items, { firm, contactIds: [id], caseIds: [] });
    const otherLogs = cases.filter(({ isClient }) => isClient !== false).map(({ log }) => log);
    const asClient = cases.flatMap(({ ref, isClient }) => (isClient && factsOf.get(caseKey(ref))) || []);
    return { ...noRest, stops: { ...(stops ?? noStops), kept }, otherLogs, asClient };
  };
  return Object.fromEntries(await Promise.all(contactIds.map(async (id) => [id, await one(id)] as const)));
}

/** The same for the panel. */
export async function loadPersonRests(
  knowledge: CaseKnowledge,
  mapping: Mapping,
  contactIds: readonly string[],
): Promise<Record<string, CheckRest>> {
  return findPersonRests(await openStore(), knowledge, mapping, contactIds);
}

/** What the checks look at beside the case itself. */
export async function findCheckRest(
  store: Store,
  knowledge: CaseKnowledge,
  mapping: Mapping,
  wants: Wants,
): Promise<CheckRest> {
  const { ref, facts, chosenClientId } = knowledge;
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  const clientId = client.state === 'found' ? findClientId(client.contact) : null;
  // Once for all that looks through them.
  const isNeeded = clientId !== null || wants.links || wants.names;
  const opening = isNeeded ? readOpenedCases(store, ref.firm) : Promise.resolve([]);
  const others = async () => withoutOwn(await opening, ref);
  const [stops, { items: allKept }, otherLogs, linksElsewhere, otherClients] = await Promise.all([
    clientId === null ? null : findRecord(store, clientEntity(ref.firm, clientId), 'stops'),
    getList(store, 'stops'),
    listOtherLogs(store, knowledge, mapping, opening),
    wants.links ? listLinks(store, mapping, others()) : [],
    wants.names ? listNames(store, mapping, others(), clientId) : [],
  ]);
  const kept = findKept(allKept, {
    firm: ref.firm,
    contactIds: clientId === null ? [] : [clientId],
    caseIds: [ref.caseId],
  });
  return { stops: { ...(stops ?? noStops), kept }, otherLogs, linksElsewhere, otherClients };
}

/** Other cases of the firm that were opened on this computer, the newest first. */
export async function listOthers(store: Store, ref: CaseRef): Promise<OpenedCase[]> {
  return withoutOwn(await readOpenedCases(store, ref.firm), ref);
}

const withoutOwn = (cases: readonly OpenedCase[], ref: CaseRef) =>
  cases.filter((one) => !sameCase(one.ref, ref)).slice(0, MOST);

/** The log of another case, as far as it was read. */
export async function getLog(store: Store, mapping: Mapping, ref: CaseRef): Promise<CaseLog> {
  const [knowledge, entries] = await Promise.all([getCaseKnowledge(store, ref), listEntries(store, ref)]);
  return getLogOf(store, knowledge, mapping, { entries, load: () => readOwnLogs });
}

async function listLinks(
  store: Store,
  mapping: Mapping,
  others: Promise<readonly OpenedCase[]>,
): Promise<string[]> {
  const links = new Set<string>();
  for (const { ref } of await others) {
    const [log, entries] = await Promise.all([getLog(store, mapping, ref), listEntries(store, ref)]);
    // Undone, or refused: it was used nowhere.
    const used = entries.filter(({ state, doubt }) => doubt || !['discarded', 'failed'].includes(state));
    for (const { text } of [...log.lines, ...used]) for (const link of findHonaLinks(text)) links.add(link);
  }
  return [...links];
}

async function listNames(
  store: Store,
  mapping: Mapping,
  others: Promise<readonly OpenedCase[]>,
  clientId: string | null,
): Promise<string[]> {
  const names = await Promise.all(
    (await others).map(async ({ ref, facts }) => {
      const chosen = await findRecord(store, ref, 'chosenClient');
      const client = findMainClient(facts.contacts, mapping.clientGroups, chosen?.contactId ?? null);
      return client.state === 'found' && findClientId(client.contact) !== clientId ? client.contact.name : [];
    }),
  );
  return [...new Set(names.flat())];
}

/** The same for the panel, in its own time: never needed for the first paint. */
export async function loadCheckRest(
  knowledge: CaseKnowledge,
  mapping: Mapping,
  wants: Wants,
): Promise<CheckRest> {
  return findCheckRest(await openStore(), knowledge, mapping, wants);
}
