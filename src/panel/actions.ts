import type { ErrorReply } from '../domain/errors';
import type { OutboxEntry } from '../domain/outbox';
import { words } from '../locales/words';
import { call } from '../messaging/client';
import type { PanelCalls, Reply } from '../messaging/protocol';
import { reloadRecord } from './start-panel';

/**
 * A call that changes the shown case; the screen holds the result when it resolves, without waiting for the
 * notice of change.
 */
export async function change<K extends keyof PanelCalls>(
  name: K,
  args: PanelCalls[K]['args'],
): Promise<Reply<PanelCalls[K]['value']>> {
  const reply = await call(name, args);
  await reloadRecord();
  return reply;
}

const noDraft = { flush: async () => true, focus: () => {} };
let openDraft: { flush: () => Promise<boolean>; focus: () => void } = noDraft;

/** A composer says that it is there; the answer takes it away again: then the one below it counts. */
export function registerDraft(draft: typeof openDraft): () => void {
  const below = openDraft;
  openDraft = draft;
  return () => {
    if (openDraft === draft) openDraft = below;
  };
}

/** Writes what stands in the composer; true when the store holds it. */
export const flushDraft = () => openDraft.flush();

/** Takes an entry's text back into the draft of its case. What stands there is written first, so that it is not lost. */
export async function takeBack(
  name: 'undo' | 'editFailed',
  { id, ref }: Pick<OutboxEntry, 'id' | 'ref'>,
): Promise<Reply<{ text: string }>> {
  await flushDraft();
  const reply = await change(name, { entryId: id });
  if (reply.ok) openDraft.focus();
  if (reply.ok) await import('./more-actions').then((m) => m.tellBack(ref, reply.value.restored));
  return reply;
}

/** What happened, what was kept, what to do. The sentences load when the first of them is needed. */
export async function describeError(error: Pick<ErrorReply, 'code' | 'detail'>): Promise<string> {
  try {
    return await import('./describe-error').then((m) => m.describeErrorReply(error));
  } catch {
    return words.lazyFailed;
  }
}
