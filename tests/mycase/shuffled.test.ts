import { describe, expect, it } from 'vitest';
import type { CaseValues, Reading, Readings } from '../../src/domain/facts';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';
import { createMyCaseStore } from '../sandbox/mycase/store';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';
import { shufflePage } from './shuffle';

/** `SHUFFLE_SEED=1234 SHUFFLE_SEEDS=25` reads with the seeds 1234 to 1258. */
const FIRST = Number(process.env.SHUFFLE_SEED ?? 1);
const SEEDS = Array.from({ length: Number(process.env.SHUFFLE_SEEDS ?? 10) }, (_, i) => FIRST + i);
const PAGES = [
  '/info',
  '/case_link',
  '/communications/messages',
  '/case_details/documents',
  '/text_messages',
  '/notes',
];

const store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0), { skin: '2025' });

function read(url: string, root: Document): Readings<CaseValues> {
  expect(readPageState(root, findPlace(url), { responseStatus: 200, loaded: true })).toBe('open');
  return readPage(root, findPlace(url), { settled: true })?.readings as Readings<CaseValues>;
}

/** The facts alone: fields stand in another order, and a conversation's ID stood in an attribute that nobody knows. */
function factsOf(readings: Readings<CaseValues>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(readings).map(([key, reading]: [string, Reading<unknown>]) => {
      const value = reading.state === 'found' ? reading.value : undefined;
      if (key === 'customFields' && Array.isArray(value))
        return [key, value.map((field) => JSON.stringify(field)).sort()];
      if (key === 'texts' && Array.isArray(value))
        return [key, value.map((one) => ({ ...one, conversationId: null }))];
      return [key, { state: reading.state, value }];
    }),
  );
}

/** Ways that rest on what a redesign renames; all others must do without. */
const BY_NAME = /^(id|class|editor|left-panel)$/;

describe('D6: a page shuffled at random still gives every fact, by its words alone', () => {
  it.each(SEEDS)('seed %i', (seed) => {
    const one = store.cases[seed % store.cases.length];
    for (const page of PAGES) {
      const url = `https://${one?.firm}.mycase.com/court_cases/${one?.id}${page}`;
      const markup = sandboxMarkup(store, url);
      const shuffled = read(url, shufflePage(parse(markup), seed));
      const expected = factsOf(read(url, parse(markup)));
      // In the header, a number that is empty leaves nothing behind by which its place could be known.
      if (!one?.number && page !== '/info') expected.caseNumber = { state: 'not-loaded' };
      expect(factsOf(shuffled), `SHUFFLE_SEED=${seed} ${url}`).toEqual(expected);
      for (const [fact, reading] of Object.entries(shuffled))
        expect('way' in reading ? reading.way : '', fact).not.toMatch(BY_NAME);
    }
  });
});
