import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fetchPages } from '../../src/mycase/fetch-pages';
import { readPageState } from '../../src/mycase/page-state';
import { casePaths } from '../../src/mycase/paths';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';

const origin = 'https://smithlaw.mycase.com';
const CONTACTS = '/court_cases/31946235/case_link';
const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/mycase', `${name}.html`), 'utf8');

type Answer = Partial<{ body: string; status: number; type: string; to: string; kind: ResponseType }> | Error;

/** A fetch that answers by path; a redirect is opaque until it is followed. */
function fakeFetch(answers: Record<string, Answer>) {
  return vi.fn(async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const answer = answers[String(input).slice(origin.length)] ?? { status: 404, body: 'Not found' };
    if (answer instanceof Error) throw answer;
    if (answer.to && init?.redirect === 'manual') return { type: 'opaqueredirect', status: 0 } as Response;
    if (answer.to && !answer.to.startsWith(origin)) throw new TypeError('Failed to fetch');
    const response = new Response(answer.body ?? '', {
      status: answer.status ?? 200,
      headers: { 'content-type': answer.type ?? 'text/html; charset=utf-8' },
    });
    Object.defineProperty(response, 'url', { value: answer.to ?? String(input) });
    return response;
  });
}

const page = { findPlace, readPageState, readPage };
const run = (paths: string[], answers: Record<string, Answer>, signal = new AbortController().signal) => {
  const fetch = fakeFetch(answers);
  return fetchPages(paths, { origin, signal, page, fetch }).then((pages) => ({ pages, fetch }));
};

