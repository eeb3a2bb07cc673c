import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LEVELS } from '../../../src/domain/checks/check';
import { runChecks } from '../../../src/domain/checks/run-checks';
import { findZonesOfAddress } from '../../../src/domain/checks/zones';
import { parseNumber } from '../../../src/domain/phone';
import { putContact } from '../../../src/hona/hona';
import { isKnownLabel } from '../../../src/mycase/labels';
import { outlinePage } from '../../../src/mycase/outline-page';
import { readPage } from '../../../src/mycase/read-page';
import { readContactsData } from '../../../src/mycase/readers/contacts-data';
import { findPlace } from '../../../src/mycase/urls';
import { makeUpdate } from '../../builders';
import { makeInput } from '../../domain/checks/input';
import { createMyCaseStore } from '../../sandbox/mycase/store';
import { EXEMPT } from '../../security/regexes/exempt';
import { entityReader } from '../entity-reader';
import { parse } from '../fixture';
import { sandboxMarkup } from '../sandbox-page';

/** T17: the texts that reach expressions which are not linear are as short, or as tidy, as the table of these says. */
const BLANKS = ' '.repeat(500);
const LONG = 100_000;
/** Each expression of the table with the texts that it was asked about. */
const asked = new Map<string, string[]>();
const METHODS = ['exec', 'test', Symbol.replace, Symbol.split, Symbol.match, Symbol.search] as const;

function listen(): void {
  asked.clear();
  for (const method of METHODS) {
    const own = RegExp.prototype[method] as (this: RegExp, text: string, ...rest: unknown[]) => unknown;
    vi.spyOn(RegExp.prototype, method as 'exec').mockImplementation(function (this: RegExp, text, ...rest) {
      if (Object.hasOwn(EXEMPT, this.source))
        asked.set(this.source, [...(asked.get(this.source) ?? []), String(text)]);
      return own.call(this, text, ...rest) as null;
    });
  }
}
afterEach(() => vi.restoreAllMocks());

const sourcesOf = (file: string) =>
  Object.entries(EXEMPT).flatMap(([source, { files }]) => (files.includes(file) ? [source] : []));
const longest = (source: string) => Math.max(...(asked.get(source) ?? []).map((text) => text.length));

describe('what is cut', () => {
  const runs: [file: string, run: () => unknown][] = [
    ['domain/phone.ts', () => [60, LONG].map((n) => parseNumber(`1${' '.repeat(n - 2)}1`))],
    ['domain/checks/zones.ts', () => findZonesOfAddress(`12 Oak St${', '.repeat(LONG)}CA`)],
    [
      'domain/checks/greeting.ts',
      () =>
        runChecks(
          makeInput({
            text: `Hi ${'!'.repeat(LONG)}`,
            rules: { ...makeInput({}).rules, checks: DEFAULT_LEVELS },
          }),
        ),
    ],
    [
      'mycase/names.ts',
      () =>
        [1_900, LONG].map((n) =>
          readContactsData({ clients: [{ id: 1, name: `a${' '.repeat(n)}b` }], staff: [] }),
        ),
    ],
  ];
  it.each(runs)('%s', (file, run) => {
    listen();
    run();
    const sources = sourcesOf(file);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) {
      expect(asked.has(source), source).toBe(true);
      expect(longest(source)).toBeLessThanOrEqual(Number(EXEMPT[source]?.bound));
    }
  });
});

it('what is tidied: whatever blanks a page has, no two of them meet', () => {
  const store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0));
  const [one] = store.cases;
  const base = `https://${one?.firm}.mycase.com/court_cases/${one?.id}`;
  listen();
  const markups = [`${base}/case_link`, `${base}/info`, base, `${base}/contacts`].map(
    (url) => [url, sandboxMarkup(store, url)] as const,
  );
  const line =
    '<section><h5>Event Details</h5><div class="case-info-row"><div>When</div><div>12/03/2026 9:00 AM - 10:00 AM</div></div></section>';
  for (const [url, markup] of [...markups, [`https://${one?.firm}.mycase.com/events/6001`, line] as const]) {
    const root = parse(markup);
    const walker = root.createTreeWalker(root.body, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeValue?.trim()) node.nodeValue = node.nodeValue.replace(/ |(?=:)|$/g, BLANKS);
    }
    const place = findPlace(url);
    readPage(root, place, { settled: true });
    if (place.kind === 'event') entityReader('event', 'startsAt')(root);
    outlinePage(root, isKnownLabel);
  }
  const tidied = Object.entries(EXEMPT).filter(([, { bound }]) => bound === 'tidied');
  const unseen = tidied.filter(([source]) => !asked.has(source));
  expect(unseen).toEqual([]);
  for (const source of [...tidied.map(([one]) => one), ...sourcesOf('mycase/names.ts')])
    expect((asked.get(source) ?? []).filter((text) => /\s{3}/.test(text))).toEqual([]);
});

it.each([503, 429, 422, 200])(
  'what stands in a package is asked about nothing that Hona answers, at status %d',
  async (status) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const answer = vi.fn(async () => Response.json({ error: 'busy' }, { status }));
    vi.stubGlobal('fetch', answer);
    listen();
    const done = putContact(makeUpdate().client, 'token').catch(() => null);
    await vi.advanceTimersByTimeAsync(19_000);
    await done;
    vi.useRealTimers();
    expect(answer).toHaveBeenCalled();
    const ofPackage = Object.entries(EXEMPT).filter(([, { bound }]) => bound === 'package');
    expect(ofPackage.flatMap(([source]) => asked.get(source) ?? [])).toEqual([]);
  },
);
