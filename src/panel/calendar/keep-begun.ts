import type { CaseRef } from '../../domain/case';
import { sameCase } from '../../domain/case';
import type { EventDraft } from '../../domain/event-draft';
import { call } from '../../messaging/client';
import { holdDraftLock } from '../../messaging/draft-lock';
import { drafts } from '../composer/draft-keeper';
import type { Begun } from './begun';

/** What this panel typed or dropped (null), until the store is known to hold it; what was dropped stays dropped. */
const mine = new Map<string, { ref: CaseRef; begun: Begun | null; base?: number | undefined }>();
const unwritten = new Set<string>();
/** The dialog that wants to know what became of its own, by that one's ID. */
let dialog: { id: string; onKept: OnKept } | null = null;
/** This panel, among all that may write the same. */
const by = crypto.randomUUID();
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();
/** While something is not on disk: an update of the extension waits for it. */
let release: (() => void) | null = null;

/** A pause in typing, as for messages. */
const PAUSE = 250;

/** `failed`: it is on this screen alone. `id`: under which it is kept from now on; another window wrote its own. */
export type OnKept = (what: { failed: boolean; id?: string }) => void;

/** Keeps what was typed as a draft of its case: at each pause in typing, and when the panel hides. */
export function keepBegun(ref: CaseRef, begun: Begun, onKept: OnKept): void {
  mine.set(begun.id, { ref, begun });
  unwritten.add(begun.id);
  dialog = { id: begun.id, onKept };
  clearTimeout(timer);
  timer = setTimeout(() => void flushBegun(), PAUSE);
  lock();
}

/** It is saved, or not wanted. */
export function dropBegun(ref: CaseRef, { id, base }: Pick<Begun, 'id' | 'base'>): void {
  if (mine.get(id)?.begun === null) return;
  mine.set(id, { ref, begun: null, base });
  unwritten.add(id);
  void flushBegun();
}

/** Writes what is not written yet; true when the store holds it. */
export async function flushBegun(): Promise<boolean> {
  clearTimeout(timer);
  writing = writing.then(writeAll, writeAll);
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
    const base = begun?.base ?? kept.base ?? null;
    const reply = await call('keepEventDraft', { ref, id, draft: begun && toDraft(begun), by, base });
    if (!reply.ok) {
      tell(id, { failed: true });
      continue;
    }
    const newest = mine.get(id);
    const keptAs = reply.value.id;
    const isApart = begun !== null && keptAs !== id;
    tell(id, isApart ? { failed: false, id: keptAs } : { failed: false });
    // What was typed meanwhile is written with the next one.
    if (newest !== kept && !isApart) continue;
    unwritten.delete(id);
    // What another window wrote under the ID of a dropped one is shown.
    if (begun || keptAs !== id) mine.delete(id);
    if (newest === kept || !newest) continue;
    mine.set(keptAs, { ref, begun: newest.begun && { ...newest.begun, id: keptAs } });
    unwritten.add(keptAs);
  }
  lock();
}

/** Only of its own: the answer may come when another event is being filled in. */
function tell(id: string, what: Parameters<OnKept>[0]): void {
  if (dialog?.id === id) dialog.onKept(what);
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
