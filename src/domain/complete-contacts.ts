import { type CaseContact, type ContactFacts, type Fact, NAMES_ONLY } from './facts';

/** The way of a list of names whose people's own pages were read, each with its Group. */
export const OWN_PAGES = 'own-pages';

/**
 * PULL-CON-1, after "Refresh from MyCase": MyCase fills its table by script, so a page that was fetched gives names
 * alone; what each person's own page says of the Group stands in. Whole only where every one of them was read: a
 * company's Group stands on no page of its own, so a list with a company stays one of mere names.
 * @param pages facts of the contacts' own pages, by contact ID
 */
export function completeContacts(
  list: Fact<CaseContact[]> | undefined,
  pages: Record<string, ContactFacts>,
): Fact<CaseContact[]> | undefined {
  if (!list?.value || list.source.way !== NAMES_ONLY) return list;
  const groupOf = ({ contactId }: CaseContact) =>
    contactId !== null && Object.hasOwn(pages, contactId) ? pages[contactId]?.group : undefined;
  return {
    ...list,
    value: list.value.map((contact) => ({ ...contact, group: groupOf(contact)?.value ?? contact.group })),
    source: { ...list.source, way: list.value.every(groupOf) ? OWN_PAGES : NAMES_ONLY },
  };
}
