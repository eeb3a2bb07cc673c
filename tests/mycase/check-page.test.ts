import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkPage } from '../../src/mycase/check-page';
import { isKnownLabel } from '../../src/mycase/labels';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';
import { loadFixture, parse } from './fixture';

const origin = 'https://smithlaw.mycase.com';
const check = (root: Document, path: string) =>
  checkPage(root, origin + path, { findPlace, readPageState, readPage, isKnownLabel });
const sample = (markup: string) => check(parse(markup), '/dashboard').sample;
const PAGES: [fixture: string, path: string][] = [
  ['case-info', '/court_cases/31946235/info'],
  ['case-contacts', '/court_cases/31946235/case_link'],
  ['case-messages', '/court_cases/31946235/communications/messages'],
  ['contact', '/contacts/clients/9001001'],
  ['company', '/contacts/companies/8001'],
  ['staff', '/contacts/attorneys/7002'],
  ['event', '/events/6001'],
  ['thread', '/messages/5400107'],
];

describe('Check this page (D7)', () => {
  it.each(PAGES)('%s: each reader’s answer, its way, and how many', (fixture, path) => {
    const { state, facts, page } = check(loadFixture(fixture), path);
    const read = readPage(loadFixture(fixture), findPlace(origin + path), { settled: true });
    expect([state, page]).toEqual(['open', read?.page]);
    expect(facts.map(({ fact, state: one }) => [fact, one])).toEqual(
      Object.entries(read?.readings ?? {}).map(([fact, reading]) => [fact, reading.state]),
    );
    expect(facts.some(({ state: one, way }) => one === 'found' && way !== null)).toBe(true);
  });

  it('counts what a list holds, and nothing else', () => {
    const { facts } = check(loadFixture('contact'), '/contacts/clients/9001001');
    const countOf = (name: string) => facts.find(({ fact }) => fact === name)?.count;
    expect([countOf('phones'), countOf('cases'), countOf('name')]).toEqual([2, 3, null]);
  });

  it('says of a page without its header what is still found', () => {
    const root = loadFixture('contact');
    for (const element of root.querySelectorAll('h2,#contact-name')) element.remove();
    vi.spyOn(root, 'readyState', 'get').mockReturnValue('complete');
    const { state, facts } = check(root, '/contacts/clients/9001001');
    expect(state).toBe('unreadable');
    expect(facts).toContainEqual({ fact: 'group', state: 'found', way: 'id', count: null });
  });

  it('holds no fact of a page on which there is nothing to read', () => {
    expect(check(parse('<h1>Home</h1>'), '/dashboard')).toMatchObject({
      page: null,
      state: 'open',
      facts: [],
    });
  });
});

