import { AppError } from '../domain/errors';
import type { PanelCalls } from '../messaging/protocol';
import { openStore } from '../store/context';
import { listEntries } from '../store/outbox';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { applyEvent } from './entries';
import { getEntry } from './queue';
import { readCasePages } from './read-mycase';
import { inLineTurn, reconcileCase } from './reconcile-case';

/** Looks for one message in the log: reads it again through the open tab, then compares. Not found proves nothing. */
export async function checkLog({
  entryId,
  tabId,
}: PanelCalls['checkLog']['args']): Promise<PanelCalls['checkLog']['value']> {
  const { ref } = await getEntry(entryId);
  let readable = true;
  try {
    await readCasePages(ref, tabId);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'mycase-logged-out') throw error;
    readable = false;
  }
  const { offers } = await reconcileCase(ref);
  const log = await getLog(await getCaseView(ref));
  const readAt = log.threads.length > 0 ? Math.max(...log.threads.map((t) => t.readAt)) : null;
  if ((await getEntry(entryId)).state === 'logged') return { result: 'logged', readAt };
  if (offers.some((o) => o.entryId === entryId)) return { result: 'offered', readAt };
  return { result: readable ? 'not-found' : 'not-readable', readAt };
}

/** A person says whether an offered line is this message. A line is never that of two. */
export function confirmLine({
  entryId,
  threadId,
  lineId,
  isIt,
}: PanelCalls['confirmLine']['args']): Promise<null> {
  return inLineTurn(async () => {
    if (isIt) {
      const { ref } = await getEntry(entryId);
      const log = await getLog(await getCaseView(ref));
      const is = (line: { threadId: string; lineId: string } | null) =>
        line?.threadId === threadId && line.lineId === lineId;
      if (!log.lines.some(is)) throw new AppError('not-found');
      const others = (await listEntries(await openStore(), ref)).filter((e) => e.id !== entryId);
      if (others.some((e) => is(e.claim) || is(e.pendingClaim))) throw new AppError('not-allowed');
      await applyEvent(entryId, { type: 'line', claim: { threadId, lineId, at: clock.now(), by: 'hand' } });
    } else await applyEvent(entryId, { type: 'reject-line', lineId });
    return null;
  });
}
