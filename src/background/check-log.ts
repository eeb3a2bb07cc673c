import type { CaseRef } from '../domain/case';
import { type ClientCase, findLinesElsewhere, type LineElsewhere } from '../domain/client-cases';
import { AppError } from '../domain/errors';
import type { LogThread } from '../domain/log';
import { type OutboxEvent, transition } from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { reconcile } from '../domain/reconcile';
import type { PanelCalls } from '../messaging/protocol';
import { openStore } from '../store/context';
import { listEntries } from '../store/outbox';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { applyEvent, tryEvent } from './entries';
import { listOtherCases } from './other-cases';
import { wakeRunner } from './outbox-port';
import { getEntry } from './queue';
import { readCasePages } from './read-mycase';
import { inLineTurn, reconcileCase } from './reconcile-case';

/**
 * Looks for one message in the log: reads it again through the open tab, then compares; and in the logs of the client's
 * other cases, one of which may be chosen in Hona (product §6). Not found proves nothing, and is only said of a log that
 * this press has read: an old reading would push staff to send again.
 */
export async function checkLog({
  entryId,
  tabId,
}: PanelCalls['checkLog']['args']): Promise<PanelCalls['checkLog']['value']> {
  const entry = await getEntry(entryId);
  const { ref } = entry;
  // It is logged to no case: there is nothing to look at.
  if (findPhone(ref)) throw new AppError('not-allowed');
  const before = await getState(ref);
  const others = await listOtherCases(entry);
  try {
    await readCasePages(ref, tabId, listThreads(others));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'mycase-logged-out') throw error;
  }
  const { offers } = await reconcileCase(ref);
  const after = await getState(ref);
  const readAt = Math.max(0, ...after.threads.map((t) => t.readAt)) || null;
  if ((await getEntry(entryId)).state === 'logged') return { result: 'logged', readAt };
  if (offers.some((o) => o.entryId === entryId)) return { result: 'offered', readAt };
  // What stands in another case's log proves nothing: the panel offers it, with that case's name.
  if ((await findElsewhere(entryId)).length > 0) return { result: 'offered', readAt };
  return { result: describeReading(before, after), readAt };
}

/** Of the client's other cases a press reads these many threads at most, those read longest ago first. */
const MOST_THREADS = 4;

function listThreads(others: readonly ClientCase[]): string[] {
  return others
    .flatMap(({ log }) => log.threads)
    .sort((a, b) => a.readAt - b.readAt)
    .slice(0, MOST_THREADS)
    .map((thread) => thread.threadId);
}

async function findElsewhere(entryId: string): Promise<LineElsewhere[]> {
  const entry = await getEntry(entryId);
  const others = await listOtherCases(entry);
  const own = await listEntries(await openStore(), entry.ref);
  return findLinesElsewhere(entry, others, [...own, ...others.flatMap((one) => one.entries)]);
}

type State = { threads: LogThread[]; listReadAt: number; at: number };

async function getState(ref: CaseRef): Promise<State> {
  const at = clock.now();
  const view = await getCaseView(ref);
  const { threads } = await getLog(view);
  return { threads, listReadAt: view.knowledge.facts.threads?.readAt ?? 0, at };
}

/** What a press has read of the log, by what the store knew before it and knows after it. */
function describeReading(before: State, after: State): 'not-found' | 'not-readable' | 'no-log' {
  // That there is none is only known from the case's own list of threads, read by this press.
  if (after.threads.length === 0) return after.listReadAt >= before.at ? 'no-log' : 'not-readable';
  const readBefore = new Map(before.threads.map((t) => [t.threadId, t.reading]));
  const isNew = (t: LogThread) => t.reading > (readBefore.get(t.threadId) ?? 0);
  return after.threads.every(isNew) ? 'not-found' : 'not-readable';
}

/** A person says whether an offered line is this message. A line is never that of two. */
export function confirmLine({ isIt, ...line }: PanelCalls['confirmLine']['args']): Promise<null> {
  return inLineTurn(async () => {
    await (isIt ? claimLine(line) : rejectLine(line));
    wakeRunner();
    return null;
  });
}

type Line = Omit<PanelCalls['confirmLine']['args'], 'isIt'>;

async function claimLine({ entryId, threadId, lineId }: Line): Promise<void> {
  const entry = await getEntry(entryId);
  const log = await getLog(await getCaseView(entry.ref));
  const cases = await listOtherCases(entry);
  const is = (line: { threadId: string; lineId: string } | null) =>
    line?.threadId === threadId && line.lineId === lineId;
  if (![log, ...cases.map((one) => one.log)].some(({ lines }) => lines.some(is)))
    throw new AppError('not-found');
  const own = await listEntries(await openStore(), entry.ref);
  const others = [...own, ...cases.flatMap((one) => one.entries)].filter((e) => e.id !== entryId);
  if (others.some((e) => is(e.claim) || is(e.pendingClaim))) throw new AppError('not-allowed');
  await applyEvent(entryId, { type: 'line', claim: { threadId, lineId, at: clock.now(), by: 'hand' } });
}

/** Where it is about to go a second time, and another line may be it, it asks about that one before it stops asking. */
async function rejectLine({ entryId, lineId }: Line): Promise<void> {
  const rejected: OutboxEvent = { type: 'reject-line', lineId };
  const entry = await getEntry(entryId);
  const after = transition(entry, rejected);
  if (entry.asks?.reason === 'line-found' && after.ok && !after.entry.asks) {
    const log = await getLog(await getCaseView(entry.ref));
    const entries = await listEntries(await openStore(), entry.ref);
    const { claims, offers } = reconcile(
      log,
      entries.map((e) => (e.id === entryId ? after.entry : e)),
      clock.now(),
    );
    const next =
      claims.find((c) => c.entryId === entryId)?.claim ?? offers.find((o) => o.entryId === entryId)?.lines[0];
    if (next)
      await tryEvent(entryId, {
        type: 'ask',
        ask: { reason: 'line-found', threadId: next.threadId, lineId: next.lineId },
      });
  }
  await applyEvent(entryId, rejected);
}
