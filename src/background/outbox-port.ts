import browser from 'webextension-polyfill';
import type { OutboxEntry, OutboxEvent, Outcome } from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { describeWay } from '../domain/recipient';
import { reachHona, sendMessage } from '../hona/hona';
import { announceChange } from '../messaging/changes';
import { openStore } from '../store/context';
import { getLocals } from '../store/items';
import { claimEntry, findEntry, listPositions } from '../store/outbox';
import { changeConnection, findAuth, findConnection } from '../store/secrets';
import { getCaseView, getLog } from './case-view';
import { findAsk, findFindings } from './check-input';
import { clock } from './clock';
import { isClockMoved } from './clock-watch';
import { applyEvent, tryEvent } from './entries';
import { whileAlive } from './keep-alive';
import { recheckNumber } from './number-checks';
import { createRunner, type RunnerPort, recover } from './outbox-runner';
import { reconcileCase } from './reconcile-case';

/** The safety net: the worker may be ended before a timer of its own fires. */
export const OUTBOX_ALARM = 'outbox';

const port: RunnerPort = {
  now: () => clock.now(),
  listPositions: async () => listPositions(await openStore()),
  findEntry: async (id) => findEntry(await openStore(), id),
  isClockMoved,
  recheck,
  reach,
  getLogSeen: async (entry) => {
    if (findPhone(entry.ref)) return { threads: {}, listed: null };
    const log = await getLog(await getCaseView(entry.ref));
    // What a later, partial reading showed was there before the attempt too: the last reading of all counts.
    const complete = log.threads.flatMap((t) => (t.lastComplete === null ? [] : [[t.threadId, t.reading]]));
    return { threads: Object.fromEntries(complete), listed: log.listed };
  },
  claim: async (id, event, unready) => {
    // A worker that dies from here on is started again by the alarm, to say that it may have been sent.
    await keepWaking();
    const entry = await claimEntry(await openStore(), id, event, unready);
    if (entry) announceChange({ what: 'outbox', ref: entry.ref });
    return entry;
  },
  send,
  apply: async (id, event) => {
    // Undone or decided by a person while the checks ran: nothing to stop any more.
    if (event.type === 'ask' || event.type === 'pause') return tryEvent(id, event);
    // One that cannot be opened is not there any more; it must not keep the others from being recovered.
    const entry = event.type === 'recover' ? await tryEvent(id, event) : (await applyEvent(id, event)).entry;
    if (entry) await reconcileCase(entry.ref).catch(warn);
    // Disconnected while it was on its way, and not taken: it waits like the others, for a person.
    if (entry?.state === 'queued' && !(await findConnection(await openStore())))
      await tryEvent(id, { type: 'pause', pause: 'disconnected' });
  },
  noteOutcome,
  wakeAt,
};

export const runner = createRunner(port);

/** At the start of the worker, before anything else: what it left as *sending* is *unknown*. */
export const recoverSending = () => recover(port);

/** The checks at the claim, on the newest facts: connection, token, client, number, and all of those before sending. */
async function recheck(entry: OutboxEntry): Promise<OutboxEvent | 'hold' | null> {
  const connection = await findConnection(await openStore());
  if (!connection) return { type: 'pause', pause: 'disconnected' };
  if (connection.id !== entry.connectionId) return { type: 'ask', ask: { reason: 'other-connection' } };
  const { lost, settings } = await getLocals('lost', 'settings');
  if (connection.tokenRefused || lost > 0 || settings.off.includes('sending')) return 'hold';
  if (findPhone(entry.ref)) return recheckNumber(entry);
  const view = await getCaseView(entry.ref);
  const { recipient } = view;
  if (!recipient.ok) return { type: 'ask', ask: { reason: 'no-recipient', why: recipient.why } };
  const { shown } = entry;
  const now = recipient.recipient;
  // A person who has seen the change and says "send it" has answered; the entry then shows the new one.
  if (now.clientId !== shown.clientId)
    return { type: 'ask', ask: { reason: 'client-changed', was: shown.clientName, is: now.clientName } };
  if (describeWay(now) !== describeWay(shown))
    return { type: 'ask', ask: { reason: 'number-changed', was: describeWay(shown), is: describeWay(now) } };
  const ask = findAsk(await findFindings(view, entry), shown.checks);
  return ask && { type: 'ask', ask };
}

/**
 * Any answer of Hona's host counts. What it speaks is taken anew each time: a message sent in the wrong way might
 * not leave, or twice. The probe is a GET under the closing rule, so it leaves no socket behind over HTTP/1.1.
 */
export async function reach(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const wire = await reachHona().catch(() => null);
  const store = await openStore();
  const connection = await findConnection(store);
  if (!wire || !connection) return wire !== null;
  if (wire.protocol !== connection.protocol || wire.guarded !== connection.guarded) {
    await changeConnection(store, connection, wire);
    announceChange({ what: 'connection', ref: null });
  }
  return true;
}

async function send(entry: OutboxEntry): Promise<Outcome> {
  const store = await openStore();
  const auth = await findAuth(store);
  // Disconnected, or connected to another firm, between the claim and here: nothing left, and a refusal says so.
  if (auth?.connection.id !== entry.connectionId) return { kind: 'refused', status: 0, reason: null };
  const { connection, token } = auth;
  const { ref, text, authorId } = entry;
  const phone = findPhone(ref);
  const message = phone ? { phone, text } : { caseId: ref.caseId, text, authorId };
  return whileAlive(() => sendMessage(message, { token, protocol: connection.protocol }));
}

/** What an outcome says about the token, and whether other messages pass meanwhile. */
async function noteOutcome(entry: OutboxEntry, outcome: Outcome): Promise<{ othersPass: boolean }> {
  const store = await openStore();
  const connection = await findConnection(store);
  const startedAt = entry.attempts.at(-1)?.startedAt ?? 0;
  // Connected anew since the request began: the answer tells nothing of this token.
  if (connection?.id !== entry.connectionId || connection.connectedAt > startedAt)
    return { othersPass: false };
  const firstRefusal = entry.attempts.find((a) => a.outcome?.kind === 'token')?.endedAt ?? null;
  const othersPass = firstRefusal !== null && (connection.lastAcceptedAt ?? 0) > firstRefusal;
  if (outcome.kind === 'accepted') await changeConnection(store, connection, { lastAcceptedAt: clock.now() });
  // A 403 may be about this message alone, a 401 never is.
  if (outcome.kind === 'token' && (outcome.status === 401 || !othersPass))
    await changeConnection(store, connection, { tokenRefused: true });
  if (outcome.kind === 'accepted' || outcome.kind === 'token')
    announceChange({ what: 'connection', ref: null });
  return { othersPass };
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Wakes the runner then, or not at all. */
export function wakeAt(time: number | null): void {
  clearTimeout(timer);
  if (time === null) {
    void browser.alarms.clear(OUTBOX_ALARM);
    return;
  }
  timer = setTimeout(wakeRunner, Math.max(0, time - clock.now()));
  void keepWaking();
}

/** The worker is started again by the alarm, whatever becomes of it. */
export async function keepWaking(): Promise<void> {
  await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 0.5 });
}

/** Starts the runner; what goes wrong with the disk is left to the next wake, nothing is lost by it. */
export function wakeRunner(): void {
  runner
    .wake()
    .catch((error: unknown) => {
      warn(error);
      // It may have failed before it could ask to be woken.
      return keepWaking();
    })
    .catch(warn);
}

function warn(error: unknown): void {
  console.error('outbox', error instanceof Error ? error.name : 'error');
}
