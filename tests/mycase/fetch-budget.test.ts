import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FetchedPage, fetchPages } from '../../src/mycase/fetch-pages';
import { readPageState } from '../../src/mycase/page-state';
import { casePaths, companyPath, contactPath, mayFetch, staffPath, threadPath } from '../../src/mycase/paths';
import { readPage } from '../../src/mycase/read-page';
import { findPlace } from '../../src/mycase/urls';
import { loadFixture } from './fixture';

const origin = 'https://smithlaw.mycase.com';
const browserWindow = window as unknown as { happyDOM: { setURL(url: string): void } };
const page = { findPlace, readPageState, readPage };
const threads = (count: number) => Array.from({ length: count }, (_, i) => threadPath(`${i + 1}`));
const THREAD = `<html lang="en">${loadFixture('thread').documentElement.innerHTML}</html>`;
const html = (body: string, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'text/html' } });
const outcomes = (pages: FetchedPage[]) => pages.map(({ outcome }) => outcome);

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
/** Never answers; ends as a browser's fetch does when its signal does. */
const hang: Fetch = (_url, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
const run = (paths: string[], doFetch: Fetch, signal = new AbortController().signal) =>
  fetchPages(paths, { origin, signal, page, fetch: doFetch as typeof fetch });

beforeEach(() => {
  vi.useFakeTimers();
  browserWindow.happyDOM.setURL(`${origin}/court_cases/31946235/info`);
});
afterEach(() => {
  // D5: nothing is left running.
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('D5: what may be asked for', () => {
  const ALLOWED = [
    '/contacts/attorneys/7001',
    '/contacts/clients/9001001',
    '/contacts/companies/8001',
    '/court_cases/31946235/case_contacts_data.json',
    '/court_cases/31946235/case_details/documents',
    '/court_cases/31946235/case_link',
    '/court_cases/31946235/communications/messages',
    '/court_cases/31946235/info',
    '/messages/5400107',
    '/text_messages.json?search_term=&court_case_id=31946235&include_unjoined=true&include_archived=true&unread_only=false&page_number=1',
  ];

  it('is this list, by GET, from the open firm alone', async () => {
    const asked: string[] = [];
    const bare = '<h2 id="case-name-header">Doe</h2>';
    await run(
      [
        ...casePaths('31946235'),
        threadPath('5400107'),
        contactPath('9001001'),
        companyPath('8001'),
        staffPath('7001'),
      ],
      async (url, init) => {
        asked.push(url);
        expect(init).toMatchObject({ credentials: 'include', mode: 'same-origin', cache: 'no-store' });
        expect([init.method ?? 'GET', init.body]).toEqual(['GET', undefined]);
        return html(bare);
      },
    );
    expect(asked.sort()).toEqual(ALLOWED.map((path) => origin + path));
  });

  it.each([
    '/messages/new',
    '/messages/new?court_case=31946235',
    '/messages/5400107/info',
    '/messages/5400107?_method=delete',
    '/court_cases/31946235',
    '/court_cases/31946235/notes',
    '/court_cases/31946235/existing_staff?_=1',
    '/court_cases/31946235/add_staff_link',
    '/court_cases/31946235/remove_link.json',
    '/court_cases/31946235/info?x=1',
    '/court_cases/31946235/info#x',
    '/court_cases/31946235/info/..',
    '/court_cases/031946235/info',
    '/court_cases/validate_case.json',
    '/text_messages.json',
    '/text_messages/5/messages.json',
    '/text_messages/5/send_message.json',
    '/contacts/clients.json',
    '/contacts/clients/new',
    '/custom_fields.json?filter=court_case',
    '/search/auto_complete.json?term=a',
    '/events/6001',
    '/documents/1/download',
    '/logout',
    '//evil.example/messages/5',
    '@evil.example/messages/5',
    '.evil.example/messages/5',
    'https://evil.example/messages/5',
    'javascript:alert(1)',
    '',
  ])('is never %j', async (path) => {
    const doFetch = vi.fn(hang);
    expect(mayFetch(path)).toBe(false);
    expect(outcomes(await run([path], doFetch))).toEqual(['failed']);
    expect(doFetch).not.toHaveBeenCalled();
  });
});

describe('D5: the budget', () => {
  it('12 pages, three at once', async () => {
    let [now, most, asked] = [0, 0, 0];
    const pages = await run(threads(14), async () => {
      asked += 1;
      now += 1;
      most = Math.max(most, now);
      await null;
      now -= 1;
      return html(THREAD);
    });
    expect([asked, most]).toEqual([12, 3]);
    expect(outcomes(pages)).toEqual([...Array(12).fill('read'), 'failed', 'failed']);
  });

  it('8 MB in all: what was read before stays', async () => {
    const large = THREAD + ' '.repeat(1_900_000);
    const pages = await run(threads(6), async () => html(large));
    expect(outcomes(pages).filter((outcome) => outcome === 'read')).toHaveLength(4);
    expect(outcomes(pages).at(-1)).toBe('failed');
  });

  it('15 seconds for one page, and 28 in all', async () => {
    const ends = vi.fn();
    const asked = vi.fn(hang);
    void run(threads(12), asked).then((pages) => ends(outcomes(pages)));
    await vi.advanceTimersByTimeAsync(14_900);
    expect(asked).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toHaveBeenCalledTimes(6);
    expect(ends).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(13_000);
    expect(ends).toHaveBeenCalledWith(Array(12).fill('failed'));
    expect(asked).toHaveBeenCalledTimes(6);
  });

  it('a body that never ends', async () => {
    const endless: Fetch = async (_url, { signal }) =>
      new Response(
        new ReadableStream({
          start: (stream) => signal?.addEventListener('abort', () => stream.error(new Error('aborted'))),
        }),
        { headers: { 'content-type': 'text/html' } },
      );
    const ends = vi.fn();
    void run(threads(1), endless).then((pages) => ends(outcomes(pages)));
    await vi.advanceTimersByTimeAsync(15_100);
    expect(ends).toHaveBeenCalledWith(['failed']);
  });
});

describe('D5: it ends', () => {
  /** The first page comes at once, the others never. */
  const firstOnly: Fetch = (url, init) =>
    url.endsWith('/messages/1') ? Promise.resolve(html(THREAD)) : hang(url, init);
  const ending = async (end: () => unknown): Promise<string[]> => {
    const ends = vi.fn();
    void run(threads(9), firstOnly).then((pages) => ends(outcomes(pages)));
    await vi.advanceTimersByTimeAsync(100);
    await end();
    await vi.advanceTimersByTimeAsync(300);
    expect(ends).toHaveBeenCalledTimes(1);
    return ends.mock.calls[0]?.[0] as string[];
  };
  const FIRST_STAYS = ['read', ...Array(8).fill('failed')];

  it.each(['/court_cases/31946236/info', '/contacts/clients/9001001', '/dashboard', '/logout'])(
    'where the tab leaves the case: %s',
    async (path) => {
      expect(await ending(() => history.pushState({}, '', path))).toEqual(FIRST_STAYS);
    },
  );

  it('not where the tab shows another page of the case', async () => {
    const ends = vi.fn();
    void run(threads(9), firstOnly).then(ends);
    history.pushState({}, '', '/court_cases/31946235/notes');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(ends).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(ends).toHaveBeenCalledTimes(1);
  });

  it('at the next press', async () => {
    expect(await ending(() => run([], hang))).toEqual(FIRST_STAYS);
  });

  it('with the readers', async () => {
    const life = new AbortController();
    const ends = vi.fn();
    void run(threads(9), firstOnly, life.signal).then((pages) => ends(outcomes(pages)));
    await vi.advanceTimersByTimeAsync(100);
    life.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toHaveBeenCalledWith(FIRST_STAYS);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['401', () => html('', 401)],
    ['a form to sign in', () => html('<form><input type="password"></form>')],
    ['the login page’s button', () => html('<button id="login-form-submit">Log in</button>')],
  ])('where MyCase has logged out, said by %s', async (_what, answer) => {
    const asked = vi.fn<Fetch>(async (url, init) => {
      if (url.endsWith('/messages/1')) return html(THREAD);
      return url.endsWith('/messages/2') ? answer() : hang(url, init);
    });
    const pages = await run(threads(12), asked);
    expect(outcomes(pages).slice(0, 3)).toEqual(['read', 'logged-out', 'failed']);
    expect(asked.mock.calls.length).toBeLessThan(6);
  });
});

describe('D6: MyCase’s JSON', () => {
  const [, , , , TEXTS = ''] = casePaths('31946235');
  const answerWith = (body: string, type = 'application/json') =>
    run([TEXTS], async () => new Response(body, { headers: { 'content-type': type } }));

  it('names the case’s own texts, on the case’s own page of them', async () => {
    const conversations = [{ id: 5, client: { display_name: 'Jane Doe (Client)' } }];
    expect(await answerWith(JSON.stringify({ conversations }))).toMatchObject([
      {
        path: TEXTS,
        outcome: 'read',
        read: {
          entity: { kind: 'case', firm: 'smithlaw', id: '31946235' },
          page: 'texts',
          before: TEXTS,
          readings: { texts: { state: 'found', way: 'json', value: [{ conversationId: '5' }] } },
        },
      },
    ]);
  });

  it.each(['', '<html>', '{', '[]', 'null', '7', '{"conversations":{}}'])(
    'that is none is unreadable: %s',
    async (body) => {
      const [answer] = await answerWith(body);
      expect(answer?.read?.readings).toEqual({ texts: { state: 'unreadable' } });
    },
  );

  it('a page to sign in in its place is logged-out, another page is failed', async () => {
    expect(outcomes(await answerWith('<input type="password">', 'text/html'))).toEqual(['logged-out']);
    expect(outcomes(await answerWith('<h1>Oops</h1>', 'text/html'))).toEqual(['failed']);
    expect(outcomes(await answerWith('{"conversations":[]}', 'text/plain'))).toEqual(['failed']);
  });
});
