import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/facts';
import { readerTools } from '../../../src/mycase/reader-tools';
import { readClosed } from '../../../src/mycase/readers/case-closed';
import { documentsReader } from '../../../src/mycase/readers/case-documents';
import { readCaseName } from '../../../src/mycase/readers/case-name';
import { readStaff } from '../../../src/mycase/readers/case-staff';
import { textsReader } from '../../../src/mycase/readers/case-texts';
import { threadsReader } from '../../../src/mycase/readers/case-threads';
import {
  readCaseNumber,
  readClosedOn,
  readDescription,
  readLimitationOn,
  readOffice,
  readOpenedOn,
  readPracticeArea,
  readStage,
} from '../../../src/mycase/readers/case-values';
import { contactsReader } from '../../../src/mycase/readers/contacts-page';
import { readCustomFields } from '../../../src/mycase/readers/custom-fields';
import { entityReader } from '../entity-reader';
import { parse } from '../fixture';

const readContacts = contactsReader(readerTools);

const readThreads = threadsReader(readerTools);

const readDocuments = documentsReader(readerTools);
const readTexts = textsReader(readerTools);

/** Where no post is told, no link of a thread's page is believed. */
const THREAD_POST = '<article><p>Jane Doe 11/9/2026 10:02 AM</p><p>Hi</p></article>';

type Case = [way: string, markup: string, value: unknown];
const row = (label: string, value: string) =>
  `<div class="case-info-row"><div>${label}</div><div>${value}</div></div>`;
const information = (label: string, value: string) =>
  `<div class="card"><div class="head"><h5>Case Information</h5></div><div>${row('Name', 'X')}${row(label, value)}${row('Conflict check', 'Done')}</div></div>`;
const panel = (label: string, value: string) =>
  `<aside class="test-court-case-left-panel">${row(label, value)}${row('Created:', '1/1/2020')}</aside>`;
const jane = (cells: string) =>
  `<tr class="case-contact-row"><td></td><td><a href="/contacts/clients/9">Jane Doe</a></td>${cells}</tr>`;
const JANE = {
  contactId: '9',
  name: 'Jane Doe',
  group: 'Client',
  role: null,
  type: 'Client',
  phone: { kind: 'unknown', raw: '555-0101' },
  email: 'j@x.example',
};
const text = {
  conversationId: null,
  name: 'Jane Doe',
  number: '(213) 373-4253',
  lastText: 'Thanks!',
  at: new Date(2026, 10, 9, 10, 2).getTime(),
};
const post = {
  author: 'Jane Doe',
  authorTitle: 'Client',
  timeText: '11/9/2026 10:02 AM',
  at: new Date(2026, 10, 9, 10, 2).getTime(),
  text: 'Hello',
};

