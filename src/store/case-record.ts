import type { CaseRef } from '../domain/case';
import type { CaseFacts, ContactFacts, StaffFacts } from '../domain/facts';
import type { CaseLog } from '../domain/log';
import type { Mapping } from '../domain/mapping';
import type { Store } from './context';
import { caseEntity, getFacts } from './facts';
import { getCaseLog } from './log';
import { findRecord } from './records';

/** What was read of a case and of the pages it names. */
export type CaseKnowledge = {
  ref: CaseRef;
  facts: CaseFacts;
  contacts: Record<string, ContactFacts>;
  staff: Record<string, StaffFacts>;
  chosenClientId: string | null;
};

/** The case's own facts with those of its contacts' and staff's pages. */
export async function getCaseKnowledge(store: Store, ref: CaseRef): Promise<CaseKnowledge> {
  const [facts, chosen] = await Promise.all([
    getFacts(store, caseEntity(ref)),
    findRecord(store, ref, 'chosenClient'),
  ]);
  const contactIds = (facts.contacts?.value ?? []).flatMap((c) => (c.contactId ? [c.contactId] : []));
  const staffIds = (facts.staff?.value ?? []).flatMap((s) => (s.staffId ? [s.staffId] : []));
  const [contacts, staff] = await Promise.all([
    Promise.all(
      contactIds.map(
        async (id) => [id, await getFacts(store, { kind: 'contact', firm: ref.firm, id })] as const,
      ),
    ),
    Promise.all(
      staffIds.map(async (id) => [id, await getFacts(store, { kind: 'staff', firm: ref.firm, id })] as const),
    ),
  ]);
  return {
    ref,
    facts,
    contacts: Object.fromEntries(contacts),
    staff: Object.fromEntries(staff),
    chosenClientId: chosen?.contactId ?? null,
  };
}

/** Hona's log of the case, found by the firm's words. */
export function getLogOf(store: Store, knowledge: CaseKnowledge, mapping: Mapping): Promise<CaseLog> {
  return getCaseLog(store, knowledge.ref, mapping, knowledge.facts.threads);
}
