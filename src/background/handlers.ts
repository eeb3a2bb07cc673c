import browser from 'webextension-polyfill';
import { findClientId } from '../domain/contact';
import { isBlank, normaliseText } from '../domain/draft';
import { AppError } from '../domain/errors';
import { announceChange } from '../messaging/changes';
import { askToCheck } from '../messaging/readers';
import type { ContentHandlers, PanelHandlers } from '../messaging/server';
import { caseUrl } from '../mycase/paths';
import { findPlace } from '../mycase/urls';
import { lookThrough } from '../store/aside';
import { openStore } from '../store/context';
import { changeDraft, clearDraft, getDraft } from '../store/drafts';
import { forgetEventDraft, putEventDraft } from '../store/event-drafts';
import { changeOwn, getLocal, isQuiet, writeApart } from '../store/items';
import { writeRecord } from '../store/records';
import { forgetEntry } from '../store/retention';
import { findConnection } from '../store/secrets';
import { calendarHandlers } from './calendar';
import { getCaseView } from './case-view';
import { checkLog, confirmLine } from './check-log';
import { clock } from './clock';
import { trustClock } from './clock-watch';
import { connect, disconnect, testConnection } from './connection';
import { deleteEverything } from './delete-everything';
import { applyEvent, forgetLoss, note } from './entries';
import { isWiping } from './follow-policy';
import { saveMapping } from './mapping';
import { confirmPage, injectReaders, refreshThreadCase } from './open-pages';
import { openPanel } from './open-panel';
import { wakeRunner } from './outbox-port';
import { clearMark, ownHandlers } from './own-marks';
import { guardByPolicy } from './policy-guard';
import { editFailed, getEntry, goOn, queueMessage, sendAgain, undo } from './queue';
import { queueToNumber } from './queue-to-number';
import { readCasePages } from './read-mycase';
import { recordPage } from './record-page';
import { countListed, runRetention } from './retention';
import { updateHona } from './update-hona';
import { withoutMissing } from './without-missing';

export const contentHandlers: ContentHandlers = {
  pageSeen: (report, sender) => confirmPage(report, sender),
  pageRead: async (read, sender) => {
    const url = new URL(sender.url);
    // The page moved on while it was read: dropped, the readers read again.
    if (read.before !== read.after || read.before !== url.pathname) return null;
    if ((await isQuiet(sender.tabId)) || (await isWiping())) return null;
    await recordPage(read, findPlace(sender.url));
    if (read.entity.kind === 'thread') await refreshThreadCase(sender.tabId, sender.url);
    return null;
  },
  openPanel: async (_args, sender) => {
    await openPanel(sender.windowId);
    return null;
  },
};

