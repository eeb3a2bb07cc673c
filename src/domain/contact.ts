import {
  type CaseContact,
  type CompanyFacts,
  type ContactFacts,
  type Fact,
  type FactSource,
  NAMES_ONLY,
  type Phone,
} from './facts';

/**
 * Who the firm represents in this case. Nothing in MyCase marks the main client (product §4).
 * `no-id`: MyCase shows the client without a link, so Hona could not be told who it is.
 */
export type MainClient =
  | { state: 'not-loaded' | 'none' | 'no-id' }
  | { state: 'choose'; candidates: CaseContact[] }
  | { state: 'found'; contact: CaseContact; chosen: boolean };

/**
 * PULL-CON-1: the only contact whose Group is one of the firm's client Groups; otherwise staff choose once. A billing
 * contact would be suggested, but nothing public says where MyCase's pages show one.
 * A choice counts only while its contact is still on the case. Where names alone were read, no Group is known yet: an
 * empty one would offer a co-counsel as the client. An archived contact is one like any other: nothing says that Hona
 * leaves it out.
 * @param contacts the case's contacts as last read, or undefined where they were not
 */
export function findMainClient(
  contacts: Fact<CaseContact[]> | undefined,
  clientGroups: readonly string[],
  chosenId: string | null,
): MainClient {
  if (!contacts) return { state: 'not-loaded' };
  const all = dropDoubles(contacts.value ?? []);
  const clients = all.filter((c) => c.group !== null && clientGroups.includes(c.group));
  const [only] = clients;
  if (only && clients.length === 1)
    return findClientId(only) === null
      ? { state: 'no-id' }
      : { state: 'found', contact: only, chosen: false };
  const chosen = all.find((c) => chosenId !== null && findClientId(c) === chosenId);
  if (chosen) return { state: 'found', contact: chosen, chosen: true };
  if (all.length === 0) return { state: 'none' };
  if (contacts.source.way === NAMES_ONLY) return { state: 'not-loaded' };
  const candidates = (only ? clients : all).filter((c) => findClientId(c) !== null);
  return candidates.length > 0 ? { state: 'choose', candidates } : { state: 'no-id' };
}

/** A contact that the table lists twice, in two roles, is one contact. */
export function dropDoubles(contacts: readonly CaseContact[]): CaseContact[] {
  const seen = new Set<string>();
  return contacts.filter((contact) => {
    const id = findClientId(contact);
    const isNew = id === null || !seen.has(id);
    if (id !== null) seen.add(id);
    return isNew;
  });
}

/**
 * PULL-CORR-1: who a contact is for the panel and for Hona: their number in MyCase. A company and a person may carry
 * the same, so a company's number has its kind before it; bare, it could change another client's phone at Hona.
 */
export function findClientId({ contactId, companyId }: CaseContact): string | null {
  return contactId ?? (companyId === undefined ? null : `${COMPANY}${companyId}`);
}

const COMPANY = 'company-';

/** True for a number that is made here and not MyCase's own: nobody knows whether Hona has the company under it. */
export const isOwnNumber = (clientId: string) => clientId.startsWith(COMPANY);

/** True where both rows name one contact. */
export function isSameContact(a: CaseContact, b: CaseContact): boolean {
  const id = findClientId(a);
  return id !== null && id === findClientId(b);
}

/** The facts of the contact's own page, a person's or a company's. */
export function findOwnFacts(
  { contactId, companyId }: CaseContact,
  people: Record<string, ContactFacts>,
  companies: Record<string, CompanyFacts> = {},
): ContactFacts | undefined {
  const [id, pages] = contactId !== null ? [contactId, people] : [companyId, companies];
  return id !== undefined && Object.hasOwn(pages, id) ? pages[id] : undefined;
}

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

/** A US or Canadian number as people there write it; any other number, or an extension, as it stands. */
export function formatNumber(e164: string): string {
  const m = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return m ? `(${m[1]}) ${m[2]}-${m[3]}` : e164;
}
