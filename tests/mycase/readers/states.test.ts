import { describe, expect, it } from 'vitest';
import type { CaseValues, Reading, Readings } from '../../../src/domain/facts';
import type { CasePage, Place } from '../../../src/domain/place';
import { readPage } from '../../../src/mycase/read-page';
import { parse } from '../fixture';

const placeOf = (page: CasePage): Place => ({ kind: 'case', firm: 'smithlaw', caseId: '1', page });

function read(fact: keyof CaseValues, page: CasePage, markup: string): Reading<unknown> | undefined {
  const facts = readPage(parse(`<main>${markup}</main>`), placeOf(page), { settled: true });
  const readings = facts?.readings as Readings<CaseValues> | undefined;
  return readings?.[fact];
}

const LONG = 'x'.repeat(2_001);
const BUSY = '<span class="spinner"></span>';
const row = (label: string) => (value: string) => `<div><b>${label}</b><div>${value}</div></div>`;
/** One field with its label: all four states. */
const labelled = (label: string, long = LONG): States => [
  row(label)('A value'),
  row(label)('Not Specified'),
  row(label)(BUSY),
  row(label)(long),
];
const table = (head: string, rows: string) =>
  `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
const contacts = (rows: string) => table('<th>Name</th><th>Group</th><th>Role</th>', rows);
const staff = (rows: string) => table('<th>Name</th><th>Rate</th>', rows);
const threads = (rows: string) => table('<th>Sender</th><th>Subject</th>', rows);
const documents = (rows: string) =>
  `<table class="files-table"><thead><tr><th>Name</th><th>Assigned date</th></tr></thead>${rows}</table>`;

/** Markup for found, empty, not loaded, unreadable; null where the page cannot show that state. */
type States = [found: string, empty: string | null, notLoaded: string, unreadable: string | null];

const FACTS: [fact: keyof CaseValues, page: CasePage, states: States][] = [
  // A case without a name is a page that is not there yet.
  [
    'name',
    'info',
    [
      '<h2 id="case-name-header">Doe</h2>',
      null,
      '<h2 id="case-name-header"></h2>',
      `<h2 id="case-name-header">${LONG}</h2>`,
    ],
  ],
  // Open or closed: there is no third, and no value that could be odd. Two buttons that contradict say nothing.
  ['closed', 'info', ['<button>Close Case</button>', null, '<p>Doe</p>', null]],
  ['caseNumber', 'info', labelled('Case number')],
  ['practiceArea', 'info', labelled('Practice area')],
  ['stage', 'info', labelled('Case stage')],
  ['openedOn', 'info', labelled('Date opened')],
  ['closedOn', 'info', labelled('Date closed')],
  ['limitationOn', 'info', labelled('Statute of limitations')],
  ['office', 'info', labelled('Office')],
  ['description', 'info', labelled('Description', 'x'.repeat(100_001))],
  [
    'customFields',
    'info',
    [
      `<h5>Custom Fields</h5>${row('Judge')('Kim')}`,
      '<h5>Custom Fields</h5><p>No custom fields yet</p>',
      `<h5>Custom Fields</h5>${row('Judge')(BUSY)}`,
      '<h5>Custom Fields</h5><p>Judge Kim</p>',
    ],
  ],
  [
    'contacts',
    'contacts',
    [
      contacts('<tr><td>Jane</td><td>Client</td><td></td></tr>'),
      contacts('<tr><td colspan="3">There are no contacts.</td></tr>'),
      contacts('<tr><td colspan="3">Loading…</td></tr>'),
      contacts('<tr><td></td><td>Client</td><td></td></tr>'),
    ],
  ],
  [
    'staff',
    'contacts',
    [
      staff('<tr><td><b>Dana</b></td><td>$1</td></tr>'),
      staff('<tr><td colspan="2">No staff linked</td></tr>'),
      staff(''),
      staff('<tr><td></td><td>$1</td></tr>'),
    ],
  ],
  [
    'threads',
    'messages',
    [
      threads('<tr><td>Dana</td><td><a href="/messages/5">Hona</a></td></tr>'),
      threads('<tr><td colspan="2">There are no messages.</td></tr>'),
      threads('<tr><td></td><td></td></tr>'),
      threads('<tr><td>Dana</td><td>Hona</td></tr>'),
    ],
  ],
  [
    'documents',
    'documents',
    [
      documents('<tr class="Document"><td><a href="/documents/5">A.pdf</a></td><td>1/2/2026</td></tr>'),
      `${documents('')}<p>There are no documents.</p>`,
      documents('<tr class="Document"><td></td><td></td></tr>'),
      documents(`<tr class="Document"><td>${LONG}</td><td></td></tr>`),
    ],
  ],
  [
    'texts',
    'texts',
    [
      '<ul><li data-conversation-id="3"><b>Jane</b></li></ul>',
      '<p class="text-conversations-empty-state">Nothing</p>',
      '<ul></ul>',
      '<ul><li data-conversation-id="3"></li></ul>',
    ],
  ],
];

describe('D6: four answers', () => {
  it.each(FACTS)('%s is found', (fact, page, [found]) => {
    expect(read(fact, page, found)).toMatchObject({ state: 'found' });
  });
  it.each(FACTS.filter(([, , [, empty]]) => empty))(
    '%s is empty where the page says so',
    (fact, page, states) => {
      expect(read(fact, page, states[1] ?? '')).toMatchObject({ state: 'empty' });
    },
  );
  it.each(FACTS)('%s is not loaded while it still comes, or is not there', (fact, page, [, , notLoaded]) => {
    expect(read(fact, page, notLoaded)).toEqual({ state: 'not-loaded' });
    expect(read(fact, page, '')).toEqual({ state: 'not-loaded' });
  });
  it.each(FACTS.filter(([, , [, , , odd]]) => odd))(
    '%s is unreadable where it makes no sense',
    (fact, page, states) => {
      expect(read(fact, page, states[3] ?? '')).toEqual({ state: 'unreadable' });
    },
  );
});

it('every fact of a case is in this table', () => {
  const all = new Set(
    (['info', 'contacts', 'messages', 'documents', 'texts'] as const).flatMap((page) =>
      Object.keys(readPage(parse(''), placeOf(page), { settled: true })?.readings ?? {}),
    ),
  );
  expect([...all].sort()).toEqual(FACTS.map(([fact]) => fact).sort());
});
