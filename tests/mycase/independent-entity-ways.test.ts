import { describe, expect, it } from 'vitest';
import type { EntityValues, Post, Reading } from '../../src/domain/facts';
import { createEntityReaders } from '../../src/mycase/entity-readers';
import { readPage } from '../../src/mycase/read-page';
import { readerTools } from '../../src/mycase/reader-tools';
import { findPlace } from '../../src/mycase/urls';
import { longOr } from '../long';
import { createMyCaseStore, type MyCaseStore } from '../sandbox/mycase/store';
import { ENTITY_PLANS } from './entity-ways-alone';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';
import { shufflePage } from './shuffle';
import type { Edit } from './ways-alone';

type Kind = Exclude<keyof EntityValues, 'case'>;
const SKINS = ['2021', '2025', 'renamed', 'shuffled'] as const;
type Skin = (typeof SKINS)[number];
const SEEDS = longOr([1, 2, 3, 4, 5], [1]);

/** People who have everything that a page can show. */
function createStore(skin: Skin): MyCaseStore {
  const now = () => new Date(2026, 10, 21, 9, 0);
  const store = createMyCaseStore(now, { skin: skin === 'shuffled' ? '2025' : skin });
  const [jane, bakery] = ['9001001', companyOf(store).id].map((id) =>
    store.contacts.find((one) => one.firm === 'smithlaw' && one.id === id),
  );
  const closed = store.cases.find((one) => one.closed && one.firm === 'smithlaw');
  if (!jane || !bakery || !closed) throw new Error('the seed has changed');
  jane.mark = 'Archived';
  jane.customFields = { Deceased: 'No', 'Preferred Language': 'Spanish' };
  Object.assign(bakery, { fax: '(310) 555-0148' });
  closed.contacts = [{ contactId: jane.id }, { contactId: bakery.id, company: true }];
  const dana = store.findStaff('7001');
  // Hona takes a Title by its exact letters, with the space at its end.
  if (dana) dana.title = 'Senior Paralegal ';
  return store;
}

function companyOf(store: MyCaseStore) {
  const company = store.contacts.find((one) => one.company && one.firm === 'smithlaw');
  if (!company) throw new Error('no company');
  return company;
}

const PATHS: Record<Kind, (store: MyCaseStore) => string> = {
  contact: () => '/contacts/clients/9001001',
  company: (store) => `/contacts/companies/${companyOf(store).id}`,
  staff: () => '/contacts/attorneys/7001',
  event: ({ events }) => `/events/${events.find((one) => one.firm === 'smithlaw')?.id}`,
  thread: ({ threads }) => `/messages/${threads.find((one) => one.firm === 'smithlaw')?.id}`,
};

/** What the reader says of the fact on the page after this change; null where the page has nothing to leave to the way. */
function read(kind: Kind, fact: string, skin: Skin, edit: Edit, seed: number): Reading<unknown> | null {
  const store = createStore(skin);
  const url = `https://smithlaw.mycase.com${PATHS[kind](store)}`;
  const root = parse(sandboxMarkup(store, url));
  if (!edit(root)) return null;
  if (skin === 'shuffled') shufflePage(root, seed);
  const readings = readPage(root, findPlace(url), { settled: true })?.readings as Record<
    string,
    Reading<unknown>
  >;
  return readings[fact] ?? null;
}

/** To compare what two ways found: fields and cases in any order, and a post's ID only where a skin has one. */
function normal(fact: string, reading: Reading<unknown> | null): unknown {
  const value = reading?.state === 'found' ? reading.value : reading?.state;
  if (!Array.isArray(value)) return value;
  // Lists and cards stand in another order.
  if (fact === 'customFields' || fact === 'cases') return value.map((item) => JSON.stringify(item)).sort();
  return fact === 'posts' ? value.map((post: Post) => ({ ...post, postId: null })) : value;
}

const untouched: Edit = () => true;
/** Ways that rest on what a redesign renames. */
const BY_NAME = /^(id|class)$/;
/** In these skins a way by its name finds nothing, and where the lot draws names nothing that is named so. */
const NOT_SHUFFLED = /^(id|class|header)$/;

/** The ways that find the fact in this skin, each where all others have been taken away. */
function waysAlone(kind: Kind, fact: string, skin: Skin, truth: unknown): Set<string> {
  const found = new Set<string>();
  for (const [name, edit] of Object.entries(ENTITY_PLANS[kind]?.[fact]?.ways ?? {})) {
    if (skin === 'shuffled' && NOT_SHUFFLED.test(name)) continue;
    for (const seed of skin === 'shuffled' ? SEEDS : [0]) {
      const reading = read(kind, fact, skin, edit, seed);
      if (!reading) continue;
      const what = `${kind} ${fact} in ${skin} by ${name} alone, seed ${seed}`;
      expect(normal(fact, reading), what).toEqual(truth);
      expect('way' in reading && reading.way, what).toBe(name);
      found.add(name);
    }
  }
  return found;
}

const FACTS = Object.entries(ENTITY_PLANS).flatMap(([kind, plans]) =>
  Object.keys(plans).map((fact) => [kind as Kind, fact] as const),
);

describe('D6: two independent ways to every fact of the other pages, in every skin', () => {
  it.each(FACTS)('%s %s', (kind, fact) => {
    const plan = ENTITY_PLANS[kind]?.[fact];
    const truth = plan?.truth ?? normal(fact, read(kind, fact, '2025', untouched, 0));
    expect(['empty', 'not-loaded', 'unreadable', undefined]).not.toContain(truth);
    for (const skin of SKINS) {
      const ways = waysAlone(kind, fact, skin, truth);
      expect(ways.size, `${kind} ${fact} in ${skin}: ${[...ways].join(' ')}`).toBeGreaterThanOrEqual(2);
      if (skin === 'renamed' || skin === 'shuffled')
        for (const way of ways) expect(way, `${kind} ${fact} in ${skin}`).not.toMatch(BY_NAME);
      // Nothing else finds it: what was taken away above was all that there is.
      const none = read(kind, fact, skin, plan?.none ?? untouched, 1);
      expect(none?.state, `${kind} ${fact} in ${skin} by nothing`).not.toBe('found');
    }
  });

  it('every fact that these pages have is asked', () => {
    const { case: _lists, ...readers } = createEntityReaders(readerTools);
    const known = Object.entries(readers).map(([kind, facts]) => [kind, Object.keys(facts).sort()]);
    const asked = Object.entries(ENTITY_PLANS).map(([kind, plans]) => [kind, Object.keys(plans).sort()]);
    expect(asked).toEqual(known);
  });
});
