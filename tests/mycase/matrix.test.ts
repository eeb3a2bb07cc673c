import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/domain/facts';
import { createEntityReaders } from '../../src/mycase/entity-readers';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { readerTools } from '../../src/mycase/reader-tools';
import { readClosed } from '../../src/mycase/readers/case-closed';
import { readCaseName } from '../../src/mycase/readers/case-name';
import { readStaff } from '../../src/mycase/readers/case-staff';
import * as values from '../../src/mycase/readers/case-values';
import { readCustomFields } from '../../src/mycase/readers/custom-fields';
import { findPlace } from '../../src/mycase/urls';
import { createMyCaseStore } from '../sandbox/mycase/store';
import type { Skin } from '../sandbox/mycase/view';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';

const HOST = 'https://smithlaw.mycase.com';
const CASE = `${HOST}/court_cases/31946235`;
const seeded = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0));
const company = seeded.contacts.find((one) => one.company && one.firm === 'smithlaw')?.id;
const event = seeded.events.find((one) => one.firm === 'smithlaw')?.id;
const thread = seeded.threads.find((one) => one.firm === 'smithlaw')?.id;
const { case: lists } = createEntityReaders(readerTools);

/** Every reader of a case, asked on every page whether it is its own or not. */
const READERS: Record<string, (root: Document) => Reading<unknown>> = {
  name: readCaseName,
  closed: readClosed,
  caseNumber: values.readCaseNumber,
  practiceArea: values.readPracticeArea,
  stage: values.readStage,
  openedOn: values.readOpenedOn,
  closedOn: values.readClosedOn,
  limitationOn: values.readLimitationOn,
  office: values.readOffice,
  description: values.readDescription,
  customFields: readCustomFields,
  contacts: (root) => lists.contacts?.(root) ?? { state: 'not-loaded' },
  staff: readStaff,
  threads: (root) => lists.threads?.(root) ?? { state: 'not-loaded' },
  documents: (root) => lists.documents?.(root) ?? { state: 'not-loaded' },
  texts: (root) => lists.texts?.(root) ?? { state: 'not-loaded' },
};
const FACTS = Object.keys(READERS);

const CASE_PAGES = {
  info: '/info',
  contacts: '/case_link',
  messages: '/communications/messages',
  documents: '/case_details/documents',
  texts: '/text_messages',
  notes: '/notes',
  calendar: '/calendars',
};
/** Pages of another kind: a case's facts must not be found there. */
const OTHER_PAGES = {
  contact: '/contacts/clients/9001001',
  staff: '/contacts/attorneys/7001',
  company: `/contacts/companies/${company}`,
  event: `/events/${event}`,
  thread: `/messages/${thread}`,
  dashboard: '/dashboard',
  cases: '/court_cases',
  lead: '/leads/55123/case_details/info',
  gone: '/court_cases/99',
};

function open(skin: Skin, url: string): Document {
  const store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0), { skin });
  return parse(sandboxMarkup(store, url));
}

/** "id" where the fact was found by the way of that name, "(id)" where it is empty, else "-", "…" or "?". */
function cell(reading: Reading<unknown> | undefined): string {
  if (!reading) return '-';
  if (reading.state === 'found') return reading.way;
  if (reading.state === 'empty') return `(${reading.way})`;
  return reading.state === 'unreadable' ? '?' : '…';
}

function tableOf(pages: Record<string, string>, cellOf: (page: string, fact: string) => string): string {
  const rows = [['', ...Object.keys(pages)]];
  for (const fact of FACTS) rows.push([fact, ...Object.keys(pages).map((page) => cellOf(page, fact))]);
  const lines = rows.map(([fact = '', ...cells]) =>
    [fact.padEnd(13), ...cells.map((text) => text.padEnd(13))].join(' ').trimEnd(),
  );
  return `\n${lines.join('\n')}\n`;
}

/**
 * Which reader finds its fact on which page of a case, and by which way. "-": that page is not asked for it. "…": not
 * there. What the header and the left panel show stands on all pages; a list only on its own.
 */
function onCasePages(skin: Skin): string {
  const read = Object.fromEntries(
    Object.entries(CASE_PAGES).map(([page, path]) => {
      const url = CASE + path;
      return [page, readPage(open(skin, url), findPlace(url), { settled: true })?.readings];
    }),
  ) as Record<string, Record<string, Reading<unknown>>>;
  return tableOf(CASE_PAGES, (page, fact) => cell(read[page]?.[fact]));
}

