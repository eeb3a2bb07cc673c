import { findOwnFacts, isSameContact } from './contact';
import type { CaseContact, ContactFacts } from './facts';

/** In what a contact differs from another one of the same name, as MyCase shows it; null: it shows none. */
export type Distinction = {
  field: 'type' | 'group' | 'role' | 'phone' | 'email' | 'birthday' | 'address' | 'contactId';
  value: string | null;
};

/**
 * PULL-CORR-1: contacts are told apart by their ID, never by their name. What staff need to see where two on one case
 * are called the same: each value that is not the same for all of them, the ID last.
 * @param pages facts of the contacts' own pages, by contact ID
 * @returns empty where nobody else is called so
 */
export function findDistinctions(
  contact: CaseContact,
  contacts: readonly CaseContact[],
  pages: Record<string, ContactFacts>,
): Distinction[] {
  const namesakes = contacts.filter(
    (c) => c !== contact && !isSameContact(c, contact) && evenOut(c.name) === evenOut(contact.name),
  );
  if (namesakes.length === 0) return [];
  const own = list(contact, pages);
  const theirs = namesakes.map((c) => list(c, pages));
  return own.filter((d, i) => theirs.some((other) => other[i]?.value !== d.value));
}

function list(contact: CaseContact, pages: Record<string, ContactFacts>): Distinction[] {
  const { type, group, role, phone, email, contactId, companyId } = contact;
  const own = findOwnFacts(contact, pages);
  return [
    { field: 'type', value: type },
    { field: 'group', value: group },
    { field: 'role', value: role },
    { field: 'phone', value: phone && (phone.e164 ?? phone.raw) },
    { field: 'email', value: email },
    { field: 'birthday', value: own?.birthday?.value ?? null },
    { field: 'address', value: own?.address?.value ?? null },
    { field: 'contactId', value: contactId ?? companyId ?? null },
  ];
}

const evenOut = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase();
