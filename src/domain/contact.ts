import {
  type CaseContact,
  type ContactFacts,
  type Fact,
  type FactSource,
  NAMES_ONLY,
  type Phone,
} from './facts';

/** Who the firm represents in this case. Nothing in MyCase marks the main client (product §4). */
export type MainClient =
  | { state: 'not-loaded' }
  | { state: 'none' }
  | { state: 'choose'; candidates: CaseContact[] }
  | { state: 'found'; contact: CaseContact; chosen: boolean };

/**
 * PULL-CON-1: the only contact whose Group is one of the firm's client Groups; otherwise staff choose once.
 * A choice counts only while its contact is still on the case. Where names alone were read, no Group is known yet: an
 * empty one would offer a co-counsel as the client.
 * @param contacts the case's contacts as last read, or undefined where they were not
 */
export function findMainClient(
  contacts: Fact<CaseContact[]> | undefined,
  clientGroups: readonly string[],
  chosenId: string | null,
): MainClient {
  if (!contacts) return { state: 'not-loaded' };
  const all = (contacts.value ?? []).filter((c) => c.contactId !== null);
  const inGroup = all.filter((c) => c.group !== null && clientGroups.includes(c.group));
  if (inGroup.length === 1 && inGroup[0]) return { state: 'found', contact: inGroup[0], chosen: false };
  const chosen = all.find((c) => c.contactId === chosenId);
  if (chosen) return { state: 'found', contact: chosen, chosen: true };
  if (all.length === 0) return { state: 'none' };
  if (contacts.source.way === NAMES_ONLY) return { state: 'not-loaded' };
  return { state: 'choose', candidates: inGroup.length > 1 ? inGroup : all };
}

/** True where both rows name one contact. A company and a person may carry the same number. */
export function isSameContact(a: CaseContact, b: CaseContact): boolean {
  return a.contactId !== null && a.contactId === b.contactId && isCompany(a) === isCompany(b);
}

/** The facts of a person's own page; a company's page is another one. */
export function findOwnFacts(
  contact: CaseContact,
  pages: Record<string, ContactFacts>,
): ContactFacts | undefined {
  const { contactId } = contact;
  return contactId === null || isCompany(contact) || !Object.hasOwn(pages, contactId)
    ? undefined
    : pages[contactId];
}

const isCompany = (contact: CaseContact) => contact.type === 'Company';

/** A phone with the place it was read from. */
export type SourcedPhone = {
  phone: Phone;
  source: FactSource;
  readAt: number;
  /** What the contact's own page showed before, where the case's table names another number since. */
  older: { phone: Phone; readAt: number } | null;
};

/**
 * PULL-PHONE-1: Cell, else the first phone listed (a fax is no phone). The contact's own page, where all its
 * phones stand, wins over the one phone that "Contacts & staff" shows.
 * PULL-FRESH-1: unless that table was read later and shows a number that the own page did not hold. Then the number
 * was changed in MyCase, and the older one may be a stranger's by now.
 */
export function findTextPhone(
  contact: CaseContact,
  own: ContactFacts | undefined,
  table: Pick<Fact<unknown>, 'source' | 'readAt'>,
): SourcedPhone | null {
  const phones = own?.phones;
  const listed = (phones?.value ?? []).filter((p) => p.kind !== 'fax');
  const phone = listed.find((p) => p.kind === 'cell') ?? listed[0];
  const shown = contact.phone;
  const isNewer = shown && (!phones || (table.readAt > phones.readAt && !holds(phones.value ?? [], shown)));
  if (isNewer)
    return {
      phone: shown,
      source: table.source,
      readAt: table.readAt,
      older: phones && phone ? { phone, readAt: phones.readAt } : null,
    };
  return phones && phone ? { phone, source: phones.source, readAt: phones.readAt, older: null } : null;
}

/** True where one of the phones is the same number, however it is written. */
function holds(phones: readonly Phone[], { e164, raw }: Phone): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return phones.some((p) => (e164 && p.e164 ? p.e164 === e164 : digits(p.raw) === digits(raw)));
}

/** PULL-CON-2, PULL-FRESH-1: the e-mail of the contact's own page, or the one that the table showed later. */
export function findEmail(
  contact: CaseContact,
  own: ContactFacts | undefined,
  table: Fact<unknown>,
): { value: string; from: Fact<unknown> } | null {
  const { email } = contact;
  const fact = own?.email;
  if (email && (!fact || table.readAt > fact.readAt)) return { value: email, from: table };
  return fact?.value ? { value: fact.value, from: fact } : null;
}

/** Given name and family name: the last word is the family name. Null where there is only one word. */
export function splitName(name: string): { firstName: string; lastName: string } | null {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return null;
  return { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' };
}

/** A US or Canadian number as people there write it; any other number, or an extension, as it stands. */
export function formatNumber(e164: string): string {
  const m = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return m ? `(${m[1]}) ${m[2]}-${m[3]}` : e164;
}
