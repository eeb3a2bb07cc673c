import browser from 'webextension-polyfill';
import { type CaseRef, caseKey, sameCase } from '../domain/case';
import { AppError } from '../domain/errors';
import type { ContactValues, FactPage, Facts, Reading, StaffValues } from '../domain/facts';
import { isKnown } from '../domain/health';
import type { MissedPage, MissedWhy } from '../domain/missed-page';
import type { Place } from '../domain/place';
import type { PageRead } from '../messaging/protocol';
import { askToFetch, askToReadAgain } from '../messaging/readers';
import { casePaths, companyPath, contactPath, findPageOf, staffPath, threadPath } from '../mycase/paths';
import { findPlace } from '../mycase/urls';
import { getAsked, writeAsked } from '../store/items';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { injectReaders } from './open-pages';
import { recordPage } from './record-page';
import { createTurn } from './turn';

/** How many pages one press may read, with the JSON behind one of them; and all presses on a case in a minute. */
const MOST_PAGES = 12;
const MOST_IN_MINUTE = 72;
const MINUTE = 60_000;
/** A second round begins only while it can end within a minute of the press, in milliseconds. */
const LAST_START = 30_000;
/** Of each kind, on the case's few, not on a list of hundreds. */
const MOST_OF_A_KIND = 5;

type Outcome = { read: number; missed: MissedPage[] };
type Press = { ref: CaseRef; tabId: number; otherThreads: readonly string[]; isCurrent(): boolean };

/** The newest press in each tab: it ends the one before. */
const presses = new Map<number, symbol>();
/** Two presses at once must not both take what is left of the minute. */
const inTurn = createTurn();

/**
 * "Refresh from MyCase" and "Check the log", by a person's press only: the readers in the open tab GET the
 * case's pages as the signed-in user (D5), then the message threads that Hona logs into, and the pages of its people.
 * What was read before a failure stays.
 * @param otherThreads message threads of the client's other cases that are wanted too
 * @returns how many pages were read, and which were not, each with why
 * Throws `other-case` where the tab is elsewhere, `mycase-logged-out`, `mycase-unreachable`, `mycase-asked-often`.
 */
export async function readCasePages(
  ref: CaseRef,
  tabId: number,
  otherThreads: readonly string[] = [],
): Promise<Outcome> {
  const own = Symbol();
  presses.set(tabId, own);
  const press = { ref, tabId, otherThreads, isCurrent: () => presses.get(tabId) === own };
  try {
    return await readInRounds(press);
  } finally {
    if (press.isCurrent()) presses.delete(tabId);
  }
}

async function readInRounds(press: Press): Promise<Outcome> {
  const { ref, tabId } = press;
  const startedAt = clock.now();
  await injectReaders(tabId);
  await askToReadAgain(tabId);
  const ofCase = casePaths(ref.caseId);
  if ((await countLeft(ref)) === 0) throw new AppError('mycase-asked-often');
  const first = await fetchInto(press, ofCase);
  if (!press.isCurrent() || clock.now() - startedAt > LAST_START) return first;
  // One is kept for the JSON that "Contacts & staff" may need.
  const further = (await listFurtherPaths(press)).slice(0, MOST_PAGES - ofCase.length - 1);
  const second = await fetchInto(press, further);
  return { read: first.read + second.read, missed: [...first.missed, ...second.missed] };
}

/**
 * What the first pages named: the client's page, where all the phones stand; the threads that Hona logs into; then
 * those of the other people that were never read, or not for the longest time.
 */
async function listFurtherPaths({ ref, otherThreads }: Press): Promise<string[]> {
  const view = await getCaseView(ref);
  const { facts, contacts, staff } = view.knowledge;
  const log = await getLog(view);
  const { client } = view.project;
  const clientId = client.state === 'found' ? client.contact.contactId : null;
  const listed = facts.contacts?.value ?? [];
  const isOther = (id: string | null) => id !== clientId;
  const people = [
    ...some(
      listed.map((c) => (c.type === 'Company' ? null : c.contactId)).filter(isOther),
      contactPath,
      contacts,
    ),
    ...some(
      listed.map((c) => c.companyId ?? null),
      companyPath,
      {},
    ),
    ...some(
      (facts.staff?.value ?? []).map((s) => s.staffId),
      staffPath,
      staff,
    ),
  ];
  return [
    ...(clientId === null ? [] : [contactPath(clientId)]),
    ...[...log.threads.map((t) => t.threadId), ...otherThreads].map(threadPath),
    ...people.sort((a, b) => a.at - b.at).map(({ path }) => path),
  ];
}

