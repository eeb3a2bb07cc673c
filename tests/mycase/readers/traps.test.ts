import { describe, expect, it, vi } from 'vitest';
import { readerTools } from '../../../src/mycase/reader-tools';
import { readClosed } from '../../../src/mycase/readers/case-closed';
import { readCaseName } from '../../../src/mycase/readers/case-name';
import { readStaff } from '../../../src/mycase/readers/case-staff';
import { threadsReader } from '../../../src/mycase/readers/case-threads';
import {
  readCaseNumber,
  readClosedOn,
  readDescription,
  readOffice,
  readPracticeArea,
  readStage,
} from '../../../src/mycase/readers/case-values';
import { contactsReader } from '../../../src/mycase/readers/contacts-page';
import { readCustomFields } from '../../../src/mycase/readers/custom-fields';
import { entityReader } from '../entity-reader';
import { change, loadFixture, parse } from '../fixture';

const readContacts = contactsReader(readerTools);

const readThreads = threadsReader(readerTools);

const readContactEmail = entityReader('contact', 'email');
const readPhones = entityReader('contact', 'phones');
const readPosts = entityReader('thread', 'posts');
const readThreadCase = entityReader('thread', 'caseId');

const NOT_LOADED = { state: 'not-loaded' };

describe('what a person does not see', () => {
  it('hidden copies of the name are not read', () => {
    const page = change('case-info', [
      /<h2 id="case-name-header".*\n.*<\/h2>/,
      '<h2 id="case-name-header" hidden>Old</h2><h2 id="case-name-header">New</h2>',
    ]);
    expect(readCaseName(page)).toMatchObject({ value: 'New', way: 'id' });
  });

  it('doubled IDs that agree count as one; where they differ the next way is asked', () => {
    expect(
      readCaseName(parse('<h2 id="case-name-header">A</h2><h2 id="case-name-header">A</h2>')),
    ).toMatchObject({ value: 'A' });
    expect(
      readStage(
        change('case-info', ['<main>', '<main><div id="left-panel-case-stage-value">Settlement</div>']),
      ),
    ).toMatchObject({ value: 'Discovery', way: 'editor' });
  });

  it('a dialog over the page is not the page', () => {
    expect(readOffice(parse('<div role="dialog"><dl><dt>Office</dt><dd>Annex</dd></dl></div>'))).toEqual(
      NOT_LOADED,
    );
  });

  it('our own button is no part of the name', () => {
    const page = parse(
      '<h2 id="case-name-header">Doe<hona-panel-launcher>Open Hona panel</hona-panel-launcher></h2>',
    );
    expect(readCaseName(page)).toMatchObject({ value: 'Doe' });
  });
});

