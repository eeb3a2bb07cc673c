import browser from 'webextension-polyfill';
import { type CaseRef, sameCase } from '../domain/case';
import type { Finding } from '../domain/checks/check';
import { findUnanswered } from '../domain/checks/run-checks';
import type { Settings } from '../domain/connection';
import { isBlank, MAX_LENGTH, normaliseText } from '../domain/draft';
import { AppError } from '../domain/errors';
import type { OutboxEntry, Shown } from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { describeWay, type Recipient } from '../domain/recipient';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { findPlace } from '../mycase/urls';
import { openStore } from '../store/context';
import { getDraft } from '../store/drafts';
import { findOpenPage, getLocals } from '../store/items';
import { addFromDraft, findEntry } from '../store/outbox';
import { findConnection } from '../store/secrets';
import { type CaseView, getCaseView } from './case-view';
import { findAsk, findFindings, mergeAnswers, requireAnswers } from './check-input';
import { clock } from './clock';
import { applyEvent, countUnfinished, tryEvent } from './entries';
import { findNumberFindings, requireAllowed } from './number-checks';
import { wakeRunner } from './outbox-port';
import { clearMark } from './own-marks';
import { findReminder, forgetReminder, restoreReminder } from './reminders';

/**
 * Send was pressed: everything that staff saw is compared with what holds now, and only then the draft becomes
 * an entry. Any difference stops it and names both; the text stays in the draft. So does a check that blocks, or asks
 * and has no answer yet (`check-blocks`, `check-asks`). What was shown and answered is kept with the entry.
 */
export async function queueMessage(
  args: PanelCalls['queueMessage']['args'],
): Promise<PanelCalls['queueMessage']['value']> {
  const { ref, tabId, draftRevision, shown } = args;
  // Staff wait for this, so what rests on nothing else is looked up meanwhile.
  const looked = Promise.all([
    getCaseView(ref),
    openStore().then((store) => getDraft(store, ref)),
    findReminder(ref),
  ]);
  // Said below, after what else may be wrong.
  looked.catch(() => undefined);
  const { text, ...settings } = await requireSendable(args.text);
  const connection = await requireConnection(ref);
  const [view, { linesAtStart }, reminder] = await looked;
  compareRecipient(view, shown);
  const message = {
    text,
    authorId: settings.staffId,
    ...(linesAtStart === undefined ? {} : { linesAtStart }),
    ...(reminder && { reminder }),
  };
  requireAnswers(await findFindings(view, message), shown.checks);
  // Last before the entry is made: the tab may have moved while the rest was looked up.
  await requireOpenCase(ref, tabId);

  const authorName = settings.staffId ? (settings.staffName ?? settings.staffId) : null;
  const queued = makeQueued({
    ref,
    connectionId: connection.id,
    draftRevision,
    ...message,
    shown: { ...shown, authorName },
  });
  const entry = await addFromDraft(await openStore(), {
    ...queued,
    notBefore: queued.queuedAt + settings.undoSeconds * 1000,
  });
  await Promise.all([
    countUnfinished(),
    clearMark(ref, 'archived').catch(() => undefined),
    forgetReminder(ref).catch(() => undefined),
  ]);
  announceChange({ what: 'outbox', ref });
  announceChange({ what: 'draft', ref });
  wakeRunner();
  return entry;
}

/**
 * The text as it is sent, with the settings that go with it. Throws `empty-message`, `message-too-long`, `sending-off`.
 */
export async function requireSendable(typed: string): Promise<Settings & { text: string }> {
  const text = normaliseText(typed);
  if (isBlank(text)) throw new AppError('empty-message');
  if (text.length > MAX_LENGTH) throw new AppError('message-too-long', { length: text.length });
  const { lost, settings } = await getLocals('lost', 'settings');
  if (lost > 0) throw new AppError('sending-off');
  return { ...settings, text };
}

type Given =
  | 'ref'
  | 'connectionId'
  | 'draftRevision'
  | 'text'
  | 'authorId'
  | 'shown'
  | 'linesAtStart'
  | 'reminder';

/** A new entry, of which nothing has happened yet. */
export function makeQueued(given: Pick<OutboxEntry, Given>): Omit<OutboxEntry, 'seq'> {
  const now = clock.now();
  return {
    id: crypto.randomUUID(),
    ...given,
    state: 'queued',
    queuedAt: now,
    notBefore: now,
    doubt: false,
    attempts: [],
    paused: null,
    asks: null,
    claim: null,
    pendingClaim: null,
    rejectedLines: [],
    arrivedBy: null,
    leftOpen: false,
    replaced: false,
    settledAt: null,
  };
}

/** Undo within its seconds, or while it waits: the same compare-and-set as the claim. */
export async function undo({ entryId }: { entryId: string }): Promise<PanelCalls['undo']['value']> {
  const { entry, restored } = await applyEvent(entryId, { type: 'undo', at: clock.now() }, true);
  await restoreReminder(entry).catch(() => undefined);
  wakeRunner();
  return { text: entry.text, restored };
}

/** A refused message goes back to the composer; the refused entry is closed as replaced. */
export async function editFailed({
  entryId,
}: {
  entryId: string;
}): Promise<PanelCalls['editFailed']['value']> {
  const { entry, restored } = await applyEvent(entryId, { type: 'replace', at: clock.now() }, true);
  wakeRunner();
  return { text: entry.text, restored };
}

