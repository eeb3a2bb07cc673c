import type { CaseRef } from '../../domain/case';
import { sameCase } from '../../domain/case';
import type { EventDraft } from '../../domain/event-draft';
import { call } from '../../messaging/client';
import { holdDraftLock } from '../../messaging/draft-lock';
import { drafts } from '../composer/draft-keeper';
import type { Begun } from './begun';

/** What this panel typed or dropped (null), until the store is known to hold it; what was dropped stays dropped. */
const mine = new Map<string, { ref: CaseRef; begun: Begun | null }>();
const unwritten = new Set<string>();
/** Whose dialog wants to know that it cannot be written. */
let onFailed: (failed: boolean) => void = () => {};
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();
/** While something is not on disk: an update of the extension waits for it. */
let release: (() => void) | null = null;

/** A pause in typing, as for messages. */
const PAUSE = 250;

/**
 * Keeps what was typed as a draft of its case: at each pause in typing, and when the panel hides.
 * @param failed is told whether it is on this screen alone
 */
export function keepBegun(ref: CaseRef, begun: Begun, failed: (failed: boolean) => void = () => {}): void {
  mine.set(begun.id, { ref, begun });
  unwritten.add(begun.id);
  onFailed = failed;
  clearTimeout(timer);
  timer = setTimeout(() => void flushBegun(), PAUSE);
  lock();
}

/** It is saved, or not wanted. */
export function dropBegun(ref: CaseRef, { id }: Pick<Begun, 'id'>): void {
  if (mine.get(id)?.begun === null) return;
  mine.set(id, { ref, begun: null });
  unwritten.add(id);
  void flushBegun();
}

/** Writes what is not written yet; true when the store holds it. */
export async function flushBegun(): Promise<boolean> {
  clearTimeout(timer);
  writing = writing.then(writeAll);
  await writing;
  return unwritten.size === 0;
}

/** What the store holds of a case, with what this panel knows better. */
export function listKept(ref: CaseRef, stored: readonly EventDraft[]): (EventDraft | Begun)[] {
  const own = [...mine.values()].flatMap((one) => (sameCase(one.ref, ref) && one.begun ? [one.begun] : []));
  return [...stored.filter(({ id }) => !mine.has(id)), ...own];
}

async function writeAll(): Promise<void> {
  for (const id of [...unwritten]) {
    const kept = mine.get(id);
    // Everything was deleted: nothing of before is written once more on the way out.
    if (!kept || drafts.ended) return;
    const { ref, begun } = kept;
    const reply = await call('keepEventDraft', { ref, id, draft: begun && toDraft(begun) });
    onFailed(!reply.ok);
    if (!reply.ok) continue;
    // What was typed meanwhile is written with the next one.
    if (mine.get(id) !== kept) continue;
    unwritten.delete(id);
    if (begun) mine.delete(id);
  }
  lock();
}

const toDraft = ({ target, first, form, endFollows }: Begun) => ({
  eventId: target?.id ?? null,
  seenAt: target?.attempt.at ?? null,
  first,
  form,
  endFollows,
});

function lock(): void {
  if (unwritten.size > 0) release ??= holdDraftLock();
  else {
    release?.();
    release = null;
  }
}

document.addEventListener('visibilitychange', () => void flushBegun());
// It waits for no answer to an earlier one: there will be none.
addEventListener('pagehide', () => void writeAll());
