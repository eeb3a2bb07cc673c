import type { CaseContact, CaseStaff, ContactFacts, Fact, Phone, StaffFacts } from './facts';

/** A person of the case's staff as Hona takes them over (PULL-STAFF-1). */
export type TeamMember = {
  staff: CaseStaff;
  /** The Title of their own page, else of the case's list. */
  title: string | null;
  email: string | null;
  phones: Phone[];
  /** The Hona role mapped to exactly this Title (PULL-ROLE-1); null: none. */
  role: string | null;
  /** A mapped Title that differs from this one only in white space or case: a mismatch for Hona, worth a word. */
  almost: string | null;
  from: Fact<unknown>;
};

/** The team: everyone of the case's staff, with the role that their Title is mapped to. */
export function deriveTeam(
  staff: Fact<CaseStaff[]> | undefined,
  pages: Record<string, StaffFacts>,
  roles: Record<string, string>,
): TeamMember[] | null {
  if (!staff) return null;
  return (staff.value ?? []).map((member) => {
    const own = pages[member.staffId ?? ''];
    const title = own?.title ? own.title.value : member.title;
    return {
      staff: member,
      title,
      email: own?.email?.value ?? null,
      phones: own?.phones?.value ?? [],
      role: title !== null && Object.hasOwn(roles, title) ? (roles[title] ?? null) : null,
      almost: title === null ? null : findAlmost(title, Object.keys(roles)),
      from: own?.title ?? staff,
    };
  });
}

/** Another contact of the case, with the Hona role of their Group where the firm mapped it (PULL-MULTI-2). */
export type OtherContact = { contact: CaseContact; own: ContactFacts | undefined; role: string | null };

/** Everyone on the case but the main client. */
export function deriveOthers(
  contacts: Fact<CaseContact[]> | undefined,
  pages: Record<string, ContactFacts>,
  clientId: string | null,
  roles: Record<string, string>,
): OtherContact[] | null {
  if (!contacts) return null;
  return (contacts.value ?? [])
    .filter((c) => c.contactId === null || c.contactId !== clientId)
    .map((contact) => {
      const { group, contactId } = contact;
      const role = group !== null && Object.hasOwn(roles, group) ? (roles[group] ?? null) : null;
      return { contact, own: pages[contactId ?? ''], role };
    });
}

/** A name of the list that is the same but for white space and case; null where one is exactly it, or none. */
export function findAlmost(value: string, names: readonly string[]): string | null {
  if (names.includes(value)) return null;
  const even = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  return names.find((name) => even(name) === even(value)) ?? null;
}
