import { findOwnFacts, isSameContact } from './contact';
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

/**
 * PULL-STAFF-1: everyone of the case's staff, with the role that their Title is mapped to.
 * @param pages facts of the staff's own pages, by staff ID
 * @param roles the firm's mapping, Title to role
 * @returns null: the case's staff were never read
 */
export function deriveTeam(
  staff: Fact<CaseStaff[]> | undefined,
  pages: Record<string, StaffFacts>,
  roles: Record<string, string>,
): TeamMember[] | null {
  if (!staff) return null;
  return (staff.value ?? []).map((member) => {
    const own = member.staffId === null ? undefined : pages[member.staffId];
    const from = findTitle(member.title, staff, own?.title);
    const title = from === staff ? member.title : (own?.title?.value ?? null);
    return {
      staff: member,
      title,
      email: own?.email?.value ?? null,
      phones: own?.phones?.value ?? [],
      role: title !== null && Object.hasOwn(roles, title) ? (roles[title] ?? null) : null,
      almost: title === null ? null : findAlmost(title, Object.keys(roles)),
      from,
    };
  });
}

/** The own page holds the Title to the letter; the list wins only where it was read later and names another one. */
function findTitle(
  listed: string | null,
  list: Fact<CaseStaff[]>,
  own: Fact<string> | undefined,
): Fact<unknown> {
  if (!own) return list;
  const isOther = listed !== null && evenOut(listed) !== evenOut(own.value ?? '');
  return isOther && list.readAt > own.readAt ? list : own;
}

/** Another contact of the case, with the Hona role of their Group where the firm mapped it (PULL-MULTI-2). */
export type OtherContact = {
  contact: CaseContact;
  own: ContactFacts | undefined;
  role: string | null;
  /** A mapped Group that differs from this one only in white space or case. */
  almost: string | null;
};

/**
 * PULL-MULTI-1, -2: everyone on the case but the main client, with the role of exactly their Group.
 * @param pages facts of the contacts' own pages, by contact ID; a company's ID is no contact ID
 * @param roles the firm's mapping, Group to role; empty: the firm has no several contacts at Hona
 * @returns null: the case's contacts were never read
 */
export function deriveOthers(
  contacts: Fact<CaseContact[]> | undefined,
  pages: Record<string, ContactFacts>,
  client: CaseContact | null,
  roles: Record<string, string>,
): OtherContact[] | null {
  if (!contacts) return null;
  return (contacts.value ?? [])
    .filter((contact) => !client || !isSameContact(contact, client))
    .map((contact) => {
      const { group } = contact;
      const role = group !== null && Object.hasOwn(roles, group) ? (roles[group] ?? null) : null;
      const almost = group === null ? null : findAlmost(group, Object.keys(roles));
      return { contact, own: findOwnFacts(contact, pages), role, almost };
    });
}

/** A name of the list that is the same but for white space and case; null where one is exactly it, or none. */
export function findAlmost(value: string, names: readonly string[]): string | null {
  if (names.includes(value)) return null;
  return names.find((name) => evenOut(name) === evenOut(value)) ?? null;
}

/** In Unicode's composed form, without case, and with one space for each run of white space and invisible signs. */
const evenOut = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase();
