import { expect, it } from 'vitest';
import { findLost, type Health, mergeHealth } from '../../src/domain/health';
import { readPageState } from '../../src/mycase/page-state';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';
import { answerMyCase } from '../sandbox/mycase/routes';
import { createMyCaseStore } from '../sandbox/mycase/store';
import type { Skin } from '../sandbox/mycase/view';
import { parse } from './fixture';

/** D7: as long as MyCase's pages stay as they are, nothing is said to be unreadable, whichever page follows which. */
const SUB_PAGES = [
  '',
  '/info',
  '/case_link',
  '/communications/messages',
  '/case_details/documents',
  '/text_messages',
  '/notes',
];

function listUrls({ cases, contacts, staff, threads }: ReturnType<typeof createMyCaseStore>): string[] {
  const at = (firm: string, path: string) => `https://${firm}.mycase.com${path}`;
  return [
    ...cases.flatMap(({ firm, id }) => SUB_PAGES.map((sub) => at(firm, `/court_cases/${id}${sub}`))),
    ...contacts.map(({ firm, id, company }) =>
      at(firm, `/contacts/${company ? 'companies' : 'clients'}/${id}`),
    ),
    ...staff.map(({ firm, id }) => at(firm, `/contacts/attorneys/${id}`)),
    ...threads.map(({ firm, id }) => at(firm, `/messages/${id}`)),
  ];
}

/** Every case is looked at in one of them: that each page of each is read whole in all is held by sandbox-pages.test.ts. */
const SKINS: readonly Skin[] = ['2021', '2025', 'renamed'];

it.each(SKINS)('in the skin %s', (skin) => {
  const store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0));
  store.setView({ skin });
  const late = /<span [^>]*>Loading…<\/span><script type="application\/json">(.*?)<\/script>/g;
  const isOurs = (_one: unknown, i: number) => i % SKINS.length === SKINS.indexOf(skin);
  const pages = listUrls({ ...store, cases: store.cases.filter(isOurs) }).flatMap((url) => {
    const { host, pathname: path } = new URL(url);
    const common = {
      at: new Date(),
      method: 'GET',
      query: '',
      headers: {},
      body: '',
      complete: true,
    } as const;
    const request = { ...common, host, path, connection: 1, turn: 1, status: null, protocol: 'h2' } as const;
    const { body = '' } = answerMyCase(store, request);
    const root = parse(body.replace(late, (_whole, json: string) => String(JSON.parse(json))));
    const place = findPlace(url);
    const read =
      readPageState(root, place, { loaded: true }) === 'open' && readPage(root, place, { settled: true });
    return read ? [{ url, read }] : [];
  });
  expect(pages.length).toBeGreaterThan(60);

  const health: Health = {};
  let step = 0;
  // From first to last, back again, and every seventh page: each kind after each other.
  const orders = [pages, [...pages].reverse(), pages.map((_, i) => pages[(i * 7) % pages.length])];
  for (const one of orders.flat()) {
    if (!one) continue;
    const { page, readings } = one.read;
    health[page] = mergeHealth(health[page], readings, ++step, true);
    expect(findLost(health), one.url).toEqual([]);
  }
});