describe('labels that are none of ours', () => {
  it('the timeline’s legend is not the stage', () => {
    const page = parse('<div class="insights-labels"><span>Case stage:</span> <span>Intake</span></div>');
    expect(readStage(page)).toEqual(NOT_LOADED);
  });

  it('a custom field may have any label', () => {
    const page = parse('<h5>Custom Fields</h5><div><div><b>Practice area</b><i>Trap</i></div></div>');
    expect(readPracticeArea(page)).toEqual(NOT_LOADED);
  });

  it.each([
    ['a title that is no heading', '<div><div>Custom Fields</div>', ''],
    ['a class alone', '<div class="case-custom-fields">', '<h5>Fields</h5>'],
  ])('nor where %s says that they are the firm’s own', (_what, start, head) => {
    const page = parse(
      `<main><section>${start}${head}<dl><dt>Office</dt><dd>Annex</dd><dt>Judge</dt><dd>Kim</dd></dl></div></section></main>`,
    );
    expect(readOffice(page)).toEqual(NOT_LOADED);
    expect(readCustomFields(page)).toMatchObject({ value: [{ label: 'Office' }, { label: 'Judge' }] });
  });

  it('a title that is no heading stands for its own box only: what follows may be anything', () => {
    const rows = (label: string) => `<div><b>${label}</b><i>x</i></div>`;
    const title = '<p class="title">Custom Fields</p>';
    expect(readCustomFields(parse(`<main>${title}${rows('Fee')}</main>`))).toEqual(NOT_LOADED);
    expect(
      readCustomFields(
        parse(`<div>${title}${rows('Judge')}<p class="title">Billing</p>${rows('Fee')}</div>`),
      ),
    ).toEqual(NOT_LOADED);
    expect(readCustomFields(parse(`<div>${rows('Fee')}${title}${rows('Judge')}</div>`))).toEqual(NOT_LOADED);
    expect(readCustomFields(parse(`<ul><li>Custom Fields</li><li>${rows('Fee')}</li></ul>`))).toEqual(
      NOT_LOADED,
    );
  });

  it('a column of a list is no label', () => {
    const page = parse('<table><thead><tr><th>Description</th></tr></thead><tr><td>Trap</td></tr></table>');
    expect(readDescription(page)).toEqual(NOT_LOADED);
  });

  it('a missing value is not read from the next label', () => {
    const page = parse(
      '<h5>Case Information</h5><div><div>Description</div><div>Conflict check</div><div>Done</div></div>',
    );
    expect(readDescription(page)).toEqual({ state: 'empty', way: 'information' });
  });

  it.each(['Closed', 'Staff', 'Opened'])(
    'a stage that is called "%s" is a stage, not the next label',
    (stage) => {
      const row = `<div><div>Case stage:</div><div>${stage}</div></div>`;
      expect(readStage(parse(row))).toMatchObject({ value: stage });
      const next = `<div><div>Case stage:</div><div>${stage}:</div><div>08/29/2025</div></div>`;
      expect(readStage(parse(next))).toMatchObject({ state: 'empty' });
    },
  );

  it('nor is it a closing date that is empty', () => {
    const row = '<div><div>Case stage</div><div>Closed</div></div>';
    const panel =
      '<aside class="test-court-case-left-panel"><div><b>Closed:</b> <i>08/29/2025</i></div></aside>';
    expect(readClosedOn(parse(`<h5>Case Information</h5>${row}`))).toEqual(NOT_LOADED);
    expect(readClosedOn(parse(`<div><h5>Case Information</h5>${row}</div>${panel}`))).toMatchObject({
      value: '08/29/2025',
    });
  });

  it('what someone wrote in a post is not a label', () => {
    expect(readStage(loadFixture('thread'))).toEqual(NOT_LOADED);
  });
});

it('"[Closed]" inside a name is the firm’s own word: only after it, it is MyCase’s mark', () => {
  const root = parse('<h2 id="case-name-header">Doe [Closed] v. Roe</h2><button>Close Case</button>');
  expect(readCaseName(root)).toMatchObject({ value: 'Doe [Closed] v. Roe' });
  expect(readClosed(root)).toMatchObject({ value: false });
});

it('D3: the name is that of the heading that confirms the page, not of a body that may be left over', () => {
  const card = '<h5>Case Information</h5><div><div>Name</div><div>Doe v. Roe</div></div>';
  const root = parse(`<main><div><h2>García</h2><p>Practice area: Family</p></div>${card}</main>`);
  expect(readCaseName(root)).toMatchObject({ value: 'García', way: 'heading' });
});

