import type { CaseRef } from '../../domain/case';
import type { CheckRest } from '../../domain/checks/make-input';
import { findClientId } from '../../domain/contact';
import type { Draft } from '../../domain/draft';
import type { Mapping } from '../../domain/mapping';
import type { OutboxEntry } from '../../domain/outbox';
import { findPhone } from '../../domain/phone-ref';
import { deriveProject, type Project } from '../../domain/project';
import { findKept } from '../../domain/stop';
import { type CaseKnowledge, getCaseKnowledge } from '../case-record';
import type { Store } from '../context';
import { getDraft } from '../drafts';
import { getLocal } from '../items';
import { getList } from '../lists';
import { listOpenDrafts } from '../open-ends';
import { openRows } from '../open-row';
import { listEntries, unsealEntry } from '../outbox';
import { openStore } from '../read';
import { clientEntity, findRecord } from '../records';
import { findCheckRest, getLog, listOthers, type Wants } from './check-input';

/** A case on this computer whose client has the number. */
export type NumberCase = { ref: CaseRef; caseName: string | null; clientName: string };

/**
 * The cases of the firm whose client is known to have this number: by the case's list, the client's own page, or Hona's
 * last answer. And what the checks look at: who asked to stop there asked to stop here too.
 */
export async function findNumber(
  store: Store,
  ref: CaseRef,
  mapping: Mapping,
  wants: Wants,
): Promise<{ cases: NumberCase[]; rest: CheckRest }> {
  const number = findPhone(ref);
  const cases: NumberCase[] = [];
  const clients = new Set<string>();
  for (const other of await listOthers(store, ref)) {
    const knowledge = await getCaseKnowledge(store, other.ref);
    const project = deriveProject(knowledge, mapping);
    const { client } = project;
    if (client.state !== 'found') continue;
    const sent = await findRecord(store, other.ref, 'lastSent');
    if (![sent?.contact?.phone, ...listNumbers(project, knowledge)].includes(number)) continue;
    const caseName = project.name.state === 'known' ? project.name.value : null;
    cases.push({ ref: other.ref, caseName, clientName: client.contact.name });
    const clientId = findClientId(client.contact);
    if (clientId !== null) clients.add(clientId);
  }
  const [rest, { items: kept }, otherLogs, stops] = await Promise.all([
    getCaseKnowledge(store, ref).then((knowledge) => findCheckRest(store, knowledge, mapping, wants)),
    getList(store, 'stops'),
    Promise.all(
      cases.map(async ({ ref, caseName }) => ({ ...(await getLog(store, mapping, ref)), caseName })),
    ),
    Promise.all([...clients].map((id) => findRecord(store, clientEntity(ref.firm, id), 'stops'))),
  ]);
  const names = cases.map((one) => one.clientName);
  return {
    cases,
    rest: {
      linksElsewhere: rest.linksElsewhere,
      otherClients: rest.otherClients.filter((name) => !names.includes(name)),
      otherLogs,
      stops: {
        handled: stops.flatMap((one) => one?.handled ?? []),
        kept: findKept(kept, {
          firm: ref.firm,
          contactIds: [...clients],
          caseIds: cases.map((one) => one.ref.caseId),
          numbers: number === null ? [] : [number],
        }),
      },
    },
  };
}

/** E.164 of all that the case, its client's page and its company name. */
export function listNumbers({ client, phone }: Project, { contacts, companies }: CaseKnowledge) {
  const contact = client.state === 'found' ? client.contact : null;
  const own = (contact?.contactId && contacts[contact.contactId]) || undefined;
  const company = (contact?.companyId && companies[contact.companyId]) || undefined;
  const phones = [
    contact?.phone,
    phone?.phone,
    ...(own?.phones?.value ?? []),
    ...(company?.phones?.value ?? []),
  ];
  return phones.map((one) => one?.e164 ?? undefined);
}

export type NumberRead = { entries: OutboxEntry[]; draft: Draft; cases: NumberCase[]; rest: CheckRest };

/** What the panel shows of one number. */
export async function loadNumber(ref: CaseRef, wants: Wants): Promise<NumberRead> {
  const store = await openStore();
  const [entries, draft, known] = await Promise.all([
    listEntries(store, ref),
    getDraft(store, ref),
    getLocal('mapping').then((mapping) => findNumber(store, ref, mapping, wants)),
  ]);
  return { entries, draft, ...known };
}

export type NumbersWritten = { entries: OutboxEntry[]; drafts: { ref: CaseRef; text: string }[] };

/** Numbers written to from this computer, the newest first, and texts to others that were never sent. */
export async function listNumbersWritten(): Promise<NumbersWritten> {
  const store = await openStore();
  const rows = (await store.db.getAllFromIndex('outbox', 'seq')).filter((row) => row.byPhone === 1);
  const [entries, drafts] = await Promise.all([
    openRows(rows.reverse().map((row) => unsealEntry(store, row))),
    listOpenDrafts(store),
  ]);
  return {
    entries,
    drafts: drafts.flatMap(({ ref, text }) => (ref && findPhone(ref) ? [{ ref, text }] : [])),
  };
}
