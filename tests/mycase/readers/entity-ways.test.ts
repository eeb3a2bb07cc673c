import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/facts';
import { entityReader } from '../entity-reader';
import { parse } from '../fixture';

type Case = [way: string, markup: string, value: unknown];
const line = (label: string, value: string) => `<dl><dt>${label}</dt><dd>${value}</dd></dl>`;
const POST = {
  postId: null,
  author: 'Jane Doe',
  authorTitle: null,
  timeText: '11/9/2026 10:02 AM',
  at: new Date(2026, 10, 9, 10, 2).getTime(),
  text: 'See you 11/10/2026 9:00 AM\n\nJane',
};

/** For every fact, each way with a page on which only that way works. */
const readers: [name: string, read: (root: Document) => Reading<unknown>, cases: Case[]][] = [
  [
    'address of a contact',
    entityReader('contact', 'address'),
    [
      ['id', '<p id="client-address">1 Main St, Los Angeles, CA</p>', '1 Main St, Los Angeles, CA'],
      ['label', line('Address:', '1 Main St<br>Los Angeles, CA'), '1 Main St Los Angeles, CA'],
      ['heading', '<h5>Address</h5><div>1 Main St</div><h5>Other</h5><div>x</div>', '1 Main St'],
    ],
  ],
  [
    'mark of an archived contact',
    entityReader('contact', 'archived'),
    [
      ['mark', '<h2>Jane Doe (Client) [ Inactive ]</h2>', true],
      ['mark', '<h1>Jane Doe (Client) <span>Archived</span></h1>', true],
      ['mark', '<h2>Jane Archived Doe (Client)</h2><button>Unarchive</button>', false],
      ['button', '<button>Unarchive contact</button>', true],
      ['button', '<a role="button">Archive contact</a>', false],
    ],
  ],
  [
    'custom fields of a contact',
    entityReader('contact', 'customFields'),
    [
      [
        expect.any(String) as unknown as string,
        '<h4>Custom Fields</h4><dl><dt>Deceased</dt><dd>No</dd><dt>Birth Country</dt><dd></dd></dl>',
        [
          { label: 'Deceased', value: 'No' },
          { label: 'Birth Country', value: null },
        ],
      ],
    ],
  ],
  [
    'company name',
    entityReader('company', 'name'),
    [
      ['id', '<p id="company-name">Harbor (Company)</p>', 'Harbor'],
      ['label', line('Company name', 'Harbor'), 'Harbor'],
      ['heading', '<h2>Harbor (Company) [ Archived ]</h2>', 'Harbor'],
    ],
  ],
  [
    'company e-mail',
    entityReader('company', 'email'),
    [
      ['id', '<p id="company-email">a@x.example</p>', 'a@x.example'],
      ['label', line('Email', 'a@x.example'), 'a@x.example'],
      ['link', '<a href="mailto:a@x.example">a@x.example</a>', 'a@x.example'],
    ],
  ],
  [
    'phones',
    entityReader('company', 'phones'),
    [
      ['label', line('Main', '555-0150'), [{ kind: 'main', raw: '555-0150' }]],
      [
        'section',
        '<h5>Phone numbers</h5><ul><li><b>Main line</b> <span>(213) 555-0150</span></li><li><b>Reception</b> <span>+1 213 555 0151 x 7</span></li></ul>',
        [
          { kind: 'main', raw: '(213) 555-0150' },
          { kind: 'unknown', raw: '+1 213 555 0151 x 7' },
        ],
      ],
      [
        'link',
        '<p>Fax it: <a href="tel:+12135550151">(213) 555-0151</a></p>',
        [{ kind: 'fax', raw: '(213) 555-0151' }],
      ],
    ],
  ],
  [
    'cases of a company',
    entityReader('company', 'cases'),
    [
      [
        'lists',
        '<h5>Active cases (1)</h5><a href="/court_cases/2">New</a><h5>Private Notes</h5><a href="/court_cases/3">No</a>',
        [{ caseId: '2', name: 'New', closed: false }],
      ],
      ['links', '<p><a href="/court_cases/2">New</a></p>', [{ caseId: '2', name: 'New', closed: false }]],
    ],
  ],
  [
    'staff title',
    entityReader('staff', 'title'),
    [
      ['id', '<p id="user_title">Partner </p>', 'Partner '],
      ['label', line('Title', 'Partner '), 'Partner '],
      ['id', '<p id="user_title">\n  Senior  Partner\n</p>', 'Senior  Partner'],
      ['id', '<p id="user_title"> Partner </p>', 'Partner'],
      ['id', '<p id="user_title">Part\u200Bner</p>', 'Part\u200Bner'],
      ['id', '<p id="user_title">Partner <button>Edit</button></p>', 'Partner'],
    ],
  ],
  [
    'staff phones',
    entityReader('staff', 'phones'),
    [
      ['label', line('Work Phone', '555-0173'), [{ kind: 'work', raw: '555-0173' }]],
      ['link', '<p>Cell <a href="tel:5550199">555-0199</a></p>', [{ kind: 'cell', raw: '555-0199' }]],
    ],
  ],
  [
    'event title',
    entityReader('event', 'title'),
    [
      ['label', line('Event name', 'Trial'), 'Trial'],
      ['heading', '<h1>Trial</h1>', 'Trial'],
    ],
  ],
  [
    'case of an event',
    entityReader('event', 'caseId'),
    [
      ['label', `${line('Case', '<a href="/court_cases/7">Doe</a>')}<a href="/court_cases/8">Roe</a>`, '7'],
      ['label', '<p>Case: <a href="/court_cases/7">Doe</a></p>', '7'],
      ['link', '<p>For <a href="/court_cases/7">Doe</a></p><nav><a href="/court_cases/8">x</a></nav>', '7'],
    ],
  ],
  [
    'start',
    entityReader('event', 'startsAt'),
    [
      ['label', line('Starts:', '12/03/2026 9:00 AM'), '12/03/2026 9:00 AM'],
      ['line', line('When', '12/03/2026 9:00 AM - 10:00 AM'), '12/03/2026 9:00 AM'],
      ['times', '<time>Dec 3</time> to <time>Dec 4</time>', 'Dec 3'],
    ],
  ],
  [
    'end',
    entityReader('event', 'endsAt'),
    [
      ['label', line('End time', '10:00 AM'), '10:00 AM'],
      ['line', line('When', '12/03/2026 9:00 AM – 10:00 AM'), '10:00 AM'],
      ['times', '<time>Dec 3</time> to <time>Dec 4</time>', 'Dec 4'],
    ],
  ],
  [
    'location',
    entityReader('event', 'location'),
    [
      ['label', line('Location', 'Room 5'), 'Room 5'],
      ['heading', '<h4>Location</h4><div>Room 5</div>', 'Room 5'],
    ],
  ],
  [
    'description',
    entityReader('event', 'description'),
    [
      ['label', line('Description', '<p>One</p><p>Two</p>'), 'One\n\nTwo'],
      ['heading', '<h4>Description</h4><div>Bring it</div>', 'Bring it'],
    ],
  ],
  [
    'posts without classes',
    entityReader('thread', 'posts'),
    [
      [
        'article',
        '<article><div><span aria-hidden="true">JD</span><b>Jane Doe</b><time>11/9/2026 10:02 AM</time><p>See you 11/10/2026 9:00 AM</p><p>Jane</p></div></article>',
        [POST],
      ],
    ],
  ],
];

