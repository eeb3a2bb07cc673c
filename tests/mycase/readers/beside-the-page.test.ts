import { describe, expect, it } from 'vitest';
import type { CaseValues, EntityValues, Reading } from '../../../src/domain/facts';
import { createEntityReaders } from '../../../src/mycase/entity-readers';
import { readerTools } from '../../../src/mycase/reader-tools';
import { threadsReader } from '../../../src/mycase/readers/case-threads';
import { entityReader } from '../entity-reader';
import { parse } from '../fixture';

const readThreads = threadsReader(readerTools);

const NOT_LOADED = { state: 'not-loaded' };
const readDocuments = createEntityReaders(readerTools).case.documents as (
  root: Document,
) => Reading<CaseValues['documents']>;

/** Parts of a page that are not what it is about: what was opened last, menus, help. */
const FRAMES: [what: string, wrap: (link: string) => string][] = [
  ['aside', (link) => `<main><h2>Doe</h2></main><aside>${link}</aside>`],
  ['navigation', (link) => `<main><h2>Doe</h2></main><div role="navigation">${link}</div>`],
  ['complementary', (link) => `<main><h2>Doe</h2></main><div role="complementary">${link}</div>`],
  ['menu', (link) => `<main><h2>Doe</h2><ul role="menu"><li>${link}</li></ul></main>`],
  ['dropdown', (link) => `<main><h2>Doe</h2><div class="dropdown-menu">${link}</div></main>`],
];

describe.each(FRAMES)('what stands beside the page is not of it (D1): %s', (_what, wrap) => {
  it('a thread there is none of the case’s, even where its own list is still to come', () => {
    expect(readThreads(parse(wrap('<a href="/messages/77">Hona Messages</a>')))).toEqual(NOT_LOADED);
  });

  it('a document there is none of the case’s', () => {
    expect(readDocuments(parse(wrap('<a href="/documents/77">Other.pdf</a>')))).toEqual(NOT_LOADED);
  });

  it('a case there is not the event’s, and none of the contact’s', () => {
    const page = () => parse(wrap('<a href="/court_cases/9">Other v. Case</a>'));
    expect(entityReader('event', 'caseId')(page())).toEqual(NOT_LOADED);
    expect(entityReader('contact', 'cases')(page())).toEqual(NOT_LOADED);
  });

  it.each<keyof EntityValues & ('contact' | 'company' | 'staff')>(['contact', 'company', 'staff'])(
    'an address there is not the e-mail of a %s: a portal link would go to it',
    (kind) => {
      const page = parse(wrap('<a href="mailto:help@example.com">help@example.com</a>'));
      expect(entityReader(kind, 'email')(page)).toEqual(NOT_LOADED);
    },
  );
});

it('an address in what a firm’s people wrote is not the contact’s e-mail', () => {
  const page = parse(
    '<h5>Private Notes</h5><div>Her sister: <a href="mailto:sister@example.com">sister@example.com</a></div>',
  );
  expect(entityReader('contact', 'email')(page)).toEqual(NOT_LOADED);
});
