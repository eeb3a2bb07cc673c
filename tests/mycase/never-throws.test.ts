import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/domain/place';
import { pageReadSchema } from '../../src/messaging/schemas';
import { readPage } from '../../src/mycase/read-page';
import { createMyCaseStore } from '../sandbox/mycase/store';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';

const CASE = 'https://smithlaw.mycase.com/court_cases/31946235';
const store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0));
const PAGES = (
  [
    ['info', '/info'],
    ['contacts', '/case_link'],
    ['messages', '/communications/messages'],
    ['documents', '/case_details/documents'],
    ['texts', '/text_messages'],
    ['other', '/notes'],
  ] as const
).map(([page, path]): [Place, string] => [
  { kind: 'case', firm: 'smithlaw', caseId: '31946235', page },
  sandboxMarkup(store, CASE + path),
]);

/** What the door says to what was read: `readPage` may answer anything that it takes, and must not throw. */
function passesDoor(place: Place, root: Document): void {
  const facts = readPage(root, place, { settled: true });
  expect(facts).not.toBeNull();
  const parsed = pageReadSchema.safeParse(JSON.parse(JSON.stringify({ ...facts, before: '/', after: '/' })));
  expect(parsed.success).toBe(true);
  for (const reading of Object.values(facts?.readings ?? {}))
    expect(['found', 'empty', 'not-loaded', 'unreadable']).toContain(reading?.state);
}

/** Null where the parser of these tests itself gives up ("<table>" before the doctype), which no browser's does. */
function tryToParse(text: string): Document | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

const ODD = [
  '\0',
  '\u202E',
  '\u200B\uFEFF',
  '\uD800',
  '<table>',
  '</div>',
  '<tr>',
  '<td colspan="99999999">',
  '<td colspan="-3">',
  '<th>Name</th>',
  '<h5>Custom Fields</h5>',
  '<b>Office:</b>',
  '<input type="checkbox">',
  '<svg><title>x</title></svg>',
  '<template><b>Stage:</b></template>',
  '<!-- Case stage: x -->',
  '<a href="/messages/99999999999999999999999">x</a>',
  '<a href="https://[">x</a>',
  '<i data-document-id="x" data-conversation-id="1e9">x</i>',
  'Z̸̡͇̣͉a'.repeat(200),
];

describe('D6: never throws out of its door', () => {
  it('whatever is cut out of a page, doubled, or put into it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAGES),
        fc.array(
          fc.record({
            at: fc.nat(),
            length: fc.nat(400),
            put: fc.oneof(fc.constantFrom(...ODD), fc.string()),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        fc.boolean(),
        ([place, markup], cuts, isDoubled) => {
          let text = isDoubled ? markup.replace(/<main.*<\/main>/s, '$&$&') : markup;
          for (const { at, length, put } of cuts) {
            const start = at % text.length;
            text = text.slice(0, start) + put + text.slice(start + length);
          }
          const root = tryToParse(text);
          if (root) passesDoor(place, root);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each<[string, (root: Document) => void]>([
    ['without a body', (root) => root.body.remove()],
    ['without anything', (root) => root.documentElement.remove()],
    [
      'whose root is no HTML',
      (root) => {
        root.documentElement.remove();
        root.append(root.createElementNS('http://www.w3.org/2000/svg', 'svg'));
      },
    ],
    ['whose body is a frameset', (root) => root.body.replaceWith(root.createElement('frameset'))],
  ])('a document %s', (_what, change) => {
    for (const [place, markup] of PAGES) {
      const root = parse(markup);
      change(root);
      passesDoor(place, root);
    }
  });

  it('boxes in boxes, deeper than any stack', () => {
    const root = parse('<main><h2 id="case-name-header">Doe v. Roe</h2><h5>Custom Fields</h5></main>');
    let box = root.querySelector('main') as Element;
    for (let depth = 0; depth < 20_000; depth += 1) {
      const inner = root.createElement('div');
      box.append(inner);
      box = inner;
    }
    box.textContent = 'Office: Primary';
    // Reading changes nothing in it: one is enough for all.
    for (const [place] of PAGES) passesDoor(place, root);
  });

  it.each(['name', 'office', 'customFields', 'contacts', 'documents'] as const)(
    'a value of a million letters is unreadable and never cut: %s; all else is kept',
    (fact) => {
      const long = 'x'.repeat(1_000_000);
      const bodies: Record<typeof fact, string> = {
        name: `<h2 id="case-name-header">${long}</h2>`,
        office: `<p>Office: ${long}</p>`,
        customFields: `<h5>Custom Fields</h5><dl><dt>Judge</dt><dd>${long}</dd></dl>`,
        contacts: `<table><tr><th>Name</th><th>Group</th><th>Role</th></tr><tr><td>${long}</td><td>Client</td><td></td></tr></table>`,
        documents: `<a href="/documents/5">${long}</a>`,
      };
      for (const [place] of PAGES) {
        const root = parse(`<main><p>Practice area: Family</p>${bodies[fact]}</main>`);
        const readings = readPage(root, place, { settled: true })?.readings as Record<string, unknown>;
        expect(readings.practiceArea).toMatchObject({ value: 'Family' });
        if (readings[fact])
          expect([{ state: 'unreadable' }, { state: 'not-loaded' }]).toContainEqual(readings[fact]);
        passesDoor(place, root);
      }
      const page = {
        name: 'info',
        office: 'info',
        customFields: 'info',
        contacts: 'contacts',
        documents: 'documents',
      };
      const place = PAGES.find(([p]) => p.kind === 'case' && p.page === page[fact])?.[0] as Place;
      const read = readPage(parse(`<main>${bodies[fact]}</main>`), place, { settled: true });
      expect(read?.readings).toMatchObject({ [fact]: { state: 'unreadable' } });
    },
  );

  it('a long description and a long field are kept whole, up to what the door takes', () => {
    const text = 'word '.repeat(19_000).trim();
    const root = parse(
      `<dl><dt>Description</dt><dd>${text}</dd></dl><h5>Custom Fields</h5><dl><dt>Story</dt><dd>${text}</dd></dl>`,
    );
    const place = PAGES[0]?.[0] as Place;
    expect(readPage(root, place, { settled: true })?.readings).toMatchObject({
      description: { value: text },
      customFields: { value: [{ label: 'Story', value: text }] },
    });
    passesDoor(place, root);
  });
});