/**
 * Sends once more, by a person's word, over the present connection. What a check blocks stays what it is; what one
 * asks is asked at the claim.
 */
export async function sendAgain({ entryId }: { entryId: string }): Promise<null> {
  const entry = await getEntry(entryId);
  await requireConnection(entry.ref);
  const isNumber = findPhone(entry.ref) !== null;
  if (isNumber) await requireAllowed();
  const findings = isNumber
    ? await findNumberFindings(entry)
    : await findFindings(await getCaseView(entry.ref), entry);
  requireAnswers(
    findings.filter(({ level }) => level === 'block'),
    [],
  );
  await applyEvent(entryId, { type: 'send-again', at: clock.now() });
  wakeRunner();
  return null;
}

/**
 * Answers what paused the entry or made it ask. Only the change that the question named was seen: client or number
 * become the new ones where they still are what it said; anything else is asked at the claim. What a check asked
 * needs its reason, and what one blocks goes nowhere: throws `check-asks`, `check-blocks`.
 */
export async function goOn({ entryId, answers = [] }: PanelCalls['goOn']['args']): Promise<null> {
  const entry = await getEntry(entryId);
  const connection = await requireConnection(entry.ref);
  const { shown, find } = findPhone(entry.ref) ? await lookAtNumber(entry) : await lookAtCase(entry);
  if (entry.asks?.reason === 'check') {
    const findings = await find();
    // What stands against it now, which need not be what stopped it: the entry asks about that from here on.
    const ask = findAsk(findings, shown.checks);
    shown.checks = mergeAnswers(shown.checks, answers, ask?.ids ?? []);
    if (ask && findUnanswered(findings, shown.checks).length > 0)
      await tryEvent(entryId, { type: 'ask', ask });
    requireAnswers(findings, shown.checks);
  }
  await applyEvent(entryId, { type: 'go-on', at: clock.now(), connectionId: connection.id, shown });
  wakeRunner();
  return null;
}

/** What holds of an entry now, and the checks on it. */
type Look = { shown: Shown; find: () => Promise<Finding[]> };

async function lookAtCase(entry: OutboxEntry): Promise<Look> {
  const view = await getCaseView(entry.ref);
  const { recipient } = view;
  if (!recipient.ok) throw new AppError('no-client');
  const shown = { ...entry.shown, ...findAnswered(entry, recipient.recipient) };
  return { shown, find: () => findFindings(view, entry) };
}

async function lookAtNumber(entry: OutboxEntry): Promise<Look> {
  await requireAllowed();
  return { shown: { ...entry.shown }, find: () => findNumberFindings(entry) };
}

/** The entry; throws `not-found`. */
export async function getEntry(entryId: string): Promise<OutboxEntry> {
  const entry = await findEntry(await openStore(), entryId);
  if (!entry) throw new AppError('not-found');
  return entry;
}

/** The connection for this case's firm; throws `not-connected`, `other-firm`. */
export async function requireConnection(ref: CaseRef) {
  const connection = await findConnection(await openStore());
  if (!connection) throw new AppError('not-connected');
  if (connection.firm !== ref.firm)
    throw new AppError('other-firm', { connected: connection.firm, open: ref.firm });
  return connection;
}

/** The tab shows exactly this case, and the page confirmed it; throws `other-case`, `not-confirmed`. */
export async function requireOpenCase(ref: CaseRef, tabId: number): Promise<void> {
  const [tab, page] = await Promise.all([browser.tabs.get(tabId).catch(() => null), findOpenPage(tabId)]);
  const place = findPlace(tab?.url ?? '');
  if (place.kind !== 'case' || !sameCase(place, ref))
    throw new AppError('other-case', { seen: ref.caseId, open: place.kind === 'case' ? place.caseId : '' });
  if (page?.state !== 'open' || page.place.kind !== 'case' || !sameCase(page.place, ref))
    throw new AppError('not-confirmed');
}

/** Client and number are still those on screen. Throws `no-client`, `other-client`. */
function compareRecipient({ recipient }: CaseView, shown: Shown): void {
  if (!recipient.ok) throw new AppError('no-client');
  const now = recipient.recipient;
  if (now.clientId !== shown.clientId || describeWay(now) !== describeWay(shown))
    throw new AppError('other-client', {
      seen: `${shown.clientName} ${describeWay(shown)}`,
      now: `${now.clientName} ${describeWay(now)}`,
    });
}

/**
 * What staff have seen and agreed to by answering the entry's question. A reason that they gave for another client, or
 * for other numbers, is none for these.
 */
function findAnswered({ asks, shown }: OutboxEntry, now: Recipient): Partial<Shown> {
  const { clientId, clientName, number, numberSource, mycaseNumber, way } = now;
  if (asks?.reason === 'client-changed' && asks.is === clientName)
    return { clientId, clientName, checks: shown.checks.map(({ id }) => ({ id, answer: null })) };
  if (asks?.reason === 'number-changed' && asks.is === describeWay(now))
    return {
      number,
      numberSource,
      mycaseNumber,
      way,
      email: way === 'e-mail' ? now.email : null,
      checks: shown.checks.map((one) => (one.id === 'number-differs' ? { ...one, answer: null } : one)),
    };
  return {};
}
