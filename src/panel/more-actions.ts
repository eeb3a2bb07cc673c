import { type CaseRef, caseKey, sameCase } from '../domain/case';
import type { ErrorReply } from '../domain/errors';
import type { MissedPage } from '../domain/missed-page';
import type { OutboxEntry } from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { moreWords as more } from '../locales/more-words';
import { phoneWords } from '../locales/phone-words';
import { call } from '../messaging/client';
import type { Reply } from '../messaging/protocol';
import { change, takeBack } from './actions';
import { describeErrorReply } from './describe-error';
import { describeMissed } from './describe-missed';
import { findShownCase } from './screen';
import { announce, panelStore } from './store';

/** How long news that asks for nothing stays, in milliseconds; it was read out, and its result stands elsewhere. */
const PASSING = 6_000;
let passed: ReturnType<typeof setTimeout> | undefined;

/**
 * Says in words what a press led to.
 * @param passing it asks for nothing: it goes by itself
 */
export function flash(text: string, passing = false): void {
  // The same news may come twice: the time of the first must not take the second away.
  clearTimeout(passed);
  panelStore.setState({ flash: text });
  announce(text);
  if (passing)
    passed = setTimeout(() => panelStore.setState((s) => (s.flash === text ? { flash: null } : {})), PASSING);
}

/**
 * Says where a text that was taken back stands: in the field, or beside the one that is being written; of a case that is
 * not on screen, with that one.
 */
export function tellBack(ref: CaseRef, restored: 'draft' | 'second-draft'): void {
  if (!sameCase(ref, findShownCase(panelStore.getState().page))) announce(more.backInCase);
  else if (restored === 'draft') announce(more.backInField);
  else flash(more.backAsSecond);
}

/**
 * Says what went wrong with a case's text after the case has left the screen; it stands until it is closed.
 * @param error why it was not sent; null where the text could not be saved
 * @param kept the text is the draft of its case
 */
export function notify(ref: CaseRef, caseName: string, error: ErrorReply | null, kept: boolean): void {
  const why = error ? describeErrorReply(error) : more.draftOnlyHere;
  const text = findPhone(ref)
    ? `${phoneWords.problemOf(caseName, why)}${kept ? ` ${phoneWords.draftKeptThere}` : ''}`
    : `${more.problemOf(caseName, ref.caseId, why)}${kept ? ` ${more.draftKeptThere}` : ''}`;
  panelStore.setState((s) => ({ notices: [...s.notices, { ref, text }] }));
  announce(text);
}

/** So long a press waits for its page, in milliseconds; then the background says why it cannot be read. */
const OPENS = 15_000;

/** Once the page is taken for the case's, which may be a moment after the press; false where it turns out to be another. */
function whenOpen(ref: CaseRef): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isThere: boolean) => {
      stop();
      clearTimeout(late);
      resolve(isThere);
    };
    const look = ({ page }: ReturnType<typeof panelStore.getState>) => {
      const isThere = sameCase(ref, findShownCase(page));
      if (!isThere || page?.state !== 'opening') end(isThere);
    };
    const late = setTimeout(() => end(true), OPENS);
    const stop = panelStore.subscribe(look);
    look(panelStore.getState());
  });
}

/** "Refresh from MyCase" (D5: by a press only). The outcome is said in words. */
export async function refresh(ref: CaseRef): Promise<void> {
  const { tabId, refreshing } = panelStore.getState();
  if (tabId === null || refreshing) return;
  panelStore.setState({ refreshing: true });
  flash(more.refreshing);
  if (!(await whenOpen(ref)))
    // What was said meanwhile stays.
    return panelStore.setState((s) => ({
      refreshing: false,
      flash: s.flash === more.refreshing ? null : s.flash,
    }));
  const reply = await change('refresh', { ref, tabId });
  panelStore.setState({ refreshing: false, now: Date.now() });
  // Beside another case it would be taken for that one's.
  if (!sameCase(ref, findShownCase(panelStore.getState().page))) return;
  if (!reply.ok) return flash(describeErrorReply(reply.error));
  const { read } = reply.value;
  const { record, ambient } = panelStore.getState();
  // What is said here is not blurred: then without the names of people.
  const describe = (pages: readonly MissedPage[]) =>
    describeMissed(pages, ambient?.settings.confidential ? null : record);
  const missed = reply.value.missed.filter(({ why }) => why !== 'by-script');
  const unlisted = findNewlyUnlisted(
    ref,
    reply.value.missed.filter(({ why }) => why === 'by-script'),
  );
  const said = [more.refreshed(read, missed.length), describe(missed), describe(unlisted)];
  flash(said.filter(Boolean).join(' '), missed.length === 0);
}

/** By case: the pages of which it was said that only MyCase itself fills their lists. */
const unlistedSaid = new Map<string, string>();

/** A page whose list loads only where it is open is so at every press: it is said once, and again where it is another. */
function findNewlyUnlisted(ref: CaseRef, pages: readonly MissedPage[]): readonly MissedPage[] {
  const key = pages.map(({ page, id }) => `${page} ${id}`).join();
  const isKnown = unlistedSaid.get(caseKey(ref)) === key;
  unlistedSaid.set(caseKey(ref), key);
  return isKnown ? [] : pages;
}

/** Opens a case, or its page of contacts and staff, in the window's active tab; a number has its dialog instead. */
export async function openCase(ref: CaseRef, page?: 'contacts'): Promise<void> {
  if (findPhone(ref)) return panelStore.setState({ dialog: 'phone' });
  const { tabId } = panelStore.getState();
  if (tabId === null) return;
  const reply = await call('openCase', page ? { ref, tabId, page } : { ref, tabId });
  if (!reply.ok) flash(describeErrorReply(reply.error));
}

/**
 * Opens a case, and there the Calendar tab.
 * @param lost the tab went elsewhere instead
 */
export async function openCalendar(ref: CaseRef, lost = () => {}): Promise<void> {
  const from = panelStore.getState().page?.path;
  const isThere = () => sameCase(ref, findShownCase(panelStore.getState().page));
  if (isThere()) return panelStore.setState({ tab: 'calendar' });
  const stop = panelStore.subscribe(({ page }) => {
    if (!isThere() && (!page || page.path === from)) return;
    stop();
    if (isThere()) panelStore.setState({ tab: 'calendar' });
    else lost();
  });
  await openCase(ref);
}

/**
 * "Edit" of a message that was not sent, also from the list of all cases: its case is opened first, and its text goes
 * into the draft of that case, never of another.
 */
export async function editEntry({ id, ref }: Pick<OutboxEntry, 'id' | 'ref'>): Promise<Reply<unknown>> {
  const { page, tabId } = panelStore.getState();
  const isShown = sameCase(ref, findShownCase(page));
  if (!isShown) {
    const opened = tabId === null ? noTab : await call('openCase', { ref, tabId });
    // The list stays where it is, and says why.
    if (!opened.ok) return opened;
  }
  const isList = panelStore.getState().dialog === 'unfinished';
  if (isList) panelStore.setState({ dialog: null });
  const reply = await (isShown ? takeBack('editFailed', { id, ref }) : call('editFailed', { entryId: id }));
  // What was pressed is gone with the list.
  if (!reply.ok && isList) flash(describeErrorReply(reply.error));
  return reply;
}

const noTab: Reply<unknown> = { ok: false, error: { code: 'other-case', message: '' } };