describe('the sample', () => {
  it('shows tags, ids, classes, labels, and how long other texts are', () => {
    expect(
      sample(
        '<div id="comment_5400107" class="card-a comment_row" data-court-case-id="31946235" data-testid="mc-table" title="Jane" onclick="x"><b>Case Stage:</b> Discovery<p>Group: Client</p><a href="/court_cases/31946235/info?x=Jane#y">García</a><a href="mailto:a@b.example">a@b.example</a></div>',
      ),
    ).toBe(
      [
        'div#comment_0.card-a.comment_row[data-court-case-id][data-testid=mc-table]',
        ' b',
        '  "case stage"',
        ' ~short',
        ' p',
        '  "group": ~short',
        ' a -> /court_cases/0/info',
        '  ~short',
        ' a -> mailto:',
        '  ~line',
      ].join('\n'),
    );
  });

  it('blanks a word of the page also where it stands in an id, a class, an address or a tag', () => {
    const outline = sample(
      '<p>Jane Doe</p><i id="jane-row" class="rowJane doe_1 JANE a@b" data-jane-id data-testid="doe"></i><a href="/documents/jane-doe.pdf">x</a><jane-doe></jane-doe><janedoe></janedoe>',
    );
    expect(outline).not.toMatch(/jane|doe/i);
    expect(outline).toContain('i#x-row');
  });

  it.each([
    ['its letters without accents', '<p>José García, Müller</p>', 'case-jose-garcia mueller muller'],
    ['short words written together', '<p>Ann Lee</p>', 'row-annlee leeann'],
    ['a name with an apostrophe', "<p>O’Brien, D'Arc</p>", 'obrien darc'],
    ['an e-mail address', '<a href="mailto:jqx@example.com">x</a>', 'jqx-row'],
  ])('blanks names in ids and classes: %s', (_what, markup, names) => {
    expect(sample(`${markup}<i class="${names}"></i>`)).not.toMatch(
      /jose|garc|m.{1,2}ller|ann|lee|brien|arc|jqx/,
    );
  });

  it('blanks the firm’s name, which no text of the page need hold', () => {
    const root = parse('<i class="smithlaw-theme firm-smithlaw"></i>');
    vi.spyOn(root, 'URL', 'get').mockReturnValue(`${origin}/dashboard`);
    expect(check(root, '/dashboard').sample).toBe('i.x-theme.firm-x');
  });

  it('blanks the name of an element that no language knows', () => {
    expect(sample('<p>Jane</p><math><jane></jane></math>')).not.toMatch(/jane/);
  });

  it('shows three of many rows that look alike, and ends at 60,000 characters', () => {
    expect(sample('<li></li>'.repeat(5_000))).toBe('li\nli\nli');
    const odd = Array.from({ length: 9_000 }, (_, i) => `<i class="${i % 2 ? 'odd' : 'even'}">text</i>`);
    const outline = sample(odd.join(''));
    expect(outline.length).toBeGreaterThan(50_000);
    expect(outline.length).toBeLessThanOrEqual(60_000);
    expect(sample('<div>'.repeat(3_000)).length).toBeLessThan(60_000);
  });

  it('looks into no script, style or drawing', () => {
    expect(sample('<script>const jane = 1</script><style>.jane{}</style><svg><text>Jane</text></svg>')).toBe(
      'script\nstyle\nsvg',
    );
  });

  const canary = fc
    .tuple(
      fc.constantFrom('Zanzibara', 'xqvwk', 'Ñandú', '山田太郎', 'O’Hara-Quill', '4155550199'),
      fc.nat(99_999),
    )
    .map(([word, number]) => [word, `${word} ${number + 10_000}`] as const);
  it.each(PAGES)('%s: nothing that stands in a text or an attribute gets into it', (fixture) => {
    fc.assert(
      fc.property(canary, fc.boolean(), ([word, text], asLabelled) => {
        const root = loadFixture(fixture);
        const walker = root.createTreeWalker(root.body, 4);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.nodeValue?.trim()) node.nodeValue = asLabelled ? `Name: ${text}` : text;
        for (const element of root.body.querySelectorAll('*')) {
          for (const name of [
            'title',
            'alt',
            'aria-label',
            'style',
            'value',
            'data-name',
            'data-court-case-id',
          ])
            element.setAttribute(name, text);
          for (const name of ['id', 'class', 'data-testid', 'for'])
            element.setAttribute(name, `row-${word} ${text}`);
          element.setAttribute('href', `/documents/${text}/${word}?q=${text}#${word}`);
        }
        const outline = check(root, '/dashboard').sample.toLowerCase();
        for (const part of [...text.toLowerCase().split(/[\s’-]+/), word.toLowerCase()])
          if (part.length > 1) expect(outline).not.toContain(part);
      }),
      { numRuns: 12 },
    );
  });

  it.each(PAGES)('%s: none of the fixture’s own names, numbers and texts', (fixture, path) => {
    const outline = check(loadFixture(fixture), path).sample;
    expect(outline).not.toMatch(/jane|doe|harbor|garc|whitfield|ortiz|dana|discovery|smith|hona|invoice|@/i);
    expect(outline).not.toMatch(/[1-9]\d/);
  });
});
