import type { CaseValues, Readings } from '../domain/facts';
import { findEntity, type Place } from '../domain/place';
import { readPageState } from './page-state';
import { contactsDataPath, mayFetch } from './paths';
import { type PageFacts, readPage } from './read-page';
import { readContactsData } from './readers/contacts-data';
import { findPlace } from './urls';

export type FetchedPage = {
  path: string;
  outcome: 'read' | 'logged-out' | 'not-found' | 'failed';
  read: (PageFacts & { before: string; after: string }) | null;
};
export type FetchOptions = { origin: string; signal: AbortSignal; fetch?: typeof fetch };

const MOST_PATHS = 12;
const MOST_BYTES = 2 * 1024 * 1024;
/** For one page with its body, in milliseconds. */
const DEADLINE = 15_000;

/**
 * GETs pages of the open firm as the signed-in user and reads them (D5). Only after a person's press. A path that
 * may not be fetched is `failed`, without a request. Never throws; at most 12 pages, 2 MiB and 15 s each.
 */
export async function fetchPages(paths: readonly string[], options: FetchOptions): Promise<FetchedPage[]> {
  return Promise.all(
    paths.map((path, i) => (i < MOST_PATHS ? fetchPage(path, options) : failed(path, 'failed'))),
  );
}

async function fetchPage(path: string, options: FetchOptions): Promise<FetchedPage> {
  const place = findPlace(options.origin + path);
  if (!mayFetch(path) || !findEntity(place)) return failed(path, 'failed');
  try {
    const page = await get(path, 'text/html', options);
    if (typeof page === 'string') return failed(path, page);
    const root = new DOMParser().parseFromString(page.text, 'text/html');
    if (root.querySelector('input[type="password"],#login-form-submit')) return failed(path, 'logged-out');
    if (readPageState(root, place, { responseStatus: 200, loaded: true }) !== 'open')
      return failed(path, 'failed');
    const read = readPage(root, place, { settled: true });
    // Names only, and less than what stood on the page: where they do not come, the page's own facts still count.
    if (read) await readMissingLists(read, place, options).catch(() => undefined);
    return { path, outcome: 'read', read: read && { ...read, before: path, after: path } };
  } catch {
    return failed(path, 'failed');
  }
}

const failed = (path: string, outcome: FetchedPage['outcome']): FetchedPage => ({
  path,
  outcome,
  read: null,
});

/** MyCase fills its tables by script, which does not run here: then the JSON at least names who is there. */
async function readMissingLists(read: PageFacts, place: Place, options: FetchOptions): Promise<void> {
  if (read.entity.kind !== 'case' || place.kind !== 'case' || place.page !== 'contacts') return;
  const readings = read.readings as Readings<CaseValues>;
  const isMissing = (state: string | undefined) => state !== 'found' && state !== 'empty';
  if (!isMissing(readings.contacts?.state) && !isMissing(readings.staff?.state)) return;
  const answer = await get(contactsDataPath(place.caseId), 'application/json', options);
  if (typeof answer === 'string') return;
  const names = readContactsData(JSON.parse(answer.text));
  if (isMissing(readings.contacts?.state)) readings.contacts = names.contacts;
  if (isMissing(readings.staff?.state)) readings.staff = names.staff;
}

type Get = { text: string } | Exclude<FetchedPage['outcome'], 'read'>;

async function get(path: string, type: string, options: FetchOptions): Promise<Get> {
  const { origin, fetch: doFetch = fetch } = options;
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(DEADLINE)]);
  const request = {
    credentials: 'include',
    mode: 'same-origin',
    cache: 'no-store',
    headers: { accept: type },
    signal,
  } as const;
  let response = await doFetch(origin + path, { ...request, redirect: 'manual' });
  if (response.type === 'opaqueredirect') {
    // A browser does not say where to. Within MyCase it can be followed; a dead session leads to another host.
    const followed = await doFetch(origin + path, { ...request, redirect: 'follow' }).catch(() => null);
    if (!followed) return signal.aborted ? 'failed' : 'logged-out';
    const [from, to] = [findPlace(origin + path), findPlace(followed.url)];
    if (to.kind === 'login') return 'logged-out';
    if (JSON.stringify(findEntity(from)) !== JSON.stringify(findEntity(to))) return 'not-found';
    response = followed;
  }
  if (response.status === 401) return 'logged-out';
  if (response.status === 404 || response.status === 410) return 'not-found';
  if (!response.ok || !response.headers.get('content-type')?.startsWith(type)) return 'failed';
  const text = await readText(response);
  return text === null ? 'failed' : { text };
}

/** The body as text, or null where it is larger than any page of MyCase should be. */
async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MOST_BYTES) {
      void reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text + decoder.decode();
}
