import browser from 'webextension-polyfill';
import { type CaseRef, caseKey, sameCase } from '../domain/case';
import { deriveDirection, type LogLine } from '../domain/log';
import { caseUrl } from '../mycase/paths';
import { findPlace } from '../mycase/urls';
import { openStore } from '../store/context';
import { findOpenPage, getLocal } from '../store/items';
import { findRecord } from '../store/records';
import { getCaseView, getLog } from './case-view';
import { isPanelOpen } from './open-panel';
import { getWords } from './say';

type Kind = 'answer' | 'reminder';
/** What a notification is called: one per case and kind, so that a newer one takes the place of the older. */
const ID = /^(?:answer|reminder) ([a-z0-9][a-z0-9-]*)\/(\d+)$/;
const nameOf = (kind: Kind, ref: CaseRef) => `${kind} ${caseKey(ref)}`;

/** A notification of the computer, without names or texts, where staff turned it on; it never fails the caller. */
export async function notify(kind: Kind, ref: CaseRef): Promise<void> {
  try {
    // There only where the person has given the optional permission.
    if (!browser.notifications || !(await getLocal('settings')).notify) return;
    const words = await getWords();
    const iconUrl = browser.runtime.getURL('icon/128.png');
    await browser.notifications.create(nameOf(kind, ref), { type: 'basic', iconUrl, ...words[kind] });
  } catch (error) {
    console.error('notify', error instanceof Error ? error.name : 'error');
  }
}

/** Those that stand there name their case in their own names, and a press on one would open it. */
export async function clearNotifications(): Promise<void> {
  if (!browser.notifications) return;
  for (const id of Object.keys(await browser.notifications.getAll())) await browser.notifications.clear(id);
}

/**
 * After a reading of a thread: tells of what the client wrote since the reading before. Not at the first reading, which
 * is all new; not of spam; not while somebody looks at that case in the panel.
 * @param reading its number: a page is read again at every change, and a later reading may be there by now
 */
export async function tellOfAnswers(ref: CaseRef, threadId: string, reading: number): Promise<void> {
  if (!browser.notifications || !(await getLocal('settings')).notify) return;
  const { lines } = await getLog(await getCaseView(ref));
  const ofThread = lines.filter((line) => line.threadId === threadId);
  if (!hasAnswer(ofThread, reading)) return;
  if ((await findRecord(await openStore(), ref, 'marks'))?.spam) return;
  if (!(await isLookedAt(ref))) await notify('answer', ref);
}

/** The reading holds a line of the client that is newer than all that was read before: older ones only came late. */
function hasAnswer(lines: readonly LogLine[], reading: number): boolean {
  const known = lines.filter((line) => line.firstReading < reading);
  const newest = Math.max(...known.map((line) => line.at ?? -Infinity));
  return (
    known.length > 0 &&
    lines.some((line) => {
      const isNew = line.firstReading === reading && (line.at === null || line.at >= newest);
      return isNew && deriveDirection(line) === 'in';
    })
  );
}

/** The panel is open in the window that has the focus, beside that case or its thread. */
async function isLookedAt(ref: CaseRef): Promise<boolean> {
  const { id, focused } = await browser.windows.getLastFocused();
  if (!focused || id === undefined || !(await isPanelOpen(id))) return false;
  const [tab] = await browser.tabs.query({ active: true, windowId: id });
  if (tab?.id === undefined) return false;
  const place = findPlace(tab.url ?? '');
  if (place.kind === 'thread') return sameCase((await findOpenPage(tab.id))?.threadCase, ref);
  return place.kind === 'case' && sameCase(place, ref);
}

let listens = false;

/** In the first task of the worker, and when the permission comes: a press on a notification shows its case. */
export function watchNotifications(): void {
  if (listens || !browser.notifications) return;
  listens = true;
  browser.notifications.onClicked.addListener((id) => {
    const [, firm, caseId] = ID.exec(id) ?? [];
    if (!firm || !caseId) return;
    void browser.notifications.clear(id);
    showCase({ firm, caseId }).catch((error: unknown) =>
      console.error('notify', error instanceof Error ? error.name : 'error'),
    );
  });
}

/** The tab that shows the case comes to the front; without one, a new tab opens it. */
async function showCase(ref: CaseRef): Promise<void> {
  const tabs = await browser.tabs.query({});
  const tab = tabs.find(({ url }) => {
    const place = findPlace(url ?? '');
    return place.kind === 'case' && sameCase(place, ref);
  });
  const shown = tab?.id !== undefined ? await browser.tabs.update(tab.id, { active: true }) : null;
  const { windowId } = shown ?? (await browser.tabs.create({ url: caseUrl(ref) }));
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
