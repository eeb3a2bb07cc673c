import type { EntityValues, Reading } from '../domain/facts';
import type { ReaderTools } from './reader-tools';
import { documentsReader } from './readers/case-documents';
import { textsReader } from './readers/case-texts';
import { threadsReader } from './readers/case-threads';
import { companyReaders } from './readers/company-page';
import { contactReaders } from './readers/contact-page';
import { contactsReader } from './readers/contacts-page';
import { eventReaders } from './readers/event-page';
import { staffReaders } from './readers/staff-page';
import { threadReaders } from './readers/thread-page';

export type Readers<V> = { [K in keyof V]?: (root: Document) => Reading<V[K]> };
export type EntityReaders = { [E in keyof EntityValues]: Readers<EntityValues[E]> };

/** The readers of every page that is about something else than a case (D1), made with what they borrow. */
export function createEntityReaders(tools: ReaderTools): EntityReaders {
  return {
    // Of a case only the lists that stand on pages of their own.
    case: {
      contacts: contactsReader(tools),
      documents: documentsReader(tools),
      texts: textsReader(tools),
      threads: threadsReader(tools),
    },
    contact: contactReaders(tools),
    company: companyReaders(tools),
    staff: staffReaders(tools),
    event: eventReaders(tools),
    thread: threadReaders(tools),
  };
}