describe('empty, not loaded, unreadable (D6)', () => {
  it.each(['Not Specified', 'No Stage', '—', ''])('stage "%s" is empty', (text) => {
    expect(readStage(parse(`<div id="left-panel-case-stage-value">${text}</div>`))).toEqual({
      state: 'empty',
      way: 'id',
    });
  });

  it('a stage that is being edited is not loaded', () => {
    const page = parse(
      '<div class="case-stage-inline-editor"><span hidden>Discovery</span><select><option>Intake<option>Discovery</select></div>',
    );
    expect(readStage(page)).toEqual(NOT_LOADED);
  });

  it('a stage that still loads is not loaded', () => {
    const page = parse(
      '<aside class="test-court-case-left-panel"><div><b>Case stage:</b><div id="left-panel-case-stage-value"><span class="loading">Loading…</span></div></div></aside>',
    );
    expect(readStage(page)).toEqual(NOT_LOADED);
  });

  it.each(['Loading…', 'Loading...', 'Loading'])(
    '"%s" is a page that still loads, whatever its class',
    (text) => {
      const row = `<div><b>Case stage:</b> <span>${text}</span></div>`;
      expect(readStage(parse(row))).toEqual(NOT_LOADED);
      expect(readStage(parse(`<div class="case-stage-inline-editor">${text}</div>`))).toEqual(NOT_LOADED);
    },
  );

  it('a case number of "//" is empty', () => {
    expect(readCaseNumber(parse('<span id="court-case-number-header"> // </span>'))).toEqual({
      state: 'empty',
      way: 'id',
    });
  });

  it('no mark and no button: whether the case is closed is not known', () => {
    expect(readClosed(parse('<h2 id="case-name-header">Doe</h2>'))).toEqual(NOT_LOADED);
  });

  it.each(['3', '3 of 8', '2026 tasks', 'Tasks 12'])(
    'a count beside "Closed" closes no case: %s',
    (count) => {
      expect(readClosed(parse(`<div><span>Closed:</span> <span>${count}</span></div>`))).toEqual(NOT_LOADED);
    },
  );

  it.each(['01/02/2026', '1/2/26', '2026-01-02', 'Jan 2, 2026', '2 January 2026'])(
    'a date beside "Closed" closes it: %s',
    (day) => {
      expect(readClosed(parse(`<div><span>Closed:</span> <span>${day}</span></div>`))).toMatchObject({
        value: true,
      });
    },
  );

  it.each([
    ['without rows', ''],
    ['with an empty row', '<tr><td></td><td></td><td></td><td></td></tr>'],
    ['that says so', '<tr><td colspan="4">Loading…</td></tr>'],
    [
      'with one row more to come',
      '<tr><td>Jane</td><td>Client</td><td></td><td></td></tr><tr><td></td><td></td><td></td><td></td></tr>',
    ],
  ])('a contacts table %s is not loaded', (_what, rows) => {
    expect(
      readContacts(
        parse(
          `<table><thead><tr><th>Name</th><th>Group</th><th>Role</th><th>Type</th></tr></thead><tbody>${rows}</tbody></table>`,
        ),
      ),
    ).toEqual(NOT_LOADED);
  });

  it('a contacts table that says that it has none is empty', () => {
    const page = parse(
      '<table><tr><th>Name</th><th>Group</th><th>Role</th></tr><tr><td colspan="3">No contacts linked</td></tr></table>',
    );
    expect(readContacts(page)).toEqual({ state: 'empty', way: 'headers' });
  });

  it('one row that cannot be read makes the table unreadable: a second client must not vanish', () => {
    expect(
      readContacts(change('case-contacts', [/<a href="\/contacts\/clients\/9001002">Carlos Vega<\/a>/, ''])),
    ).toEqual({ state: 'unreadable' });
  });

  it('a list of threads with a row without ID is unreadable', () => {
    expect(
      readThreads(change('case-messages', [/href="\/messages\/5400090\/info"/, 'href="#"'])),
    ).toMatchObject({ state: 'unreadable' });
  });

  it('staff: a row without a name is unreadable', () => {
    const page = parse(
      '<table><tr><th>Name</th><th>Rate</th></tr><tr><td><small></small></td><td>$1</td></tr></table>',
    );
    expect(readStaff(page)).toEqual({ state: 'unreadable' });
  });

  it('PULL-PHONE-1: phone rows without a number are empty, so that an old number does not stay', () => {
    const page = change('contact', ['(213) 555-0101', ''], ['(213) 373-4253', '']);
    expect(readPhones(page)).toEqual({ state: 'empty', way: 'id' });
  });

  it('an e-mail that was removed is empty', () => {
    expect(readContactEmail(change('contact', [/<a href="mailto.*?<\/a>/, '']))).toEqual({
      state: 'empty',
      way: 'id',
    });
  });

  it('D6: custom fields that still load are not unreadable', () => {
    const page = parse('<h5>Custom Fields</h5><div>Judge <span class="spinner"></span></div>');
    expect(readCustomFields(page)).toEqual(NOT_LOADED);
  });

  it('a custom field of several lines or paragraphs is one field', () => {
    const row = (value: string) => `<div><div>Details</div><div>${value}</div></div>`;
    for (const value of ['a<br>b<br><br>c', '<p>a</p><p>b c</p>', '<p>a</p>b<br>c'])
      expect(
        readCustomFields(parse(`<h5>Custom Fields</h5><section>${row(value)}${row('x')}</section>`)),
      ).toMatchObject({
        value: [
          { label: 'Details', value: 'a b c' },
          { label: 'Details', value: 'x' },
        ],
      });
  });

  it('T17: custom fields in boxes in boxes are not looked through anew in each of them', () => {
    const looks = (depth: number) => {
      const root = parse(
        `<h5>Custom Fields</h5>${'<div>'.repeat(depth)}<b>x</b><i>y</i><u>z</u>${'</div>'.repeat(depth)}`,
      );
      const spy = vi.spyOn(Element.prototype, 'matches');
      readCustomFields(root);
      const { length } = spy.mock.calls;
      spy.mockRestore();
      return length;
    };
    // Twice as deep: at most four times the work, and not eight times.
    expect(looks(80) / looks(40)).toBeLessThan(5);
  });

  it('custom fields in no known shape are unreadable', () => {
    expect(readCustomFields(parse('<h5>Custom Fields</h5><div><p>Court Date 12/03</p></div>'))).toEqual({
      state: 'unreadable',
    });
  });

  it('a post without its head makes the thread unreadable', () => {
    expect(readPosts(change('thread', [/<div class="comment_header"><span>Hona.*?<\/div>/, '']))).toEqual({
      state: 'unreadable',
    });
  });

  it('D1: a thread that names two cases names none', () => {
    const page = parse(
      '<p id="case_link_text"><a href="/court_cases/1">A</a><a href="/court_cases/2">B</a></p>',
    );
    expect(readThreadCase(page)).toEqual({ state: 'unreadable' });
  });

  it('a link to another host names nothing', () => {
    const page = parse('<p id="case_link_text"><a href="https://other.mycase.com/court_cases/1">A</a></p>');
    expect(readThreadCase(page)).toEqual(NOT_LOADED);
  });
});

describe('other skins', () => {
  it('renamed IDs and classes: labels and headers are enough', () => {
    const page = change(
      'case-info',
      [/ id="(?!c)[^"]*"/, ''],
      [/ id="(case-name|court-case)[^"]*"/, ''],
      [/ class="[^"]*"/, ''],
    );
    expect(readCaseName(page)).toMatchObject({ value: 'Doe v. Harbor Freight Lines', way: 'heading' });
    expect(readStage(page)).toMatchObject({ value: 'Discovery' });
    expect(readPracticeArea(page)).toMatchObject({ value: 'Auto Accident' });
    expect(readOffice(page)).toMatchObject({ value: 'Primary' });
    const people = change('case-contacts', [/ class="[^"]*"/, ''], [/ data-testid="[^"]*"/, '']);
    expect(readContacts(people)).toMatchObject({ state: 'found', way: 'headers' });
    expect(readStaff(people)).toMatchObject({
      state: 'found',
      value: [{ name: 'Dana Ortiz' }, { name: 'Lee Whitfield' }],
    });
  });

  it('labels in another case, with line breaks', () => {
    const page = change('case-info', ['Practice area', 'PRACTICE\n  AREA'], [/ class="[^"]*"/, '']);
    expect(readPracticeArea(page)).toMatchObject({ value: 'Auto Accident' });
  });

  it('a closed case', () => {
    const page = change(
      'case-info',
      [
        'Freight Lines</h2>\n  <span',
        'Freight Lines<span class="text-danger"> [Closed]</span></h2>\n  <span',
      ],
      ['Close Case', 'Reopen Case'],
    );
    expect(readCaseName(page)).toMatchObject({ value: 'Doe v. Harbor Freight Lines', way: 'id' });
    expect(readClosed(page)).toEqual({ state: 'found', value: true, way: 'mark' });
  });
});
