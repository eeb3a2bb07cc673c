import type { EntityValues, FactPage, Reading, Readings } from '../domain/facts';
import { type CasePage, type EntityRef, findEntity, type Place } from '../domain/place';
import type { Readers } from './entity-readers';
import { dropOutline, finish, keepOutline } from './outline';
import { readerTools } from './reader-tools';
import { readClosed } from './readers/case-closed';
import { readContacts } from './readers/case-contacts';
import { readCaseName } from './readers/case-name';
import { readStaff } from './readers/case-staff';
import * as values from './readers/case-values';
import { readCustomFields } from './readers/custom-fields';
import type { World } from './world';

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
  limitationOn: values.readLimitationOn,
  description: values.readDescription,
  office: values.readOffice,
};

const peopleOfCase = { ...onEveryCasePage, contacts: readContacts, staff: readStaff };

/** Which readers run on which page of a case. */
const PAGES: Record<CasePage, [FactPage, Readers<EntityValues['case']>]> = {
  info: ['items-info', { ...onEveryCasePage, customFields: readCustomFields }],
  // Lists go by their own page, where they are whole.
  contacts: ['contacts-staff', peopleOfCase],
  messages: ['communications', onEveryCasePage],
  // Where MyCase's new pages are is not known: the two tables are looked for by their headers everywhere.
  other: ['case', peopleOfCase],
  documents: ['documents', onEveryCasePage],
  texts: ['texts', onEveryCasePage],
};

/** The list that each page is about, where a script of its own reads it. */
const LISTS: { [P in CasePage]?: keyof EntityValues['case'] } = {
  contacts: 'contacts',
  messages: 'threads',
  documents: 'documents',
  texts: 'texts',
};

/** The readers of this place; null where there is nothing to read, or the script that reads it is not here yet. */
function findReaders(place: Place): [FactPage, { [fact: string]: unknown }] | null {
  const entity = findEntity(place);
  const more = (globalThis as World).honaPanelEntities?.(readerTools);
  if (place.kind !== 'case')
    return entity && entity.kind !== 'case' && more ? [entity.kind, more[entity.kind]] : null;
  const [page, readers] = PAGES[place.page];
  const list = LISTS[place.page];
  // Until that script is there, the header's facts, and contacts by their headers.
  return [page, { ...readers, ...(list && more && { [list]: more.case[list] }) }];
}

export type ReadOptions = {
  /** False while the page may still fill itself in: a value that is not there then is `not-loaded`, not `empty`. */
  settled: boolean;
};

/**
 * Reads every fact that a page of this place can hold; null where there is none. Says nothing about whether the
 * page is the right one: ask `readPageState` first.
 */
export function readPage(root: Document, place: Place, options: ReadOptions): PageFacts | null {
  return finish(readPageSteps(root, place, options));
}

/** The same one reader at a time, for reading in idle slices. */
export function* readPageSteps(
  root: Document,
  place: Place,
  { settled }: ReadOptions,
): Generator<void, PageFacts | null> {
  const entity = findEntity(place);
  const found = findReaders(place);
  if (!entity || !found) return null;
  const [page, readers] = found;
  const readings: Record<string, Reading<unknown>> = {};
  yield* keepOutline(root);
  for (const [fact, read] of Object.entries(
    readers as Record<string, (root: Document) => Reading<unknown>>,
  )) {
    const reading = read(root);
    if (reading.state === 'empty' && !settled) readings[fact] = { state: 'not-loaded' };
    else if (reading.state === 'found' && !fits(fact, reading.value))
      readings[fact] = { state: 'unreadable' };
    else readings[fact] = reading;
    yield;
  }
  dropOutline(root);
  return { entity, page, readings } as PageFacts;
}

/** Facts, and parts of facts, that a person writes at length. */
const LONG = /^(description|value|text|lastText)$/;

/**
 * Whether a value can be one of MyCase's. A name of a million letters is not cut: what is left of it would pass for
 * the whole name, here and at Hona. The bounds are those of the door, so that one such value costs no other fact.
 */
function fits(key: string, value: unknown): boolean {
  if (typeof value === 'string') return value.length <= (LONG.test(key) ? 100_000 : 2_000);
  if (Array.isArray(value)) return value.length <= 10_000 && value.every((item) => fits(key, item));
  return !value || Object.entries(value).every(([part, inner]) => fits(part, inner));
}
