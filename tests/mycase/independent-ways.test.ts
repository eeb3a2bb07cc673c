import { describe, expect, it } from 'vitest';
import type { CaseDocument, CaseValues, Reading, Readings, TextConversation } from '../../src/domain/facts';
import { normaliseNumber } from '../../src/domain/phone';
import { readPage } from '../../src/mycase/read-page';
import { readTextsData } from '../../src/mycase/readers/texts-data';
import { findPlace } from '../../src/mycase/urls';
import { longOr } from '../long';
import { createMyCaseStore } from '../sandbox/mycase/store';
import { conversationsJson } from '../sandbox/mycase/text-messages';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';
import { shufflePage } from './shuffle';
import { type Edit, PLANS } from './ways-alone';

const SKINS = ['2021', '2025', 'renamed', 'shuffled'] as const;
type Skin = (typeof SKINS)[number];
const SEEDS = longOr([1, 2, 3, 4, 5], [1]);
const NOW = () => new Date(2026, 10, 21, 9, 0);
const CLOSED = createMyCaseStore(NOW).cases.find((one) => one.closed && one.firm === 'smithlaw')?.id ?? '';
const caseIdOf = (fact: string) => (fact.startsWith('closed') ? CLOSED : '31946235');

/** What a reader says of its fact on the page after this change; null where the page has nothing to leave to the way. */
function read(fact: string, skin: Skin, edit: Edit, seed: number): Reading<unknown> | null {
  const store = createMyCaseStore(NOW, { skin: skin === 'shuffled' ? '2025' : skin });
  const url = `https://smithlaw.mycase.com/court_cases/${caseIdOf(fact)}${PLANS[fact]?.path}`;
  const root = parse(sandboxMarkup(store, url));
  if (!edit(root)) return null;
  if (skin === 'shuffled') shufflePage(root, seed);
  const readings = readPage(root, findPlace(url), { settled: true })?.readings as Readings<CaseValues>;
  return readings[fact as keyof CaseValues] ?? null;
}

/** To compare what two ways found: fields in any order, numbers and times in one form, IDs where a skin shows them. */
function normal(fact: string, reading: Reading<unknown> | null): unknown {
  const value = reading?.state === 'found' ? reading.value : reading?.state;
  if (!Array.isArray(value)) return value;
  if (fact === 'customFields') return value.map((field) => JSON.stringify(field)).sort();
  // An address of a version does not hold the document's own number.
  if (fact === 'documents') return value.map(({ name }: CaseDocument) => name);
  if (fact !== 'texts') return value;
  return value.map(({ name, number, lastText, at }: TextConversation) => {
    return { name, number: normaliseNumber(number), lastText, at: Math.floor((at ?? 0) / 60_000) };
  });
}

const untouched: Edit = () => true;

/** Ways that rest on what a redesign renames, or on the order of columns. */
const NOT_AFTER: Record<Skin, RegExp> = {
  '2021': /^-$/,
  '2025': /^-$/,
  renamed: /^(id|class|editor|left-panel)$/,
  shuffled: /^(id|class|editor|left-panel)$/,
};

/** Ways by what is drawn by lot there: names, and the order of columns that have no heads. */
const NOT_SHUFFLED = [
  'customFields class',
  'contacts rows',
  'staff rows',
  'documents class',
  'documents id',
  'texts id',
];

/** The ways that find the fact in this skin, each where all others have been taken away. */
function waysAlone(fact: string, skin: Skin, truth: unknown): Set<string> {
  const found = new Set<string>();
  for (const [name, edit] of Object.entries(PLANS[fact]?.ways ?? {})) {
    if (skin === 'shuffled' && NOT_SHUFFLED.includes(`${fact} ${name}`)) continue;
    for (const seed of skin === 'shuffled' ? SEEDS : [0]) {
      const reading = read(fact, skin, edit, seed);
      if (!reading) continue;
      expect(normal(fact, reading), `${fact} in ${skin} by ${name} alone, seed ${seed}`).toEqual(truth);
      found.add('way' in reading ? reading.way : '');
    }
  }
  return found;
}

/** MyCase's own texts once more: the list behind their page, in which IDs, numbers and times stand by themselves. */
function textsByJson(): Reading<unknown> {
  const store = createMyCaseStore(NOW);
  const request = {
    at: NOW(),
    host: 'smithlaw.mycase.com',
    method: 'GET',
    path: '/text_messages.json',
    query: 'court_case_id=31946235&page_number=1',
    headers: {},
    body: '',
    complete: true,
    status: null,
    protocol: 'h2',
    connection: 1,
    turn: 1,
  } as const;
  return readTextsData(JSON.parse(conversationsJson(store, 'smithlaw', request).body ?? ''));
}

describe('D6: two independent ways to every fact, in every skin', () => {
  it.each(Object.keys(PLANS))('%s', (fact) => {
    const truth = normal(fact, read(fact, '2025', untouched, 0));
    expect(['empty', 'not-loaded', 'unreadable', undefined]).not.toContain(truth);
    for (const skin of SKINS) {
      const ways = waysAlone(fact, skin, truth);
      if (fact === 'texts') {
        expect(normal(fact, textsByJson())).toEqual(truth);
        ways.add('json');
      }
      expect(ways.size, `${fact} in ${skin}: ${[...ways].join(' ')}`).toBeGreaterThanOrEqual(2);
      for (const way of ways) expect(way, `${fact} in ${skin}`).not.toMatch(NOT_AFTER[skin]);
      // Nothing else finds it: what was taken away above was all that there is.
      const none = read(fact, skin, PLANS[fact]?.none ?? untouched, 1);
      expect(none?.state, `${fact} in ${skin} by nothing`).not.toBe('found');
    }
  });

  it('every fact that a case has is asked', () => {
    const pages = [
      '/info',
      '/case_link',
      '/communications/messages',
      '/case_details/documents',
      '/text_messages',
    ];
    const store = createMyCaseStore(NOW);
    const facts = pages.flatMap((path) => {
      const url = `https://smithlaw.mycase.com/court_cases/31946235${path}`;
      const read = readPage(parse(sandboxMarkup(store, url)), findPlace(url), { settled: true });
      return Object.keys(read?.readings ?? {});
    });
    expect(Object.keys(PLANS).sort()).toEqual([...new Set(facts)].sort());
  });
});