describe('D6: every reader on every page of a case', () => {
  it('in the skin of 2021', () => {
    expect(onCasePages('2021')).toMatchInlineSnapshot(`
      "
                    info          contacts      messages      documents     texts         notes         calendar
      name          id            id            id            id            id            id            id
      closed        button        button        button        button        button        button        button
      caseNumber    information   id            id            id            id            id            id
      practiceArea  information   left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      stage         id            id            id            id            id            id            id
      openedOn      information   left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      closedOn      …             …             …             …             …             …             …
      limitationOn  class         class         class         class         class         class         class
      office        left-panel    left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      description   information   left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      customFields  heading       -             -             -             -             -             -
      contacts      -             headers       -             -             -             …             …
      staff         -             headers       -             -             -             left-panel    left-panel
      threads       -             -             headers       -             -             -             -
      documents     -             -             -             class         -             -             -
      texts         -             -             -             -             id            -             -
      "
    `);
  });
  it('in the skin of 2025', () => {
    expect(onCasePages('2025')).toMatchInlineSnapshot(`
      "
                    info          contacts      messages      documents     texts         notes         calendar
      name          id            id            id            id            id            id            id
      closed        button        button        button        button        button        button        button
      caseNumber    information   id            id            id            id            id            id
      practiceArea  information   left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      stage         id            id            id            id            id            id            id
      openedOn      information   left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      closedOn      …             …             …             …             …             …             …
      limitationOn  class         class         class         class         class         class         class
      office        left-panel    left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      description   information   left-panel    left-panel    left-panel    left-panel    left-panel    left-panel
      customFields  heading       -             -             -             -             -             -
      contacts      -             headers       -             -             -             …             …
      staff         -             headers       -             -             -             left-panel    left-panel
      threads       -             -             headers       -             -             -             -
      documents     -             -             -             class         -             -             -
      texts         -             -             -             -             id            -             -
      "
    `);
  });
  it('with every class, id and data attribute renamed', () => {
    expect(onCasePages('renamed')).toMatchInlineSnapshot(`
      "
                    info          contacts      messages      documents     texts         notes         calendar
      name          heading       heading       heading       heading       heading       heading       heading
      closed        button        button        button        button        button        button        button
      caseNumber    information   slashes       slashes       slashes       slashes       slashes       slashes
      practiceArea  information   label         label         label         label         label         label
      stage         information   label         label         label         label         label         label
      openedOn      information   label         label         label         label         label         label
      closedOn      …             …             …             …             …             …             …
      limitationOn  label         label         label         label         label         label         label
      office        label         label         label         label         label         label         label
      description   information   label         label         label         label         label         label
      customFields  heading       -             -             -             -             -             -
      contacts      -             headers       -             -             -             …             …
      staff         -             headers       -             -             -             label         label
      threads       -             -             headers       -             -             -             -
      documents     -             -             -             headers       -             -             -
      texts         -             -             -             -             rows          -             -
      "
    `);
  });
});

describe('D6: a list is found on its own page only, whatever reader is asked there', () => {
  const OWN: Record<string, string> = {
    customFields: 'info',
    contacts: 'contacts',
    threads: 'messages',
    documents: 'documents',
    texts: 'texts',
  };
  it.each<Skin>(['2021', '2025', 'renamed'])('%s', (skin) => {
    for (const [page, path] of Object.entries(CASE_PAGES)) {
      const root = open(skin, CASE + path);
      for (const [fact, own] of Object.entries(OWN))
        expect(READERS[fact]?.(root).state === 'found', `${fact} on ${page}`).toBe(page === own);
    }
  });
});

/** Words that another page may use as well: there the page's own state keeps a case's readers away. */
const HOMONYMS = ['customFields on contact', 'description on event'];

describe('D6: no fact of a case is found on a page of another kind', () => {
  it.each<Skin>(['2021', '2025', 'renamed'])('%s', (skin) => {
    const found = Object.entries(OTHER_PAGES).flatMap(([page, path]) => {
      const root = open(skin, HOST + path);
      expect(readPageState(root, findPlace(CASE), { loaded: true }), page).not.toBe('open');
      return FACTS.filter((fact) => READERS[fact]?.(root).state === 'found').map(
        (fact) => `${fact} on ${page}`,
      );
    });
    expect(found.filter((line) => !HOMONYMS.includes(line))).toEqual([]);
  });
});
