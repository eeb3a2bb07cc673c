import browser from 'webextension-polyfill';
import { type CaseRef, sameCase } from '../domain/case';
import { AppError } from '../domain/errors';
import { askToFetch, askToReadAgain } from '../messaging/readers';
import { casePaths, contactPath, threadPath } from '../mycase/paths';
import { findPlace } from '../mycase/urls';
import { getCaseView, getLog } from './case-view';
import { injectReaders } from './open-pages';
import { recordPage } from './record-page';

/**
 * "Refresh from MyCase" and "Check the log", by a person's press only: the readers in the open tab GET the
 * case's pages as the signed-in user (D5), then the message threads that Hona logs into.
 * @returns how many pages were read and how many were not
 * Throws `other-case` where the tab is elsewhere, `mycase-logged-out`, `mycase-unreachable`.
 */
export async function readCasePages(ref: CaseRef, tabId: number): Promise<{ read: number; failed: number }> {
  await injectReaders(tabId);
  await askToReadAgain(tabId);
  const first = await fetchInto(ref, tabId, casePaths(ref.caseId));
  const second = await fetchInto(ref, tabId, await listFurtherPaths(ref));
  return { read: first.read + second.read, failed: first.failed + second.failed };
}

/** How many contacts' pages one press may read: on the case's few, not on a list of hundreds. */
const MAX_CONTACTS = 5;

/** What the first pages named: the threads that Hona logs into, and the contacts, whose phones stand there. */
async function listFurtherPaths(ref: CaseRef): Promise<string[]> {
  const view = await getCaseView(ref);
  const log = await getLog(view);
  const contacts = (view.knowledge.facts.contacts?.value ?? []).flatMap((c) =>
    c.contactId && c.type !== 'Company' ? [contactPath(c.contactId)] : [],
  );
  return [...log.threads.map((t) => threadPath(t.threadId)), ...contacts.slice(0, MAX_CONTACTS)];
}

async function fetchInto(
  ref: CaseRef,
  tabId: number,
  paths: string[],
): Promise<{ read: number; failed: number }> {
  if (paths.length === 0) return { read: 0, failed: 0 };
  await requireTabOf(ref, tabId);
  const pages = await askToFetch(tabId, paths);
  if (!pages) throw new AppError('mycase-unreachable');
  // The tab may have moved to another firm meanwhile; what it then read is not this firm's.
  await requireTabOf(ref, tabId);
  if (pages.some((p) => p.outcome === 'logged-out')) throw new AppError('mycase-logged-out');
  let read = 0;
  for (const page of pages) {
    const place = findPlace(`https://${ref.firm}.mycase.com${page.path}`);
    if (!page.read || !paths.includes(page.path)) continue;
    await recordPage(page.read, place);
    read++;
  }
  return { read, failed: paths.length - read };
}

/** A page of this case, or of the same firm's message thread: both may read the firm's pages. */
async function requireTabOf(ref: CaseRef, tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const place = findPlace(tab?.url ?? '');
  const sameThread = place.kind === 'thread' && place.firm === ref.firm;
  if (!sameThread && !(place.kind === 'case' && sameCase(place, ref)))
    throw new AppError('other-case', { seen: ref.caseId, open: place.kind === 'case' ? place.caseId : '' });
}
