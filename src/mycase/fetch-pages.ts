import type { CaseValues, Readings } from '../domain/facts';
import { entityKey, findEntity, type Place } from '../domain/place';
import { isGone, type readPageState } from './page-state';
import { contactsDataPath, mayFetch, textsDataPath } from './paths';
import type { PageFacts, readPage } from './read-page';
import { readContactsData } from './readers/contacts-data';
import { readTextsData } from './readers/texts-data';

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
/** Characters of one page, and of all. */
const MOST_TEXT = 2_000_000;
const MOST_IN_ALL = 8_000_000;
/** For one page with its body, and for all: the background waits no longer. In milliseconds. */
const DEADLINE = 15_000;
const WHOLE = 28_000;
/** How many pages at once, as a person opens them. */
const LANES = 3;
/** How often it is asked whether the tab is still where it was, in milliseconds. */
const LOOK = 250;

/** What one press may still do. */
type Job = FetchOptions & { left: number };

let current: AbortController | undefined;

/**
 * GETs pages of the open firm as the signed-in user and reads them (D5). Only after a person's press. A path that
 * may not be fetched is `failed`, without a request. Never throws; at most 12 pages, 2 MB and 15 s each, 8 MB and 28 s
 * in all. Ends at once where MyCase has logged out, where the tab leaves its case or contact, and at the next press;
 * what was read before that is in the answer.
 */
export async function fetchPages(paths: readonly string[], options: FetchOptions): Promise<FetchedPage[]> {
  current?.abort();
  const life = new AbortController();
  current = life;
  const placeNow = () => {
    const entity = findEntity(options.page.findPlace(location.href));
    return entity && entityKey(entity);
  };
  const start = placeNow();
  const end = () => life.abort();
  const timer = setTimeout(end, WHOLE);
  const look = setInterval(() => placeNow() !== start && end(), LOOK);
  const job: Job = { ...options, signal: AbortSignal.any([options.signal, life.signal]), left: MOST_IN_ALL };
  const pages = paths.map((path): FetchedPage => ({ path, outcome: 'failed', read: null }));
  const waiting = pages.slice(0, MOST_PATHS);
  const lane = async () => {
    for (let page = waiting.shift(); page && !job.signal.aborted; page = waiting.shift()) {
      Object.assign(page, await readAt(page.path, job).catch(() => null));
      if (page.outcome === 'logged-out') end();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  clearTimeout(timer);
  clearInterval(look);
  return pages;
}

async function readAt(path: string, job: Job): Promise<Omit<FetchedPage, 'path'>> {
  const failed = (outcome: FetchedPage['outcome'] = 'failed') => ({ outcome, read: null });
  const { findPlace, readPageState, readPage } = job.page;
  const place = findPlace(job.origin + path);
  const entity = findEntity(place);
  if (!mayFetch(path) || !entity) return failed();
  const done = (read: PageFacts | null) => ({
    outcome: 'read' as const,
    read: read && { ...read, before: path, after: path },
  });
  if (place.kind === 'case' && place.page === 'texts') {
    // The page itself may mark texts as read; this list does not open them.
    const data = await getData(textsDataPath(place.caseId), job);
    if (typeof data === 'string') return failed(data);
    return done({
      entity: { ...entity, kind: 'case' },
      page: 'texts',
      readings: { texts: readTextsData(data.json) },
    });
  }
  const page = await get(path, 'text/html', job);
  if (typeof page === 'string') return failed(page);
  const root = new DOMParser().parseFromString(page.text, 'text/html');
  if (readPageState(root, page.place) !== 'open') return failed(isLogin(root) ? 'logged-out' : 'failed');
  // Where MyCase answered with another page of the case, its lists are not those of the page that was asked for.
  const read = readPage(root, page.place, { settled: true });
  // Names only, and less than what stood on the page: where they do not come, the page's own facts still count.
  if (read?.page === 'contacts-staff') await readMissingLists(read, job).catch(() => undefined);
  return done(read);
}

const isLogin = (root: Document) => !!root.querySelector('input[type="password"],#login-form-submit');

/** MyCase fills its tables by script, which does not run here: then the JSON at least names who is there. */
async function readMissingLists({ entity, readings: all }: PageFacts, job: Job): Promise<void> {
  const readings = all as Readings<CaseValues>;
  const missing = (['contacts', 'staff'] as const).filter(
    (list) => readings[list]?.state !== 'found' && readings[list]?.state !== 'empty',
  );
  if (missing.length === 0) return;
  const data = await getData(contactsDataPath(entity.id), job);
  if (typeof data === 'string') return;
  const names = readContactsData(data.json);
  for (const list of missing) Object.assign(readings, { [list]: names[list] });
}

type Failure = Exclude<FetchedPage['outcome'], 'read'>;

/** MyCase's own JSON; `undefined` in it where it is none. */
async function getData(path: string, job: Job): Promise<{ json: unknown } | Failure> {
  const answer = await get(path, 'application/json', job);
  if (typeof answer === 'string') return answer;
  try {
    return { json: JSON.parse(answer.text) };
  } catch {
    return { json: undefined };
  }
}

type Got = { text: string; place: Place };

async function get(path: string, type: string, job: Job): Promise<Got | Failure> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), DEADLINE);
  const signal = AbortSignal.any([job.signal, late.signal]);
  try {
    return await ask(path, type, { ...job, signal }, (length) => {
      job.left -= length;
      return job.left >= 0;
    });
  } finally {
    clearTimeout(timer);
  }
}

async function ask(
  path: string,
  type: string,
  { origin, page, signal, fetch: doFetch = fetch }: Job,
  mayTake: (length: number) => boolean,
): Promise<Got | Failure> {
  const url = origin + path;
  let place = page.findPlace(url);
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
    const to = page.findPlace(followed.url);
    if (to.kind === 'login') return 'logged-out';
    if (JSON.stringify(findEntity(place)) !== JSON.stringify(findEntity(to))) return 'not-found';
    [response, place] = [followed, to];
  }
  if (response.status === 401) return 'logged-out';
  if (isGone(response.status)) return 'not-found';
  if (!response.ok) return 'failed';
  const given = response.headers.get('content-type') ?? '';
  const isLike = given.startsWith(type);
  // In place of its JSON MyCase may send the page on which one signs in.
  if (!isLike && !given.startsWith('text/html')) return 'failed';
  const text = await readText(response, mayTake);
  if (text === null) return 'failed';
  if (isLike) return { text, place };
  return /type="password"|login-form-submit/.test(text) ? 'logged-out' : 'failed';
}

/**
 * The body as text, or null where it is larger than any page of MyCase should be. By a reader: in Firefox a content
 * script cannot iterate the stream, since it is the page's.
 */
async function readText({ body }: Response, mayTake: (length: number) => boolean): Promise<string | null> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return text;
    text += part.value;
    if (mayTake(part.value.length) && text.length <= MOST_TEXT) continue;
    void reader?.cancel();
    return null;
  }
}
