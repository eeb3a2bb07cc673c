import type { CaseValues, Readings } from '../domain/facts';
import { findEntity, type Place } from '../domain/place';
import { isGone, type readPageState } from './page-state';
import { contactsDataPath, mayFetch } from './paths';
import type { PageFacts, readPage } from './read-page';
import { readContactsData } from './readers/contacts-data';

export type FetchedPage = {
  path: string;
  outcome: 'read' | 'logged-out' | 'not-found' | 'failed';
  read: (PageFacts & { before: string; after: string }) | null;
};
/** What the readers, which are in the page already, lend to this script: it would be most of its size. */
export type PageTools = {
  findPlace(url: string): Place;
  readPageState: typeof readPageState;
  readPage: typeof readPage;
};
export type FetchOptions = { origin: string; signal: AbortSignal; page: PageTools; fetch?: typeof fetch };

const MOST_PATHS = 12;
/** Characters of one page. */
const MOST_TEXT = 2_000_000;
/** For one page with its body, in milliseconds. */
const DEADLINE = 15_000;

/**
 * GETs pages of the open firm as the signed-in user and reads them (D5). Only after a person's press. A path that
 * may not be fetched is `failed`, without a request. Never throws; at most 12 pages, 2 MB and 15 s each.
 */
export async function fetchPages(paths: readonly string[], options: FetchOptions): Promise<FetchedPage[]> {
  return Promise.all(
    paths.map(async (path, i) => {
      const page = i < MOST_PATHS && (await readAt(path, options).catch(() => null));
      return { path, ...(page || { outcome: 'failed', read: null }) };
    }),
  );
}

async function readAt(path: string, options: FetchOptions): Promise<Omit<FetchedPage, 'path'>> {
  const failed = (outcome: FetchedPage['outcome'] = 'failed') => ({ outcome, read: null });
  const { findPlace, readPageState, readPage } = options.page;
  const place = findPlace(options.origin + path);
  if (!mayFetch(path) || !findEntity(place)) return failed();
  const page = await get(path, 'text/html', options);
  if (typeof page === 'string') return failed(page);
  const root = new DOMParser().parseFromString(page.text, 'text/html');
  if (root.querySelector('input[type="password"],#login-form-submit')) return failed('logged-out');
  if (readPageState(root, place) !== 'open') return failed();
  const read = readPage(root, place, { settled: true });
  // Names only, and less than what stood on the page: where they do not come, the page's own facts still count.
  if (read?.page === 'contacts-staff') await readMissingLists(read, options).catch(() => undefined);
  return { outcome: 'read', read: read && { ...read, before: path, after: path } };
}

/** MyCase fills its tables by script, which does not run here: then the JSON at least names who is there. */
async function readMissingLists({ entity, readings: all }: PageFacts, options: FetchOptions): Promise<void> {
  const readings = all as Readings<CaseValues>;
  const missing = (['contacts', 'staff'] as const).filter(
    (list) => readings[list]?.state !== 'found' && readings[list]?.state !== 'empty',
  );
  if (missing.length === 0) return;
  const answer = await get(contactsDataPath(entity.id), 'application/json', options);
  if (typeof answer === 'string') return;
  const names = readContactsData(JSON.parse(answer.text));
  for (const list of missing) Object.assign(readings, { [list]: names[list] });
}

type Get = { text: string } | Exclude<FetchedPage['outcome'], 'read'>;

async function get(path: string, type: string, options: FetchOptions): Promise<Get> {
  const { origin, page, fetch: doFetch = fetch } = options;
  const url = origin + path;
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(DEADLINE)]);
  const request = (redirect: RequestRedirect) =>
    doFetch(url, {
      credentials: 'include',
      mode: 'same-origin',
      cache: 'no-store',
      headers: { accept: type },
      redirect,
      signal,
    });
  let response = await request('manual');
  if (response.type === 'opaqueredirect') {
    // A browser does not say where to. Within MyCase it can be followed; a dead session leads to another host.
    const followed = await request('follow').catch(() => null);
    if (!followed) return signal.aborted ? 'failed' : 'logged-out';
    const [from, to] = [page.findPlace(url), page.findPlace(followed.url)];
    if (to.kind === 'login') return 'logged-out';
    if (JSON.stringify(findEntity(from)) !== JSON.stringify(findEntity(to))) return 'not-found';
    response = followed;
  }
  if (response.status === 401) return 'logged-out';
  if (isGone(response.status)) return 'not-found';
  if (!response.ok || !response.headers.get('content-type')?.startsWith(type)) return 'failed';
  const text = await readText(response);
  return text === null ? 'failed' : { text };
}

/**
 * The body as text, or null where it is larger than any page of MyCase should be. By a reader: in Firefox a content
 * script cannot iterate the stream, since it is the page's.
 */
async function readText({ body }: Response): Promise<string | null> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return text;
    text += part.value;
    if (text.length <= MOST_TEXT) continue;
    void reader?.cancel();
    return null;
  }
}