describe('fetchPages', () => {
  it('D5: reads a page whose stream cannot be iterated, as in a content script of Firefox', async () => {
    const [info = ''] = casePaths('31946235');
    vi.spyOn(ReadableStream.prototype, Symbol.asyncIterator).mockImplementation(() => {
      throw new TypeError('the stream is not iterable');
    });
    const { pages } = await run([info], { [info]: { body: fixture('case-info') } });
    expect(pages[0]?.outcome).toBe('read');
  });

  it('D6: a page that MyCase answers with another page of the case is read as that one', async () => {
    const messages = '/court_cases/31946235/communications/messages';
    const body = '<h2 id="case-name-header">Doe</h2><main><a href="/messages/5">One of many</a></main>';
    const { pages } = await run([messages], {
      [messages]: { body, to: `${origin}/court_cases/31946235/info` },
    });
    expect(pages[0]?.read).toMatchObject({ page: 'items-info', before: messages });
    expect(pages[0]?.read?.readings).not.toHaveProperty('threads');
  });

  it('D5: a page that has confirmed itself is no login page, whatever form stands on it', async () => {
    const [info = ''] = casePaths('31946235');
    const body = fixture('case-info').replace('</main>', '<form><input type="password"></form></main>');
    const { pages } = await run([info], { [info]: { body } });
    expect(pages[0]?.outcome).toBe('read');
  });

  it('D5: GETs the pages of a case and reads them under their own paths', async () => {
    const [info = '', contacts = '', messages = ''] = casePaths('31946235');
    const { pages, fetch } = await run([info, contacts, messages], {
      [info]: { body: fixture('case-info') },
      [contacts]: { body: fixture('case-contacts') },
      [messages]: { body: fixture('case-messages') },
    });
    expect(
      pages.map(({ path, outcome, read }) => [path, outcome, read?.page, read?.before, read?.after]),
    ).toEqual([
      [info, 'read', 'items-info', info, info],
      [contacts, 'read', 'contacts-staff', contacts, contacts],
      [messages, 'read', 'communications', messages, messages],
    ]);
    expect(pages[1]?.read?.readings).toMatchObject({ contacts: { state: 'found', way: 'headers' } });
    expect(fetch).toHaveBeenCalledTimes(3);
    for (const [, init] of fetch.mock.calls) {
      expect(init).toMatchObject({ credentials: 'include', mode: 'same-origin', redirect: 'manual' });
      expect(init?.method ?? 'GET').toBe('GET');
      expect(init?.body).toBeUndefined();
    }
  });

  it.each([
    '/messages/new',
    '/messages/new?court_case=1',
    '/logout',
    'https://evil.example/messages/5',
    '/dashboard',
  ])('D5: never asks for %s', async (path) => {
    const { pages, fetch } = await run([path], {});
    expect(pages).toEqual([{ path, outcome: 'failed', read: null }]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('D5: asks for twelve pages at most', async () => {
    const paths = Array.from({ length: 14 }, (_, i) => `/messages/${i + 1}`);
    const { pages, fetch } = await run(paths, {});
    expect(fetch).toHaveBeenCalledTimes(12);
    expect(pages.map((page) => page.outcome).slice(-3)).toEqual(['not-found', 'failed', 'failed']);
  });

  it.each<[string, Answer, string]>([
    ['a redirect to the login host', { to: 'https://auth.mycase.com/login_sessions/new' }, 'logged-out'],
    ['a redirect to a login page', { to: `${origin}/login` }, 'logged-out'],
    ['a login form', { body: '<input type="password">' }, 'logged-out'],
    ['401', { status: 401 }, 'logged-out'],
    ['404', { status: 404 }, 'not-found'],
    ['a redirect to another page', { to: `${origin}/dashboard`, body: fixture('case-info') }, 'not-found'],
    [
      'a redirect to another case',
      { to: `${origin}/court_cases/1/info`, body: fixture('case-info') },
      'not-found',
    ],
    ['403', { status: 403 }, 'failed'],
    ['500', { status: 500, body: fixture('case-contacts') }, 'failed'],
    ['a page without the header', { body: '<h1>Welcome, Jane</h1>' }, 'failed'],
    [
      'a page of another case',
      { body: fixture('case-contacts').replaceAll('31946235', '31946236') },
      'failed',
    ],
    ['no HTML', { type: 'application/pdf', body: fixture('case-contacts') }, 'failed'],
    ['no connection', new TypeError('Failed to fetch'), 'failed'],
    ['more than 2 MiB', { body: fixture('case-contacts') + ' '.repeat(2 * 1024 * 1024) }, 'failed'],
  ])('%s: %s', async (_what, answer, outcome) => {
    const { pages } = await run([CONTACTS], { [CONTACTS]: answer });
    expect(pages).toEqual([{ path: CONTACTS, outcome, read: null }]);
  });

  it('follows a redirect to another page of the same case', async () => {
    const { pages } = await run([CONTACTS], {
      [CONTACTS]: { to: `${origin}/court_cases/31946235/contacts_and_staff`, body: fixture('case-contacts') },
    });
    expect(pages[0]).toMatchObject({ outcome: 'read', read: { before: CONTACTS } });
  });

  it('D6: where the tables are filled by script, the JSON names who is there', async () => {
    const body = fixture('case-contacts').replace(
      /<table>[\s\S]*?<\/table>/g,
      '<span class="loading">Loading…</span>',
    );
    const json = JSON.stringify({ clients: [{ id: 9001001, full_name: 'Jane Doe (Client)' }], staff: [] });
    const { pages } = await run([CONTACTS], {
      [CONTACTS]: { body },
      '/court_cases/31946235/case_contacts_data.json': { body: json, type: 'application/json' },
    });
    expect(pages[0]?.read?.readings).toMatchObject({
      contacts: {
        state: 'found',
        way: 'json-names',
        value: [{ contactId: '9001001', name: 'Jane Doe', group: null }],
      },
      staff: { state: 'found', way: 'left-panel' },
    });
  });

  it('D6: a list that neither the page nor its JSON shows is unreadable, and the rest stays', async () => {
    const body = fixture('case-contacts').replace(/<table>[\s\S]*?<\/table>/g, '');
    const { pages } = await run([CONTACTS], {
      [CONTACTS]: { body },
      '/court_cases/31946235/case_contacts_data.json': { body: '<html>', type: 'application/json' },
    });
    expect(pages[0]).toMatchObject({
      outcome: 'read',
      read: { readings: { contacts: { state: 'unreadable' }, name: { state: 'found' } } },
    });
  });

  it('stops with its signal', async () => {
    const life = new AbortController();
    life.abort();
    const fetch = vi.fn(async (_: unknown, init?: RequestInit) => {
      init?.signal?.throwIfAborted();
      return new Response('');
    });
    const pages = await fetchPages([CONTACTS], { origin, signal: life.signal, page, fetch });
    expect(pages).toEqual([{ path: CONTACTS, outcome: 'failed', read: null }]);
  });
});
