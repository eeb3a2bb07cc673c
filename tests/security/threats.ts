/** What holds a threat: tests (file, and how a title in it begins), or why there is none, or both. */
export type ThreatRow = {
  id: string;
  /** Who does what. */
  what: string;
  /** What stands against it. */
  against: string;
  tests: readonly (readonly [file: string, title: string])[];
  /** What no test here can hold, and why. */
  not?: string;
};

const WORLD = 'tests/security/content-world.test.ts';
const DOORS = 'tests/security/doors.test.ts';
const PAGE = 'tests/security/hostile-page.test.ts';
const REST = 'tests/security/at-rest.test.ts';
const TEXTS = 'tests/security/hostile-strings.test.ts';
const FAULTS = 'tests/faults/table.ts';
const OUTCOME = 'tests/hona/drift.test.ts';

const row = (
  id: string,
  what: string,
  against: string,
  tests: ThreatRow['tests'],
  not?: string,
): ThreatRow => ({ id, what, against, tests, ...(not === undefined ? {} : { not }) });

/** The threats T1 to T24; docs/proof.md shows them with what each test counted. */
export const THREATS: readonly ThreatRow[] = [
  row('T1', 'text that a client wrote becomes markup', 'text nodes alone, Trusted Types, a strict policy', [
    [TEXTS, 'T1, T2: '],
    [DOORS, 'every door is shut (T1'],
    [
      'tests/e2e/reading-whose.test.ts',
      'markup, script, templates and characters that turn the writing round',
    ],
    ['tests/e2e/reading-whose.test.ts', 'a value of a megabyte, zero-width characters and NUL'],
  ]),
  row(
    'T2',
    'a name that looks like another case’s',
    'number and host beside it, each text in a box of its own',
    [
      [TEXTS, 'T1, T2: '],
      [PAGE, 'T23: other cases in frames, links, titles'],
    ],
  ),
  row(
    'T3',
    'a script of the page speaks to the extension',
    'no channel is open to pages or other extensions',
    [
      [PAGE, 'T3: no message, event or channel of the page is heard'],
      [DOORS, 'another extension is not heard'],
      ['tests/mycase/watch.test.ts', 'T3: is not made to speak by events that the page makes'],
      ['tests/messaging/senders.test.ts', 'holds for every verb and every sender'],
    ],
  ),
  row(
    'T4',
    'a renderer that was taken over sends forged messages',
    'the browser’s own sender decides; exact schemas',
    [
      [WORLD, 'each well formed, for this very case and tab: refused'],
      [WORLD, 'any others: refused, and nothing happens'],
      [WORLD, 'by a port instead of a message'],
      [WORLD, 'of other cases, other firms, other pages: dropped'],
      ['tests/messaging/server.test.ts', 'whatever else is said does nothing (5,000 forged calls)'],
    ],
  ),
  row('T5', 'such a renderer reads what is stored', 'IndexedDB of the extension; every storage area locked', [
    [WORLD, 'T5: no storage area can be read or written'],
    ['tests/e2e/policy.test.ts', 'no script in a web page reads the policy'],
    ['tests/firefox/firm.test.ts', 'no secret and nothing of a client is in an area that web pages’ scripts'],
  ]),
  row(
    'T6',
    'a page hides, covers or moves the button',
    'a person’s press alone counts, and only opens the panel',
    [
      [PAGE, 'T6: no script presses the button'],
      [PAGE, 'T6: the button covered, transparent, blown up or moved'],
      [WORLD, 'the press that opens the panel needs a person'],
      ['tests/mycase/watch.test.ts', 'T6: a click that a script made is nobody’s press'],
    ],
  ),
  row('T7', 'a page loads files of the extension', 'no file is open to pages', [
    [DOORS, 'every door is shut (T1, T3, T5, T7'],
    ['tests/bundles.test.ts', 'files open to pages'],
  ]),
  row(
    'T8',
    'another extension reads the page of MyCase',
    'nothing of ours is in that page but the button’s name',
    [
      [REST, 'T21, T8: nor in a console'],
      [DOORS, 'another extension is not heard'],
    ],
    'What MyCase itself shows there, such an extension can read; nothing of ours can keep it from that.',
  ),
  row(
    'T9',
    'a stolen profile',
    'everything of a client is sealed; Delete everything erases the keys',
    [
      [REST, 'no message, draft, reason, template, note, reminder, event or token stands in clear'],
      ['tests/e2e/privacy.test.ts', 'Delete everything: what is left is enumerated'],
    ],
    'A thief with the whole profile has the keys too; against that helps the disk’s own encryption (docs/data.md).',
  ),
  row(
    'T10',
    'an answer that is huge, deep, or none',
    '1 MiB, a content type, exact schemas; else it is unknown',
    [
      [FAULTS, 'a login page with 200'],
      [FAULTS, 'an answer of 1 GiB, a gzip bomb'],
      [OUTCOME, 'a hostile answer (F31)'],
      ['tests/hona/post-once.test.ts', 'keeps 1 MiB, and cuts off one byte more'],
      [WORLD, 'too large ones: nothing of them is kept'],
      ['tests/messaging/malformed.test.ts', 'a body that is wrong in one place is no message (T10'],
    ],
  ),
  row('T11', 'a redirect carries a message to another host', 'a redirect is an error, on every call', [
    [FAULTS, 'five redirects, to Hona and to another host'],
    [DOORS, 'the token goes to Hona’s host alone, and no redirect'],
  ]),
  row('T12', 'cookies go along', 'no cookie, no referrer, on any call', [
    [DOORS, 'T12: Hona’s cookies'],
    ['tests/hona/post-once.test.ts', 'sends the token and the body, no cookies'],
  ]),
  row(
    'T13',
    'somebody on the way says to be Hona',
    'https alone, and one address that is fixed in the build',
    [
      ['tests/security/network.test.ts', 'T13: %s: no byte of HTTP'],
      [FAULTS, 'a certificate of somebody else'],
    ],
    'That a browser looks at the date of a certificate it otherwise trusts is the browser’s own; each here is untrusted too.',
  ),
  row(
    'T14',
    'a bad dependency sends data to its own server',
    'connect-src names Hona alone, for pages and worker',
    [
      [DOORS, 'every door is shut (T1, T3, T5, T7, T8, T14)'],
      ['tests/hosts.test.ts', 'T14: anybody else is not'],
      ['tests/bundles.test.ts', 'a weaker policy'],
    ],
  ),
  row(
    'T15',
    'a message goes to the wrong case',
    'draft, window and recipient are of one case, checked at the press',
    [
      [FAULTS, 'the tab moves to another case before the press arrives'],
      [FAULTS, 'one case ID at two firms'],
      ['tests/security/two-firms.test.ts', 'sending: goes from the connected firm’s window alone'],
      ['tests/security/two-windows.test.ts', 'both press Send at once: one entry, one POST'],
      ['tests/e2e/moves-matrix.test.ts', 'nowhere did the panel show what it must not'],
    ],
  ),
  row('T16', 'the screen says more than is known', '“Handed to Hona”, never “delivered”', [
    ['tests/locales/states.test.ts', 'T16: no state says more than is known'],
    [FAULTS, 'every status, Retry-After in every form'],
  ]),
  row(
    'T17',
    'a text that takes a parser for ever',
    'expressions are linear, or take the square of a text that is tidied or cut; those of a package that are neither are asked about nothing from outside',
    [
      ['tests/security/regexes.test.ts', 'T17: no regular expression of the extension grows faster'],
      ['tests/security/regexes.test.ts', 'T17: what is not linear stands only where its bound is known'],
      ['tests/mycase/readers/bounds.test.ts', 'what is tidied: whatever blanks a page has'],
      [
        'tests/mycase/readers/bounds.test.ts',
        'what stands in a package is asked about nothing that Hona answers',
      ],
      [PAGE, 'T17: a storm of changes and made-up events'],
      ['tests/mycase/readers/traps.test.ts', 'T17: custom fields in boxes in boxes'],
      ['tests/domain/checks/hostile.test.ts', 'come to an end on 100 kB'],
    ],
  ),
  row('T18', 'an export is calculated', 'an apostrophe before every formula; a copy is plain text', [
    ['tests/domain/export/to-csv.test.ts', 'T18: nor any of a hundred formula cells'],
    ['tests/domain/csv.test.ts', 'T18: none of a hundred formula cells'],
    ['tests/e2e/export.test.ts', 'the CSV holds the same, and nothing that a spreadsheet calculates'],
  ]),
  row('T19', '__proto__ in JSON', 'exact schemas; nothing foreign is merged', [
    ['tests/pollution.test.ts', 'T19: keys that stand on all objects'],
    [WORLD, 'T19: with polluted keys'],
  ]),
  row(
    'T20',
    'a release that is not ours',
    'the same sources give the same bytes; nothing runs when packages are installed',
    [
      ['tests/release/archive.test.ts', '%s: the same build makes the same archive'],
      ['tests/supply/rules.test.ts', 'a rule sees $name'],
      ['tests/release/shipped.test.ts', 'and nothing else: a build with code of another package ends there'],
    ],
    'No browser takes part in it, so none is driven here: what is uploaded is compared as bytes. Who may upload to a store, and with which key, is a matter of people and of the store’s account.',
  ),
  row(
    'T21',
    'client data in logs and errors',
    'codes and counts alone are written; errors carry no text of others',
    [
      [REST, 'T21, T8: nor in a console'],
      ['tests/e2e/privacy.test.ts', 'the report for help is shown whole'],
      ['tests/messaging/server.test.ts', 'carry a handler’s code, and never another error’s text'],
    ],
    'A crash dump of the browser holds its memory; whether one is sent is the browser’s setting.',
  ),
  row('T22', 'private windows', 'the extension does not run there', [
    ['tests/security/private-window.test.ts', 'T22: the extension does not run in a private window'],
    ['tests/bundles.test.ts', 'private windows'],
    ['tests/bundles/manifest-rules.ts', 'not_allowed'],
  ]),
  row('T23', 'a frame in MyCase', 'scripts in the top frame alone', [
    [PAGE, 'T23: other cases in frames, links, titles'],
    ['tests/e2e/moves-tabs.test.ts', 'frames of other cases are no cases'],
    ['tests/bundles.test.ts', 'frames'],
  ]),
  row('T24', 'a page that nobody sees', 'only an active document counts, and says itself again', [
    [
      'tests/e2e/moves-takeover.test.ts',
      'that were open before the install are read; a page made ready ahead',
    ],
    ['tests/e2e/moves-matrix.test.ts', 'by link, back, forward and address'],
    ['tests/messaging/senders.test.ts', 'holds for every verb and every sender'],
    ['tests/background/open-pages.test.ts', 'a replaced tab (prerender) takes the place'],
  ]),
];