describe.each(readers)('D6: %s', (_name, read, cases) => {
  it.each(cases)('by %s alone', (way, markup, value) => {
    expect(read(parse(markup))).toEqual({ state: 'found', value, way });
  });
});

describe('what is doubtful is not told', () => {
  const state = (read: (root: Document) => Reading<unknown>, markup: string) => read(parse(markup)).state;

  it('D1: an event that names two cases', () => {
    const read = entityReader('event', 'caseId');
    expect(
      state(read, line('Case', '<a href="/court_cases/7">Doe</a>, <a href="/court_cases/8">Roe</a>')),
    ).toBe('unreadable');
    expect(state(read, '<a href="/court_cases/7">Doe</a> <a href="/court_cases/8">Roe</a>')).toBe(
      'unreadable',
    );
  });

  it('D1: a case that only the text of a post, a comment or a description names', () => {
    const link = '<p>Case: <a href="/court_cases/8">Roe</a></p>';
    expect(state(entityReader('thread', 'caseId'), `<article>${link}</article>`)).toBe('not-loaded');
    expect(state(entityReader('thread', 'caseId'), `<div class="comment_row">${link}</div>`)).toBe(
      'not-loaded',
    );
    expect(state(entityReader('event', 'caseId'), line('Description', link))).toBe('not-loaded');
    expect(state(entityReader('event', 'caseId'), `<h4>Comments</h4><div>${link}</div>`)).toBe('not-loaded');
  });

  it('a phone in a note, and an e-mail in a custom field', () => {
    const notes = '<h5>Private Notes</h5><div><p>Cell: 555-0666</p><a href="tel:5550666">555-0666</a></div>';
    expect(state(entityReader('contact', 'phones'), notes)).toBe('not-loaded');
    const fields = `<h5>Custom Fields</h5><div>${line('Email', 'x@x.example')}</div>`;
    expect(state(entityReader('contact', 'email'), fields)).toBe('not-loaded');
  });

  it.each([
    ['with two values', '<h6>Group</h6><div>Client</div><div>Expert</div>'],
    ['with parts', '<h6>Group</h6><div><p>Client</p><p>Since 2020</p></div>'],
    ['over rows of their own', '<h6>Group</h6><dl><dt>Job title</dt><dd>Nurse</dd></dl>'],
    ['without its value, before a label', '<h6>Group</h6><div>Birthday:</div>'],
    ['twice', '<div><h6>Group</h6><p>Client</p></div><div><h6>Group</h6><p>Expert</p></div>'],
    ['beside the page', '<aside><h6>Group</h6><p>Client</p></aside>'],
    ['of the firm’s own', '<h5>Custom Fields</h5><div><h6>Group</h6><p>Client</p></div>'],
    ['in a note', '<h5>Private Notes</h5><div><h6>Group</h6><p>Client</p></div>'],
  ])('a heading that is no label: %s', (_what, markup) => {
    expect(state(entityReader('contact', 'group'), markup)).toBe('not-loaded');
  });

  const post = (text: string) =>
    `<div><div><b>Jane Doe</b> <i>11/9/2026 10:02 AM</i></div><p>${text}</p></div>`;
  it.each([
    ['one alone', `<div>${post('Hi')}</div>`],
    ['with the page’s heading among them', `<div><h2>Hona</h2>${post('Hi')}${post('Yes')}</div>`],
    ['with a part without a time', `<div>${post('Hi')}<div>Jane, yesterday</div>${post('Yes')}</div>`],
    ['with two times in one', `<div>${post('Hi')}${post('<span>11/10/2026 9:00 AM</span>')}</div>`],
  ])('posts known by their times only: %s', (_what, markup) => {
    expect(state(entityReader('thread', 'posts'), `<main>${markup}</main>`)).toBe('not-loaded');
  });

  it('posts whose time stands below their text', () => {
    const below = '<div><p>Hi</p><i>11/9/2026 10:02 AM</i></div>';
    expect(state(entityReader('thread', 'posts'), `<div>${below}${below}</div>`)).toBe('unreadable');
  });

  it('D1: a case that a post names, where posts are known by their times only', () => {
    const link = 'Case: <a href="/court_cases/8">Roe</a>';
    const read = entityReader('thread', 'caseId');
    expect(state(read, `<div>${post(link)}${post('Hi')}</div>`)).toBe('not-loaded');
    expect(state(read, `<div>${post(link)}</div>`)).toBe('not-loaded');
    // A list of something else, beside a post that nothing tells.
    const other = '<ul><li role="listitem"><b>Seen by Lee</b> <i>11/9/2026 10:02 AM</i><p>x</p></li></ul>';
    expect(state(read, `${other}<div>${post(link)}</div>`)).toBe('not-loaded');
  });

  it('a subject above the names that is more than a text', () => {
    const names = '<p>A Conversation Between: Jane Doe, Dana Ortiz</p>';
    const read = entityReader('thread', 'subject');
    expect(state(read, `<div><a href="/messages">All messages</a></div>${names}`)).toBe('not-loaded');
    expect(state(read, `<div><b>Hona</b><i>Case</i></div>${names}`)).toBe('not-loaded');
    expect(state(read, `<div>One</div>${names}<div>Two</div>${names}`)).toBe('not-loaded');
    expect(
      state(read, `<article><p>Jane Doe 11/9/2026 10:02 AM</p><p>Look at this</p>${names}</article>`),
    ).toBe('not-loaded');
  });

  it('a count in a post, and one of all posts', () => {
    const read = entityReader('thread', 'complete');
    const article = '<article><p>Jane Doe 11/9/2026 10:02 AM</p><p>1 of 3</p></article>';
    expect(read(parse(article))).toMatchObject({ value: true });
    expect(read(parse(`${article}<p>1 of 1 messages</p>`))).toMatchObject({ value: true, way: 'controls' });
    expect(read(parse(`${article}<p>Showing 1–20 of 45</p>`))).toMatchObject({ value: false, way: 'count' });
  });

  it('a third time, or a line with three', () => {
    const read = entityReader('event', 'endsAt');
    expect(state(read, '<time>1</time><time>2</time><time>3</time>')).toBe('not-loaded');
    expect(state(read, line('When', '9 AM - 10 AM - 11 AM'))).toBe('not-loaded');
  });

  it('a contact that could be archived or not', () => {
    const read = entityReader('contact', 'archived');
    expect(state(read, '<button>Archive</button><button>Unarchive</button>')).toBe('not-loaded');
    expect(state(read, '<h1>Archived Records LLC</h1>')).toBe('not-loaded');
  });

  it('a post whose head cannot be told from its text', () => {
    const read = entityReader('thread', 'posts');
    const known = '<article><p>Jane Doe 11/9/2026 10:02 AM</p><p>Hi</p></article>';
    for (const odd of [
      '<article><p>Jane Doe</p><p>Well</p><p>See you 11/9/2026 10:02 AM</p><p>x</p></article>',
      `<article><p>${'word '.repeat(80)} 11/9/2026 10:02 AM</p><p>x</p></article>`,
      '<article><p>See you 11/9/2026 10:02 AM</p></article>',
      '<article><p>Jane Doe, yesterday</p><p>Hi</p></article>',
    ])
      expect(state(read, `<div>${known}${odd}</div>`), odd).toBe('unreadable');
  });
});

it('PULL-PHONE-1: the order is that of the labels, wherever else a number stands', () => {
  const page = parse(
    `<h2>Call 555-0102</h2>${line('Work', '555-0101')}${line('Home', '555-0102')}${line('Fax', '555-0101')}`,
  );
  expect(entityReader('contact', 'phones')(page)).toMatchObject({
    value: [
      { kind: 'work', raw: '555-0101' },
      { kind: 'home', raw: '555-0102' },
      { kind: 'fax', raw: '555-0101' },
    ],
  });
});