/** The pages of those that have an ID, with the time when they were last read; 0: never. */
function some(
  ids: (string | null)[],
  toPath: (id: string) => string,
  known: Record<string, Facts<ContactValues> | Facts<StaffValues>>,
): { path: string; at: number }[] {
  const pages = [...new Set(ids)].flatMap((id) => {
    if (id === null) return [];
    const facts = Object.hasOwn(known, id)
      ? Object.values<{ readAt: number } | undefined>(known[id] ?? {})
      : [];
    return { path: toPath(id), at: Math.max(0, ...facts.map((fact) => fact?.readAt ?? 0)) };
  });
  return pages.sort((a, b) => a.at - b.at).slice(0, MOST_OF_A_KIND);
}

async function fetchInto({ ref, tabId, isCurrent }: Press, wanted: string[]): Promise<Outcome> {
  const paths = wanted.slice(0, await takeOfMinute(ref, wanted.length));
  const tooMany = wanted.slice(paths.length).map((path) => miss(path, 'minute'));
  if (paths.length === 0) return { read: 0, missed: tooMany };
  await requireTabOf(ref, tabId);
  const pages = await askToFetch(tabId, paths);
  const seen = new Map<string, MissedWhy | null>();
  // The tab may have moved to another firm meanwhile; what it then read is not this firm's.
  const place = await findPlaceOf(tabId);
  const isHere = 'firm' in place && place.firm === ref.firm;
  for (const page of pages ?? []) {
    if (!paths.includes(page.path)) continue;
    if (page.read && isHere)
      await recordPage(page.read, findPlace(`https://${ref.firm}.mycase.com${page.path}`));
    seen.set(page.path, isHere ? findWhy(page) : 'moved');
  }
  if (pages?.some((p) => p.outcome === 'logged-out')) throw new AppError('mycase-logged-out');
  if (isCurrent()) await requireTabOf(ref, tabId);
  if (!pages) throw new AppError('mycase-unreachable');
  const missed = paths.flatMap((path) => {
    const why = seen.get(path) ?? (seen.has(path) ? null : 'no-answer');
    return why ? [miss(path, why)] : [];
  });
  return { read: paths.length - missed.length, missed: [...missed, ...tooMany] };
}

const miss = (path: string, why: MissedWhy): MissedPage => ({ ...findPageOf(path), why });

/** Null: it was read, with the lists that it is about. */
function findWhy({ outcome, read }: { outcome: string; read: PageRead | null }): MissedWhy | null {
  if (read) return hasLists(read) ? null : 'by-script';
  return outcome === 'not-found' ? 'gone' : 'no-answer';
}

/** The lists that a page is about. MyCase fills some by script, which a page that was only asked for does not run. */
const LISTS: { [P in FactPage]?: readonly string[] } = {
  'contacts-staff': ['contacts', 'staff'],
  communications: ['threads'],
  documents: ['documents'],
  texts: ['texts'],
  thread: ['posts'],
};

function hasLists({ page, readings }: PageRead): boolean {
  const all: Record<string, Reading<unknown> | undefined> = readings;
  return (LISTS[page] ?? []).every((list) => all[list] && isKnown(all[list]));
}

/** How many pages of the case may still be read in this minute. */
async function countLeft(ref: CaseRef): Promise<number> {
  const times = (await getAsked())[caseKey(ref)] ?? [];
  return MOST_IN_MINUTE - times.filter(isRecent(clock.now())).length;
}

/** Within the last minute; also where the clock was moved back. */
const isRecent = (now: number) => (at: number) => Math.abs(now - at) < MINUTE;

/** How many of so many pages a press may still read in this minute. */
function takeOfMinute(ref: CaseRef, count: number): Promise<number> {
  return inTurn(async () => {
    const now = clock.now();
    const recent = Object.entries(await getAsked()).map(
      ([key, times]) => [key, times.filter(isRecent(now))] as const,
    );
    const asked: Record<string, number[]> = Object.fromEntries(
      recent.filter(([, times]) => times.length > 0),
    );
    const times = asked[caseKey(ref)] ?? [];
    const taken = Math.max(0, Math.min(count, MOST_IN_MINUTE - times.length));
    await writeAsked({ ...asked, [caseKey(ref)]: [...times, ...Array<number>(taken).fill(now)] });
    return taken;
  });
}

async function findPlaceOf(tabId: number): Promise<Place> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return findPlace(tab?.url ?? '');
}

/** A page of this case, or of the same firm's message thread: both may read the firm's pages. */
async function requireTabOf(ref: CaseRef, tabId: number): Promise<void> {
  const place = await findPlaceOf(tabId);
  const sameThread = place.kind === 'thread' && place.firm === ref.firm;
  if (!sameThread && !(place.kind === 'case' && sameCase(place, ref)))
    throw new AppError('other-case', { seen: ref.caseId, open: place.kind === 'case' ? place.caseId : '' });
}
