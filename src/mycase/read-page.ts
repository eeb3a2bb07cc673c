import type { EntityValues, FactPage, Reading, Readings } from '../domain/facts';
import { type EntityRef, findEntity, type Place } from '../domain/place';
import { readClosed } from './readers/case-closed';
import { readContacts } from './readers/case-contacts';
import { readCaseName } from './readers/case-name';
import { readStaff } from './readers/case-staff';
import { readThreads } from './readers/case-threads';
import * as values from './readers/case-values';
import * as contact from './readers/contact-page';
import { readCustomFields } from './readers/custom-fields';
import { readPhones } from './readers/phones';
import * as staff from './readers/staff-page';
import * as thread from './readers/thread-page';

type Readers<V> = { [K in keyof V]?: (root: Document) => Reading<V[K]> };

/** What was read of one page, under the page's own entity. */
export type PageFacts = {
  [E in keyof EntityValues]: {
    entity: EntityRef & { kind: E };
    page: FactPage;
    readings: Readings<EntityValues[E]>;
  };
}[keyof EntityValues];

const onEveryCasePage: Readers<EntityValues['case']> = {
  name: readCaseName,
  closed: readClosed,
  caseNumber: values.readCaseNumber,
  practiceArea: values.readPracticeArea,
  stage: values.readStage,
  openedOn: values.readOpenedOn,
  closedOn: values.readClosedOn,
  description: values.readDescription,
  office: values.readOffice,
};

/** Which readers run on which page of a case. Lists go by their own page, where they are whole. */
const casePages = {
  info: { page: 'items-info', readers: { ...onEveryCasePage, customFields: readCustomFields } },
  contacts: {
    page: 'contacts-staff',
    readers: { ...onEveryCasePage, contacts: readContacts, staff: readStaff },
  },
  messages: { page: 'communications', readers: { ...onEveryCasePage, threads: readThreads } },
  // Where MyCase's new pages are is not known: the two tables are looked for by their headers everywhere.
  other: { page: 'case', readers: { ...onEveryCasePage, contacts: readContacts, staff: readStaff } },
} as const;

const contactReaders: Readers<EntityValues['contact']> = {
  name: contact.readContactName,
  group: contact.readContactGroup,
  email: contact.readContactEmail,
  birthday: contact.readBirthday,
  phones: readPhones,
  cases: contact.readContactCases,
};
const staffReaders: Readers<EntityValues['staff']> = {
  name: staff.readStaffName,
  title: staff.readStaffTitle,
  email: staff.readStaffEmail,
  phones: readPhones,
};
const threadReaders: Readers<EntityValues['thread']> = {
  subject: thread.readSubject,
  caseId: thread.readThreadCase,
  posts: thread.readPosts,
  complete: thread.readComplete,
};

export type ReadOptions = {
  /** False while the page may still fill itself in: a value that is not there then is `not-loaded`, not `empty`. */
  settled: boolean;
};

/**
 * Reads every fact that a page of this place can hold; null where there is none. Says nothing about whether the
 * page is the right one: ask `readPageState` first.
 */
export function readPage(root: Document, place: Place, options: ReadOptions): PageFacts | null {
  const steps = readPageSteps(root, place, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same one reader at a time, for reading in idle slices. */
export function* readPageSteps(
  root: Document,
  place: Place,
  options: ReadOptions,
): Generator<void, PageFacts | null> {
  const entity = findEntity(place);
  if (!entity) return null;
  if (place.kind === 'case') {
    const { page, readers } = casePages[place.page];
    return { entity: { ...entity, kind: 'case' }, page, readings: yield* run(readers, root, options) };
  }
  if (place.kind === 'contact')
    return {
      entity: { ...entity, kind: 'contact' },
      page: 'contact',
      readings: yield* run(contactReaders, root, options),
    };
  if (place.kind === 'staff')
    return {
      entity: { ...entity, kind: 'staff' },
      page: 'staff',
      readings: yield* run(staffReaders, root, options),
    };
  return {
    entity: { ...entity, kind: 'thread' },
    page: 'thread',
    readings: yield* run(threadReaders, root, options),
  };
}

function* run<V>(
  readers: Readers<V>,
  root: Document,
  { settled }: ReadOptions,
): Generator<void, Readings<V>> {
  const readings: Readings<V> = {};
  for (const key of Object.keys(readers) as (keyof V)[]) {
    const reading = readers[key]?.(root);
    readings[key] = reading?.state === 'empty' && !settled ? { state: 'not-loaded' } : reading;
    yield;
  }
  return readings;
}
