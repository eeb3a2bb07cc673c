import type { CaseRef } from '../domain/case';
import { completeContacts } from '../domain/complete-contacts';
import type {
  CaseFacts,
  CompanyFacts,
  ContactFacts,
  EntityValues,
  EventFacts,
  Facts,
  StaffFacts,
} from '../domain/facts';
import type { CaseLog } from '../domain/log';
import type { Mapping } from '../domain/mapping';
import type { Store } from './context';
import { caseEntity, getFacts } from './facts';
import { getCaseLog, type Own } from './log';
import { findRecord } from './records';

/** What was read of a case and of the pages that certainly belong to it (D1), each by its own ID. */
export type CaseKnowledge = {
  ref: CaseRef;
  facts: CaseFacts;
  contacts: Record<string, ContactFacts>;
  /** Companies' IDs count apart from contacts': the same number may be both. */
  companies: Record<string, CompanyFacts>;
  staff: Record<string, StaffFacts>;
  /** Events whose own link names this case. No case page's list of events is read. */
  events: Record<string, EventFacts>;
  chosenClientId: string | null;
};

/**
 * The case's own facts with those of the pages of its contacts, companies, staff and events. Who is on the case says
 * its own list as last read: a page that names the case, but is not on the list, adds nothing. Pages of another firm
 * have other keys, whatever their ID.
 */
export async function getCaseKnowledge(store: Store, ref: CaseRef): Promise<CaseKnowledge> {
  const [facts, chosen, eventIds] = await Promise.all([
    getFacts(store, caseEntity(ref)),
    findRecord(store, ref, 'chosenClient'),
    findRecord(store, ref, 'events'),
  ]);
  const people = facts.contacts?.value ?? [];
  const [contacts, companies, staff, events] = await Promise.all([
    listFacts(
      store,
      ref.firm,
      'contact',
      people.map((c) => c.contactId),
    ),
    listFacts(
      store,
      ref.firm,
      'company',
      people.map((c) => c.companyId),
    ),
    listFacts(
      store,
      ref.firm,
      'staff',
      (facts.staff?.value ?? []).map((s) => s.staffId),
    ),
    listFacts(store, ref.firm, 'event', eventIds ?? []),
  ]);
  return {
    ref,
    facts: facts.contacts ? { ...facts, contacts: completeContacts(facts.contacts, contacts) } : facts,
    contacts,
    companies,
    staff,
    events: Object.fromEntries(
      // The link as last read decides; that an event is among them only says where to look.
      Object.entries(events).filter(([, event]) => event.caseId?.value === ref.caseId),
    ),
    chosenClientId: chosen?.contactId ?? null,
  };
}

async function listFacts<K extends keyof EntityValues>(
  store: Store,
  firm: string,
  kind: K,
  ids: readonly (string | null | undefined)[],
): Promise<Record<string, Facts<EntityValues[K]>>> {
  const known = [...new Set(ids)].filter((id) => id != null);
  return Object.fromEntries(
    await Promise.all(known.map(async (id) => [id, await getFacts(store, { kind, firm, id })] as const)),
  );
}

/** Hona's log of the case, found by the firm's words, else by what was sent from here. */
export function getLogOf(
  store: Store,
  knowledge: CaseKnowledge,
  mapping: Mapping,
  own: Own,
  from?: 'disk' | 'memory' | 'newest',
): Promise<CaseLog> {
  return getCaseLog(store, knowledge.ref, mapping, knowledge.facts.threads, own, from);
}