/** For every reader, each way with a page on which only that way works. */
const readers: [name: string, read: (root: Document) => Reading<unknown>, cases: Case[]][] = [
  [
    'case name',
    readCaseName,
    [
      ['id', '<h2 id="case-name-header">Doe v. Roe</h2>', 'Doe v. Roe'],
      ['class', '<h2 class="test-case-name-header">Doe v. Roe <span>[Closed]</span></h2>', 'Doe v. Roe'],
      ['information', '<h5>Case Information</h5><dl><dt>Name</dt><dd>Doe v. Roe</dd></dl>', 'Doe v. Roe'],
      [
        'heading',
        '<header><h1>Doe v. Roe</h1><p><span>Practice area:</span> Family</p></header>',
        'Doe v. Roe',
      ],
    ],
  ],
  [
    'closed',
    readClosed,
    [
      [
        'mark',
        '<h2 id="case-name-header">Doe <span class="text-danger"> [Closed]</span></h2><button>Close Case</button>',
        true,
      ],
      ['button', '<button>Reopen Case</button>', true],
      ['button', '<a role="button">Close  case</a>', false],
      ['information', information('Date closed', '08/29/2025'), true],
      ['information', information('Date closed', 'Not Specified'), false],
      ['label', panel('Closed:', '08/29/2025'), true],
    ],
  ],
  [
    'case number',
    readCaseNumber,
    [
      ['information', information('Case<br>Number', '24-CV-01'), '24-CV-01'],
      ['id', '<span id="court-case-number-header">24-CV-01 // 03/14/2025</span>', '24-CV-01'],
      ['class', '<span class="case-number-header">24-CV-01 //</span>', '24-CV-01'],
      [
        'slashes',
        '<div><h1>Doe v. Roe</h1><div><span>24-CV-01 //</span> <p>Practice area: Family</p></div></div>',
        '24-CV-01',
      ],
      ['label', '<p><b>CASE NUMBER :</b> 24-CV-01</p>', '24-CV-01'],
    ],
  ],
  [
    'practice area',
    readPracticeArea,
    [
      ['information', information('Practice Area', 'Family'), 'Family'],
      ['left-panel', panel('Practice Area:', 'Family'), 'Family'],
      ['label', '<p><span>Date opened:</span> 1/2/2025 <span>Practice\n area:</span> Family</p>', 'Family'],
    ],
  ],
  [
    'stage',
    readStage,
    [
      ['id', '<div id="left-panel-case-stage-value">Discovery</div>', 'Discovery'],
      ['editor', '<div class="case-stage-inline-editor"><button>Discovery</button></div>', 'Discovery'],
      ['information', information('Case stage', 'Discovery'), 'Discovery'],
      ['left-panel', panel('Case Stage:', 'Discovery'), 'Discovery'],
      ['label', '<table><tr><th>Case stage</th><td>Discovery</td></tr></table>', 'Discovery'],
    ],
  ],
  [
    'opened on',
    readOpenedOn,
    [
      ['information', information('Date opened', '1/2/2025'), '1/2/2025'],
      ['left-panel', panel('Opened:', '1/2/2025'), '1/2/2025'],
      ['label', '<span class="selenium-date-opened">Opened : 1/2/2025</span>', '1/2/2025'],
    ],
  ],
  [
    'closed on',
    readClosedOn,
    [
      ['information', information('Date closed', '1/2/2025'), '1/2/2025'],
      ['left-panel', panel('Closed:', '1/2/2025'), '1/2/2025'],
      ['label', '<div><span>Date closed:</span> 1/2/2025</div>', '1/2/2025'],
    ],
  ],
  [
    'description',
    readDescription,
    [
      ['information', information('Description', 'Note: Smith v. Jones'), 'Note: Smith v. Jones'],
      ['left-panel', panel('Description:', 'Rear-end'), 'Rear-end'],
      ['label', '<dl><dt>Description</dt><dd>Rear-end</dd></dl>', 'Rear-end'],
    ],
  ],
  [
    'office',
    readOffice,
    [
      ['information', information('Office', 'Primary'), 'Primary'],
      ['left-panel', panel('Office:', 'Primary'), 'Primary'],
      ['label', '<div>Office: Primary</div>', 'Primary'],
    ],
  ],
  [
    'custom fields',
    readCustomFields,
    [
      [
        'heading',
        '<h4>Custom Fields</h4><dl><dt>Court Date</dt><dd>12/03/2026</dd><dt>Language:</dt><dd></dd></dl>',
        [
          { label: 'Court Date', value: '12/03/2026' },
          { label: 'Language', value: null },
        ],
      ],
      [
        'heading',
        '<h4>Custom fields</h4><table><tr><td>Court Date</td><td>12/03/2026</td></tr></table>',
        [{ label: 'Court Date', value: '12/03/2026' }],
      ],
      [
        'heading',
        `<h4>CUSTOM FIELDS</h4><div>${row('Court Date', '12/03/2026')}${row('Name', '<span>Not Specified</span>')}</div><h4>Documents</h4><div>${row('Other', 'x')}</div>`,
        [
          { label: 'Court Date', value: '12/03/2026' },
          { label: 'Name', value: null },
        ],
      ],
      [
        'title',
        `<div><div><b>Custom Fields</b></div><div>${row('Court Date', '12/03/2026')}${row('Judge', 'Kim')}</div></div>`,
        [
          { label: 'Court Date', value: '12/03/2026' },
          { label: 'Judge', value: 'Kim' },
        ],
      ],
      [
        'class',
        `<div class="case-detail-custom-fields">${row('Court Date', '12/03/2026')}${row('Judge', 'Kim')}</div>`,
        [
          { label: 'Court Date', value: '12/03/2026' },
          { label: 'Judge', value: 'Kim' },
        ],
      ],
    ],
  ],
  [
    'statute of limitations',
    readLimitationOn,
    [
      ['class', '<span class="statute-of-limitations-field">03/14/2027</span>', '03/14/2027'],
      ['information', information('Statute of Limitations', '03/14/2027'), '03/14/2027'],
      ['left-panel', panel('Statute of limitations:', '03/14/2027'), '03/14/2027'],
      ['label', '<dl><dt>SOL date</dt><dd>03/14/2027</dd></dl>', '03/14/2027'],
    ],
  ],
  [
    'documents',
    readDocuments,
    [
      [
        'class',
        '<table class="files-table"><tr class="Document"><td><a class="file-column-name-text" href="/documents/5">Complaint.pdf</a></td></tr></table>',
        [{ documentId: '5', name: 'Complaint.pdf' }],
      ],
      [
        'id',
        '<ul><li data-document-id="5" data-version-id="6"><a href="/documents/6/download">Complaint.pdf</a></li></ul>',
        [{ documentId: '5', name: 'Complaint.pdf' }],
      ],
      [
        'headers',
        '<table><thead><tr><th>Name</th><th>Assigned date</th></tr></thead><tr><td>Complaint.pdf</td><td>1/2/2026</td></tr></table>',
        [{ documentId: null, name: 'Complaint.pdf' }],
      ],
      [
        'links',
        '<nav><a href="/documents/1">All</a></nav><div><a href="/documents/5">Complaint.pdf</a> <a href="/documents/writer">New</a></div>',
        [{ documentId: '5', name: 'Complaint.pdf' }],
      ],
    ],
  ],
  [
    'texts',
    readTexts,
    [
      [
        'id',
        `<div data-conversation-id="31"><b>Jane Doe (Client)</b><i>Thanks!</i></div>`,
        [{ ...text, conversationId: '31', number: null, at: null }],
      ],
      [
        'rows',
        '<ul><li><b>Jane Doe</b> <span>(213) 373-4253</span> <p>Thanks!</p> <small>11/9/2026 10:02 AM</small></li></ul>',
        [text],
      ],
    ],
  ],
  [
    'contacts',
    readContacts,
    [
      [
        'headers',
        '<table><tr><th>Name</th><th>Email</th><th>Role</th><th>Type</th><th>Group</th><th>Phone</th></tr><tr><td><a href="/contacts/clients/9">Jane Doe</a></td><td>j@x.example</td><td></td><td>Client</td><td>Client</td><td>555-0101</td></tr></table>',
        [JANE],
      ],
      [
        'rows',
        `<table><tbody>${jane('<td>Client</td><td></td><td>Client</td><td>555-0101</td><td>j@x.example</td>')}</tbody></table>`,
        [JANE],
      ],
      [
        'rows',
        '<table><tr><td></td><td><a href="/contacts/clients/9">Jane Doe</a></td><td>Client</td><td><i></i></td><td>Client</td><td>555-0101</td><td>j@x.example</td><td><button>×</button></td></tr></table>',
        [JANE],
      ],
      [
        'labels',
        '<div><b><a href="/contacts/clients/9">Jane Doe</a></b><p>Group: Client</p><p><i>Role:</i> <span>Not Specified</span></p><dl><dt>Type</dt><dd>Client</dd><dt>Phone</dt><dd>555-0101</dd><dt>Email</dt><dd><a href="mailto:j@x.example">j@x.example</a></dd></dl></div>',
        [JANE],
      ],
    ],
  ],
  [
    'staff',
    readStaff,
    [
      [
        'headers',
        '<table><tr><th>Name</th><th>Rate</th></tr><tr><td><a href="/contacts/attorneys/7">Dana Ortiz</a> <small>Paralegal</small></td><td>$1</td></tr></table>',
        [{ staffId: '7', name: 'Dana Ortiz', title: 'Paralegal', lead: false }],
      ],
      [
        'rows',
        '<table><tr class="case-staff-row"><td><div>Dana Ortiz</div><small>Paralegal</small><div>Lead Attorney</div></td><td><button class="x billing-rate-7">$1</button></td></tr></table>',
        [{ staffId: '7', name: 'Dana Ortiz', title: 'Paralegal', lead: true }],
      ],
      [
        'label',
        '<p>Lead attorney: Dana Ortiz</p><div><b>Staff:</b> <ul><li><a href="/contacts/attorneys/7">Dana Ortiz</a> (Paralegal)</li></ul></div>',
        [{ staffId: '7', name: 'Dana Ortiz', title: 'Paralegal', lead: true }],
      ],
      [
        'left-panel',
        '<span class="test-lead-attorney-value">Dana Ortiz</span><a class="pendo-left-details-staff-link" href="/contacts/attorneys/7">Dana Ortiz</a> <small>(Paralegal)</small>',
        [{ staffId: '7', name: 'Dana Ortiz', title: 'Paralegal', lead: true }],
      ],
    ],
  ],
  [
    'threads',
    readThreads,
    [
      [
        'headers',
        '<table><tr><th>Sender</th><th>Subject</th></tr><tr data-message-id="5"><td>Dana</td><td>Hona</td></tr></table>',
        [{ threadId: '5', subject: 'Hona' }],
      ],
      [
        'links',
        '<nav><a href="/messages/1">x</a></nav><ul><li><a href="/messages/5"><i></i></a><a href="/messages/5">Hona</a></li><li><a href="/messages/new?court_case=1">New</a></li></ul>',
        [{ threadId: '5', subject: 'Hona' }],
      ],
    ],
  ],
  [
    'contact name',
    entityReader('contact', 'name'),
    [
      ['id', '<table><tr><td id="contact-name">Jane Doe</td></tr></table>', 'Jane Doe'],
      [
        'label',
        '<div id="contact_info_page"><dl><dt>Name:</dt><dd>Jane Doe (Client)</dd></dl></div>',
        'Jane Doe',
      ],
      ['heading', '<h2>Jane Doe (Client) [ Archived ]</h2>', 'Jane Doe'],
    ],
  ],
  [
    'contact group',
    entityReader('contact', 'group'),
    [
      ['id', '<table><tr><td id="contact-group">Client</td></tr></table>', 'Client'],
      ['label', '<dl><dt>Group</dt><dd>Client</dd></dl>', 'Client'],
    ],
  ],
  [
    'contact email',
    entityReader('contact', 'email'),
    [
      ['id', '<p id="client-email">j@x.example</p>', 'j@x.example'],
      [
        'label',
        '<dl><dt>Email</dt><dd><a href="mailto:j@x.example">j@x.example</a></dd></dl>',
        'j@x.example',
      ],
      ['link', '<a href="mailto:j@x.example">j@x.example</a>', 'j@x.example'],
    ],
  ],
  [
    'birthday',
    entityReader('contact', 'birthday'),
    [
      ['id', '<p id="client-birthday">04/12/1986</p>', '04/12/1986'],
      ['label', '<dl><dt>Date of Birth</dt><dd>04/12/1986</dd></dl>', '04/12/1986'],
    ],
  ],
  [
    'contact cases',
    entityReader('contact', 'cases'),
    [
      [
        'lists',
        '<h5>Closed Cases:</h5><a href="/court_cases/1/info">Old</a><h5>Active Cases</h5><a href="/court_cases/2">New</a><h2>Footer</h2><a href="/court_cases/3">No</a>',
        [
          { caseId: '1', name: 'Old', closed: true },
          { caseId: '2', name: 'New', closed: false },
        ],
      ],
      [
        'links',
        '<ul><li><a href="/court_cases/1">Old</a> <b>[Closed]</b></li><li><a href="/court_cases/2">New</a></li></ul><nav><a href="/court_cases/3">No</a></nav>',
        [
          { caseId: '1', name: 'Old', closed: true },
          { caseId: '2', name: 'New', closed: false },
        ],
      ],
    ],
  ],
  [
    'phones',
    entityReader('contact', 'phones'),
    [
      [
        'id',
        '<table><tr id="client-work-phone"><td>Work</td><td>555-0102</td></tr><tr id="client-cell-phone"><td>Cell: 555-0101</td></tr></table>',
        [
          { kind: 'work', raw: '555-0102' },
          { kind: 'cell', raw: '555-0101' },
        ],
      ],
      [
        'label',
        '<dl><dt>Work</dt><dd>555-0102</dd><dt>Home</dt><dd></dd><dt>Cell phone</dt><dd>555-0101</dd></dl>',
        [
          { kind: 'work', raw: '555-0102' },
          { kind: 'cell', raw: '555-0101' },
        ],
      ],
    ],
  ],
  [
    'staff name',
    entityReader('staff', 'name'),
    [
      ['label', '<dl><dt>Name</dt><dd>Dana Ortiz</dd></dl>', 'Dana Ortiz'],
      ['heading', '<h2>Dana Ortiz (Paralegal)</h2>', 'Dana Ortiz'],
    ],
  ],
  [
    'staff title',
    entityReader('staff', 'title'),
    [
      ['id', '<p id="user_title">Partner</p>', 'Partner'],
      ['label', '<dl><dt>Title</dt><dd>Partner</dd></dl>', 'Partner'],
    ],
  ],
  [
    'staff email',
    entityReader('staff', 'email'),
    [
      ['label', '<dl><dt>Email</dt><dd>d@x.example</dd></dl>', 'd@x.example'],
      ['link', '<a href="mailto:d@x.example">d@x.example</a>', 'd@x.example'],
    ],
  ],
  [
    'subject',
    entityReader('thread', 'subject'),
    [
      ['class', '<h2 class="details_header">Hona</h2>', 'Hona'],
      ['header', '<div class="message_details_header"><h2>Hona</h2></div>', 'Hona'],
      ['heading', '<main><h2>Hona</h2><h2>Other</h2></main>', 'Hona'],
    ],
  ],
  [
    'case of a thread',
    entityReader('thread', 'caseId'),
    [
      [
        'id',
        '<p id="case_link_text"><a href="/court_cases/7/info">Doe</a></p><a href="/court_cases/8">Roe</a>',
        '7',
      ],
      ['header', '<div class="message_details_header"><a href="/court_cases/7">Doe</a></div>', '7'],
      [
        'label',
        `<p>Case: <a href="/court_cases/7">Doe</a></p><p>See <a href="/court_cases/8">Roe</a></p>${THREAD_POST}`,
        '7',
      ],
      ['link', `<p>About <a href="/court_cases/7">Doe</a></p>${THREAD_POST}`, '7'],
    ],
  ],
  [
    'posts',
    entityReader('thread', 'posts'),
    [
      [
        'class',
        '<div class="comment_row"><div class="comment_header">Jane Doe (Client) 11/9/2026 10:02 AM</div><div class="comment_body">Hello</div></div>',
        [{ postId: null, ...post }],
      ],
      [
        'id',
        '<div id="comment_5"><p><a href="/contacts/clients/9">Jane Doe (Client)</a> · 11/9/2026 10:02 AM</p><div>Hello</div></div>',
        [{ postId: '5', ...post }],
      ],
      [
        'article',
        '<article><header>Jane Doe (Client), 11/9/2026 10:02 AM</header><p>Hello</p></article>',
        [{ postId: null, ...post }],
      ],
    ],
  ],
  [
    'complete',
    entityReader('thread', 'complete'),
    [
      ['controls', '<div class="comment_row">x</div><button>Reply</button>', true],
      ['controls', '<div class="comment_row">x</div><button>Show earlier messages</button>', false],
      ['controls', '<div class="comment_row">x <a href="#">Read more</a></div>', false],
      ['controls', '<div class="comment_row">x</div><a role="button">Load 20 more</a>', false],
    ],
  ],
];

describe.each(readers)('D6: %s', (_name, read, cases) => {
  it.each(cases)('by %s alone', (way, markup, value) => {
    expect(read(parse(markup))).toEqual({ state: 'found', value, way });
  });
});
