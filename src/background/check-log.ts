import { AppError } from '../domain/errors';
import type { PanelCalls } from '../messaging/protocol';
import { getCaseView, getLog } from './case-view';
import { clock } from './clock';
import { applyEvent } from './entries';
import { getEntry } from './queue';
import { readCasePages } from './read-mycase';
import { reconcileCase } from './reconcile-case';

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

/** A person says whether an offered line is this message. */
export async function confirmLine({
  entryId,
  threadId,
  lineId,
  isIt,
}: PanelCalls['confirmLine']['args']): Promise<null> {
  if (isIt) {
    const entry = await getEntry(entryId);
    const log = await getLog(await getCaseView(entry.ref));
    if (!log.lines.some((l) => l.threadId === threadId && l.lineId === lineId))
      throw new AppError('not-found');
    await applyEvent(entryId, { type: 'line', claim: { threadId, lineId, at: clock.now(), by: 'hand' } });
  } else await applyEvent(entryId, { type: 'reject-line', lineId });
  return null;
}
