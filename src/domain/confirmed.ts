import type { FactName } from './health';

/** How well it is known where MyCase shows something: A and B were seen on a live account or in its support articles. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/**
 * For each fact the grade of the public evidence for where it stands. C: only in apps that copied MyCase's pages years
 * ago; D: nothing public, the page is read by its labels.
 */
const GRADES: Record<FactName, Grade> = {
  'case.name': 'A',
  'case.caseNumber': 'A',
  'case.practiceArea': 'A',
  'case.openedOn': 'A',
  'case.stage': 'A',
  'case.documents': 'A',
  // Which button stands there, to close the case or to open it again, is in a support article.
  'case.closed': 'B',
  'case.closedOn': 'C',
  'case.limitationOn': 'C',
  'case.description': 'C',
  'case.office': 'C',
  'case.contacts': 'C',
  'case.staff': 'C',
  'case.threads': 'C',
  'case.texts': 'C',
  'case.customFields': 'D',
  'contact.name': 'C',
  'contact.group': 'C',
  'contact.email': 'C',
  'contact.birthday': 'C',
  'contact.phones': 'C',
  'contact.address': 'C',
  'contact.archived': 'C',
  'contact.cases': 'C',
  'contact.customFields': 'D',
  'company.name': 'C',
  'company.email': 'C',
  'company.phones': 'C',
  'company.cases': 'C',
  'staff.name': 'C',
  'staff.title': 'C',
  'staff.email': 'C',
  'staff.phones': 'C',
  'event.title': 'D',
  'event.caseId': 'D',
  'event.startsAt': 'D',
  'event.endsAt': 'D',
  'event.location': 'D',
  'event.description': 'D',
  'thread.subject': 'C',
  'thread.caseId': 'C',
  'thread.posts': 'C',
  'thread.complete': 'C',
};

/**
 * True where public evidence of grade A or B says that a live account shows this there; else it is marked "not yet
 * confirmed on a live account" (product §8).
 * @param way the reader's way; MyCase's own JSON was seen on live accounts
 */
export function isConfirmed(fact: FactName, way: string | null = null): boolean {
  return way?.startsWith('json') || ['A', 'B'].includes(GRADES[fact]);
}

/** All facts that there are, in the order in which they are listed. */
export const FACT_NAMES = Object.keys(GRADES) as FactName[];
