import { call } from '../../messaging/client';
import { holdDraftLock } from '../../messaging/draft-lock';
import { loadStopNotes } from '../../store/read/stops';
import { drafts } from '../composer/draft-keeper';
import type { StopAsked } from './stop-asked';

type Note = { asked: StopAsked; note: string; over: string };

/** What was typed in this panel, by client, and whose of it is not on disk. */
const mine = new Map<string, Note>();
const unwritten = new Set<string>();
const keyOf = ({ caseRef, contactId }: StopAsked) => `${caseRef.firm} ${contactId}`;
let timer: ReturnType<typeof setTimeout> | undefined;
/** While something is not on disk: an update of the extension waits for it. */
let release: (() => void) | null = null;

/** This panel, among all that may write the same. */
const by = crypto.randomUUID();

/** A pause in typing, as for messages. */
const PAUSE = 250;

/**
 * The note that was begun about this client, here or when the panel was open before; and what stands beside it of other
 * windows.
 */
export async function findNotes(asked: StopAsked): Promise<{ note: string; others: string[] }> {
  const known = mine.get(keyOf(asked));
  const stored = await loadStopNotes(asked.caseRef.firm, asked.contactId).catch(() => []);
  const note = known?.note ?? (stored.find((one) => one.by === by) ?? stored.at(-1))?.note ?? '';
  const others = stored.filter((one) => one.by !== by && one.note !== note && one.note !== known?.over);
  return { note, others: others.map((one) => one.note) };
}

/**
 * Keeps the note as drafts are kept: at each pause in typing, and when the panel hides.
 * @param over what stood in the field at first
 */
export function keepNote(asked: StopAsked, note: string, over: string): void {
  mine.set(keyOf(asked), { asked, note, over });
  unwritten.add(keyOf(asked));
  release ??= holdDraftLock();
  clearTimeout(timer);
  timer = setTimeout(() => void writeNotes(), PAUSE);
}

/** It is recorded; with that the background let it go. */
export function forgetNote(asked: StopAsked): void {
  mine.delete(keyOf(asked));
  unwritten.delete(keyOf(asked));
  unlock();
}

/** Writes what is not written yet; true when the store holds it. */
export async function writeNotes(): Promise<boolean> {
  clearTimeout(timer);
  for (const key of [...unwritten]) {
    const kept = mine.get(key);
    // Everything was deleted: nothing of before is written once more on the way out.
    if (!kept || drafts.ended) return false;
    const { caseRef: ref, contactId } = kept.asked;
    const { note, over } = kept;
    const reply = await call('keepStopNote', { ref, contactId, note, by, over });
    // What was typed meanwhile is written with the next one.
    if (!reply.ok || mine.get(key) !== kept) continue;
    unwritten.delete(key);
    mine.delete(key);
  }
  unlock();
  return unwritten.size === 0;
}

function unlock(): void {
  if (unwritten.size > 0) return;
  release?.();
  release = null;
}

document.addEventListener('visibilitychange', () => void writeNotes());
addEventListener('pagehide', () => void writeNotes());
