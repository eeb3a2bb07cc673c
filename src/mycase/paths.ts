import type { CaseRef } from '../domain/case';

/** The pages of a case that "Refresh from MyCase" may GET (D5). */
export function casePaths(caseId: string): string[] {
  return [`${base(caseId)}/info`, `${base(caseId)}/case_link`, `${base(caseId)}/communications/messages`];
}

/** A message thread's page. To GET it may mark it as read: by a person's press only (D5). */
export function threadPath(threadId: string): string {
  return `/messages/${threadId}`;
}

/** A contact's own page, where all its phones stand. */
export function contactPath(contactId: string): string {
  return `/contacts/clients/${contactId}`;
}

/** The JSON behind "Contacts & staff", asked where the page itself cannot be read. */
export function contactsDataPath(caseId: string): string {
  return `${base(caseId)}/case_contacts_data.json`;
}

/** The address that opens a case, or its page of contacts and staff. */
export function caseUrl(ref: CaseRef, page?: 'contacts'): string {
  return `https://${ref.firm}.mycase.com${base(ref.caseId)}${page === 'contacts' ? '/case_link' : ''}`;
}

/**
 * True for the few paths that may be read by GET (D5), and for nothing else: `/messages/new` makes a draft in
 * MyCase, and a query could do anything.
 */
export function mayFetch(path: string): boolean {
  return /^\/(court_cases\/[1-9]\d{0,17}\/(info|case_link|communications\/messages)|(messages|contacts\/clients|contacts\/attorneys)\/[1-9]\d{0,17})$/.test(
    path,
  );
}

const base = (caseId: string) => `/court_cases/${caseId}`;
