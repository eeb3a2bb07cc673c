import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/mycase/read-page';
import { readerTools } from '../../../src/mycase/reader-tools';
import { documentsReader } from '../../../src/mycase/readers/case-documents';
import { readStaff } from '../../../src/mycase/readers/case-staff';
import { textsReader } from '../../../src/mycase/readers/case-texts';
import { contactsReader } from '../../../src/mycase/readers/contacts-page';
import { parse } from '../fixture';

const readContacts = contactsReader(readerTools);

const readDocuments = documentsReader(readerTools);
const readTexts = textsReader(readerTools);

const contacts = (rows: string, attributes = '') =>
  parse(
    `<table ${attributes}><thead><tr><th>Name</th><th>Group</th><th>Role</th><th>Phone</th></tr></thead><tbody>${rows}</tbody></table>`,
  );
const jane = '<tr><td>Jane</td><td>Client</td><td>Spouse</td><td>555-0101</td></tr>';
const NOT_LOADED = { state: 'not-loaded' };

describe('half-loaded tables', () => {
  it.each([
    ['whose next row has no text yet', `${jane}<tr><td><i></i></td><td></td><td></td><td></td></tr>`],
    [
      'that says in a row that it loads',
      `${jane}<tr><td>Loading…</td><td>Loading…</td><td></td><td></td></tr>`,
    ],
    [
      'with the place of a row',
      `${jane}<tr><td><span class="skeleton">x</span></td><td></td><td></td><td></td></tr>`,
    ],
  ])('a table %s is not loaded: a client that is still to come must not look absent', (_what, rows) => {
    expect(readContacts(contacts(rows))).toEqual(NOT_LOADED);
  });

  it('aria-busy holds for the whole table', () => {
    expect(readContacts(contacts(jane, 'aria-busy="true"'))).toEqual(NOT_LOADED);
  });

  it('MyCase’s mark for an empty cell is no half-loaded one, nor is a tick that chooses a row', () => {
    const rows = `<tr><td><input type="checkbox">Jane</td><td><i class="table-cell-placeholder">None</i></td><td></td><td></td></tr>`;
    expect(readContacts(contacts(rows))).toMatchObject({ value: [{ name: 'Jane', group: null }] });
  });

  it('a role that is being edited in its cell is not loaded', () => {
    const rows = jane.replace('Spouse', '<select><option>Spouse</select>');
    expect(readContacts(contacts(rows))).toEqual(NOT_LOADED);
  });
});