export const panelHandlers: PanelHandlers = guardByPolicy({
  ...calendarHandlers,
  queueMessage,
  queueToNumber,
  undo,
  editFailed,
  sendAgain,
  goOn,
  checkLog,
  confirmLine,
  updateHona,
  connect: (args) => connect(args),
  testConnection,
  disconnect: async () => {
    if ((await findConnection(await openStore()))?.byPolicy) await writeApart(true);
    return disconnect();
  },
  setKeepDays: async ({ days }) => {
    await changeOwn('settings', { keepDays: days });
    announceChange({ what: 'settings', ref: null });
    // It holds all the same where the store cannot be read now.
    await countListed().catch(() => undefined);
    return null;
  },
  forgetEntry: async ({ entryId }) => {
    const { state } = await getEntry(entryId);
    if (state !== 'accepted') await applyEvent(entryId, { type: 'discard', at: clock.now() });
    await forgetEntry(await openStore(), entryId);
    await countListed();
    wakeRunner();
    return null;
  },
  forgetDraft: async ({ key, revision, eventDraft }) => {
    const store = await openStore();
    if (eventDraft === undefined) await clearDraft(store, key, revision);
    else await forgetEventDraft(store, key, eventDraft, revision);
    announceChange({ what: 'draft', ref: null });
    await countListed();
    return null;
  },
  deleteEverything: (args) => deleteEverything(args),
  ...ownHandlers,
  discard: async ({ entryId }) => {
    await applyEvent(entryId, { type: 'discard', at: clock.now() });
    wakeRunner();
    return null;
  },
  retry: async ({ entryId }) => {
    if ((await getEntry(entryId)).state !== 'failed') throw new AppError('not-allowed');
    return sendAgain({ entryId });
  },
  markArrived: async ({ entryId }) => {
    const name = (await getLocal('settings')).staffName ?? '';
    await applyEvent(entryId, { type: 'arrived', at: clock.now(), name });
    wakeRunner();
    return null;
  },
  leaveOpen: async ({ entryId }) => {
    await applyEvent(entryId, { type: 'leave-open' });
    wakeRunner();
    return null;
  },
  unclaim: async ({ entryId, lineId }) => {
    await applyEvent(entryId, { type: 'unclaim', lineId });
    return null;
  },
  saveDraft: async ({ ref, text, baseRevision, lines }) => {
    const draft = await changeDraft(await openStore(), ref, baseRevision, (old) => ({
      ...old,
      text: normaliseText(text),
      savedAt: clock.now(),
      // What stood on screen when this text began stays with it until it is gone.
      ...(lines !== undefined && isBlank(old.text) ? { linesAtStart: lines } : {}),
    }));
    announceChange({ what: 'draft', ref });
    return { revision: draft.revision };
  },
  keepEventDraft: async ({ ref, id, draft, by, base }) => {
    const kept = draft && { ...draft, ref, savedAt: clock.now() };
    const keptAs = await putEventDraft(await openStore(), ref, id, kept, { by, base });
    announceChange({ what: 'draft', ref });
    return { id: keptAs };
  },
  keepSecondDraft: async ({ ref, text }) => {
    const store = await openStore();
    for (;;) {
      const { revision, second } = await getDraft(store, ref);
      if (second.includes(text)) return null;
      try {
        await changeDraft(store, ref, revision, (old) => ({
          ...old,
          second: [...old.second, text],
          savedAt: clock.now(),
        }));
        break;
      } catch (error) {
        // Another window wrote in between: again, beside what it wrote.
        if (!(error instanceof AppError) || error.code !== 'draft-changed') throw error;
      }
    }
    announceChange({ what: 'draft', ref });
    return null;
  },
  useSecondDraft: async ({ ref, index }) => {
    const store = await openStore();
    const { revision, text: current, second } = await getDraft(store, ref);
    if (second[index] === undefined) throw new AppError('not-found');
    await changeDraft(store, ref, revision, (old) => ({
      ...old,
      text: old.second[index] ?? old.text,
      second: [...old.second.filter((_, i) => i !== index), ...(current.trim() ? [current] : [])],
      savedAt: clock.now(),
    }));
    announceChange({ what: 'draft', ref });
    return null;
  },
  chooseClient: async ({ ref, contactId }) => {
    const { knowledge } = await getCaseView(ref);
    const contact = knowledge.facts.contacts?.value?.find((c) => findClientId(c) === contactId);
    if (!contact) throw new AppError('not-found');
    await writeRecord(await openStore(), ref, 'chosenClient', { contactId });
    await note(ref, { kind: 'client-chosen', name: contact.name });
    announceChange({ what: 'choice', ref });
    return null;
  },
  refresh: ({ ref, tabId }) => readCasePages(ref, tabId),
  checkPage: async ({ tabId }) => {
    await injectReaders(tabId);
    const check = await askToCheck(tabId);
    if (!check) throw new AppError('mycase-unreachable');
    return check;
  },
  saveMapping: (args) => saveMapping(args),
  markSeen: async ({ ref, clientLines }) => {
    await writeRecord(await openStore(), ref, 'seen', { clientLines });
    await clearMark(ref, 'unread');
    announceChange({ what: 'choice', ref });
    return null;
  },
  openCase: async ({ ref, tabId, page }) => {
    await browser.tabs.update(tabId, { url: caseUrl(ref, page) });
    return null;
  },
  wake: async () => {
    wakeRunner();
    return null;
  },
  handedOverExplained: async () => {
    await changeOwn('settings', { handedOverExplained: true });
    announceChange({ what: 'settings', ref: null });
    return null;
  },
  mend: async () => {
    await lookThrough(await openStore());
    return null;
  },
  trustClock: async () => {
    await trustClock();
    wakeRunner();
    await runRetention();
    return null;
  },
  acknowledgeLoss: async (read) => {
    await forgetLoss(read);
    wakeRunner();
    return null;
  },
  saveSettings: async (changes) => {
    await changeOwn('settings', withoutMissing(changes));
    announceChange({ what: 'settings', ref: null });
    return null;
  },
});
