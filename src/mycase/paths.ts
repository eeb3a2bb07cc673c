import type { CaseRef } from '../domain/case';
import type { FactPage } from '../domain/facts';

/**
 * The pages of a case that "Refresh from MyCase" may GET (D5). For the last, MyCase's list of its own texts is asked:
 * see `textsDataPath`.
 */
export function casePaths(caseId: string): string[] {
  return CASE_PAGES.map((page) => `${base(caseId)}/${page}`);
}

/** A message thread's page. To GET it may mark it as read: by a person's press only (D5). */
export function threadPath(threadId: string): string {
  return `/messages/${threadId}`;
}

/** A contact's own page, where all its phones stand. */
export function contactPath(contactId: string): string {
  return `/contacts/clients/${contactId}`;
}

export function companyPath(companyId: string): string {
  return `/contacts/companies/${companyId}`;
}

/** A staff member's own page: e-mail and phone stand nowhere else. */
export function staffPath(staffId: string): string {
  return `/contacts/attorneys/${staffId}`;
}

/** The JSON behind "Contacts & staff", asked where the page itself cannot be read. */
export function contactsDataPath(caseId: string): string {
  return `${base(caseId)}/case_contacts_data.json`;
}

/** The JSON behind the list of a case's own texts; it opens none of them. */
export function textsDataPath(caseId: string): string {
  return `/text_messages.json?search_term=&court_case_id=${caseId}&include_unjoined=true&include_archived=true&unread_only=false&page_number=1`;
}

/** The address that opens a case, or its page of contacts and staff. */
export function caseUrl(ref: CaseRef, page?: 'contacts'): string {
  return `https://${ref.firm}.mycase.com${base(ref.caseId)}${page === 'contacts' ? '/case_link' : ''}`;
}

const CASE_PAGES = [
  'info',
  'case_link',
  'communications/messages',
  'case_details/documents',
  'text_messages',
];
const MAY = new RegExp(
  `^/(court_cases/[1-9]\\d{0,17}/(${CASE_PAGES.join('|')})|(messages|contacts/(clients|companies|attorneys))/[1-9]\\d{0,17})$`,
);

/**
 * True for the few paths that may be read by GET (D5), and for nothing else: `/messages/new` makes a draft in
 * MyCase, and a query could do anything.
 */
export function mayFetch(path: string): boolean {
  return MAY.test(path);
}

const PAGES: readonly [RegExp, FactPage][] = [
  [/\/info$/, 'items-info'],
  [/\/case_link$/, 'contacts-staff'],
  [/\/communications\/messages$/, 'communications'],
  [/\/documents$/, 'documents'],
  [/\/text_messages$/, 'texts'],
  [/^\/messages\/(\d+)$/, 'thread'],
  [/^\/contacts\/clients\/(\d+)$/, 'contact'],
  [/^\/contacts\/companies\/(\d+)$/, 'company'],
  [/^\/contacts\/attorneys\/(\d+)$/, 'staff'],
];

/** Which page one of the paths above leads to, and whose it is where it is not the case's own. */
export function findPageOf(path: string): { page: FactPage; id: string | null } {
  for (const [ends, page] of PAGES) {
    const match = ends.exec(path);
    if (match) return { page, id: match[1] ?? null };
  }
  return { page: 'case', id: null };
}

const base = (caseId: string) => `/court_cases/${caseId}`;