describe('column heads', () => {
  it('by their words, with the mark of a sorted column, and whatever their order', () => {
    const page = parse(
      '<table><tr><th>ROLE</th><th>Na\u200Bme ▲</th><th><button>Group</button></th></tr><tr><td>Spouse</td><td>Jane</td><td>Client</td></tr></table>',
    );
    expect(readContacts(page)).toMatchObject({ value: [{ name: 'Jane', group: 'Client', role: 'Spouse' }] });
  });

  it('in boxes with roles', () => {
    const cells = (role: string, ...texts: string[]) =>
      `<div role="row">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;
    const page = parse(
      `<div role="table">${cells('columnheader', 'Name', 'Group', 'Role')}${cells('cell', 'Jane', 'Client', '')}</div>`,
    );
    expect(readContacts(page)).toMatchObject({ value: [{ name: 'Jane', group: 'Client', role: null }] });
  });

  it('a cell that claims to be as wide as no table is does no harm', () => {
    const rows = '<tr><td>Jane</td><td>Client</td><td></td><td colspan="999999999">555-0101</td></tr>';
    expect(readContacts(contacts(rows))).toMatchObject({ value: [{ name: 'Jane' }] });
  });
});

describe('staff', () => {
  const staff = (cell: string) =>
    readStaff(
      parse(`<table><tr><th>Name</th><th>Rate</th></tr><tr><td>${cell}</td><td>$1</td></tr></table>`),
    );

  it('PULL-ROLE-1: what marks the lead attorney is no Title', () => {
    const cell = '<div>Dana</div><div>Lead Attorney</div><div>Lead Attorney</div>';
    expect(staff(cell)).toMatchObject({ value: [{ title: null, lead: true }] });
    expect(staff('<div>Dana</div><div>Partner</div><div>Originating Attorney</div>')).toMatchObject({
      value: [{ title: 'Partner', lead: false }],
    });
    expect(
      staff('<div>Dana</div><div>Partner</div><div>Lead Attorney, Originating Attorney</div>'),
    ).toMatchObject({
      value: [{ title: 'Partner', lead: true }],
    });
  });

  it('without a title there is none: the rate is not taken for it', () => {
    expect(staff('<a href="/contacts/attorneys/7">Dana Ortiz</a>')).toMatchObject({
      value: [{ staffId: '7', name: 'Dana Ortiz', title: null }],
    });
  });
});

describe('documents that are all', () => {
  const rows = [1, 2].map(
    (i) => `<tr class="Document"><td><a href="/documents/${i}">Scan ${i}</a></td></tr>`,
  );
  const more = (beside: string, table = rows.join('')) => {
    const reading = readDocuments(parse(`<main><table>${table}</table>${beside}</main>`));
    expect(reading.state).toBe('found');
    return 'more' in reading ? reading.more : undefined;
  };
  it.each(['2 of 2', '1-2 of 2 documents', 'Showing 1–2 of 2'])('say so: %s', (count) => {
    expect(more(`<p>${count}</p>`)).toBe(false);
  });
  it.each([
    ['no count', ''],
    ['a count of more', '<p>1-2 of 12 documents</p>'],
    ['a count of another page', '<p>3-4 of 4</p>'],
    ['a count of fewer than are there', '<p>1 of 1</p>'],
    ['two counts', '<p>2 of 2</p><p>2 of 2</p>'],
    ['only how many there are', '<p>2 documents</p>'],
    ['a folder', '<p>2 of 2</p><a href="/documents/folders/3">Pleadings</a>'],
    ['a place within folders', '<nav class="breadcrumb">Documents / Pleadings</nav><p>2 of 2</p>'],
  ])('never by %s', (_what, beside) => {
    expect(more(beside)).toBeUndefined();
  });
  it('never on a page whose names nobody knows', () => {
    expect(more('<p>2 of 2</p>', rows.join('').replaceAll('Document', 'x1'))).toBeUndefined();
  });
});

describe('documents', () => {
  const doc = (i: number) => `<tr class="Document"><td><a href="/documents/${i}">Scan ${i}</a></td></tr>`;
  const list = (rows: string, more = '') => parse(`<table class="files-table">${rows}</table>${more}`);

  it('what is shown counts although more is to come, and nothing says that it is all', () => {
    const reading = readDocuments(list(`${doc(1) + doc(2)}<tr class="Document"><td>Loading more…</td></tr>`));
    expect(reading).toMatchObject({ state: 'found', value: [{ documentId: '1' }, { documentId: '2' }] });
  });

  it('a list without rows is not loaded, never empty, until the page says so', () => {
    expect(readDocuments(list(''))).toEqual(NOT_LOADED);
    expect(readDocuments(list('', '<p>There are no documents.</p>'))).toMatchObject({ state: 'empty' });
    expect(readDocuments(list(doc(1), '<p>There are no documents in the trash.</p>'))).toMatchObject({
      state: 'found',
    });
  });

  it('an address of a version is not the document’s number', () => {
    const row = '<li><a href="/documents/9/download">Scan</a></li>';
    expect(readDocuments(parse(`<ul>${row.replace('<li', '<li data-document-id="5"')}</ul>`))).toMatchObject({
      value: [{ documentId: '5', name: 'Scan' }],
    });
    expect(readDocuments(parse(`<ul>${row}</ul>`))).toMatchObject({
      value: [{ documentId: null, name: 'Scan' }],
    });
  });

  it('a folder is no document', () => {
    const folder = '<tr class="Folder"><td><a href="/documents/folders/3">Pleadings</a></td></tr>';
    expect(readDocuments(list(folder + doc(1)))).toMatchObject({ value: [{ name: 'Scan 1' }] });
  });
});

describe('MyCase’s own text messages', () => {
  it('a number inside a message is not the number of the conversation', () => {
    const row =
      '<li data-conversation-id="3"><b>Jane Doe (Client)</b> <span>+12133734253</span> <p>Call (213) 555-0101</p></li>';
    expect(readTexts(parse(row))).toMatchObject({
      value: [
        { conversationId: '3', name: 'Jane Doe', number: '+12133734253', lastText: 'Call (213) 555-0101' },
      ],
    });
  });

  it.each(['There are no text messages.', 'No text conversations'])('"%s" is empty', (words) => {
    expect(readTexts(parse(`<p>${words}</p>`))).toMatchObject({ state: 'empty', way: 'words' });
  });
});

it('notes are not read: no fact of any page holds a word of them', () => {
  const note =
    '<tr class="notes_item" data-id="5"><td><span class="note-subject">Strategy</span><div class="note-item-full-content"><b>Office:</b> Secret plan. Case stage: Settlement</div><i class="last_child note_display">1/2/2026</i></td></tr>';
  for (const page of ['info', 'contacts', 'messages', 'documents', 'texts', 'other'] as const) {
    const root = parse(`<main><h2 id="case-name-header">Doe</h2><table>${note}</table></main>`);
    const place = { kind: 'case', firm: 'smithlaw', caseId: '1', page } as const;
    expect(JSON.stringify(readPage(root, place, { settled: true }))).not.toMatch(
      /secret|strategy|settlement/i,
    );
  }
});
