import { type CaseRef, caseKey } from '../../domain/case';
import { type Draft, isBlank, normaliseText } from '../../domain/draft';
import type { ErrorCode } from '../../domain/errors';
import { call } from '../../messaging/client';
import { holdDraftLock } from '../../messaging/draft-lock';

/** What the composer shows of its draft. */
export type DraftView = {
  text: string;
  /** Another window wrote a newer revision: its text, or null. Nothing is saved until staff have chosen. */
  theirs: string | null;
  /** The last save failed. */
  failed: ErrorCode | null;
};

/** Texts that could not be written when their case left the screen; it takes them up when it comes back. */
const unsaved = new Map<
  string,
  { text: string; savedText: string; revision: number; release: (() => void) | null }
>();

/** Counts databases: in a new one the revisions begin anew. */
let generation = 0;
let ended = false;
export const drafts = {
  /** The database is another one: what stands in the fields is not written in it. */
  restart: () => {
    generation++;
  },
  /** Everything was deleted: no field is written any more. */
  end: () => {
    ended = true;
    unsaved.clear();
  },
  get ended() {
    return ended;
  },
};

/** A pause in typing. */
const PAUSE = 250;

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

/**
 * Keeps the draft of one case on disk: on each pause in typing, and when told to. Every save names the revision
 * that it rests on; a stale one overwrites nothing, and staff choose (outbox document §3).
 * @param countLines of the log on screen now: a newer message since a text began is told by it
 */
export function createDraftKeeper(
  ref: CaseRef,
  stored: Draft,
  onChange: (view: DraftView) => void,
  readAgain: () => void,
  countLines: () => number,
) {
  const left = unsaved.get(caseKey(ref));
  unsaved.delete(caseKey(ref));
  let text = left?.text ?? stored.text;
  let savedText = left?.savedText ?? stored.text;
  let revision = left?.revision ?? stored.revision;
  let newest = stored;
  let lastTried: string | null = null;
  let conflict = false;
  let failed: ErrorCode | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  let keptBeside: string | null = null;
  /** While the text is not on disk: an update of the extension waits for it. */
  let release = left?.release ?? null;
  let mine = generation;

  const view = (): DraftView => ({
    text,
    theirs: conflict && newest.revision > revision ? newest.text : null,
    failed,
  });
  const isDirty = () => text !== savedText;
  const lock = (isNeeded: boolean) => {
    if (isNeeded) release ??= holdDraftLock();
    else {
      release?.();
      release = null;
    }
  };
  const tell = () => {
    lock(isDirty());
    onChange(view());
  };

  async function save(): Promise<void> {
    while (isDirty() && !conflict && !ended) {
      const sent = text;
      lastTried = normaliseText(sent);
      const reply = await call('saveDraft', {
        ref,
        text: lastTried,
        baseRevision: revision,
        lines: countLines(),
      });
      if (!reply.ok) {
        if (reply.error.code === 'draft-changed') {
          conflict = true;
          readAgain();
        } else failed = reply.error.code;
        return;
      }
      failed = null;
      revision = reply.value.revision;
      savedText = sent;
    }
  }

  /** After a save or a reading: whatever newer text the store has is taken over, or stands against ours. */
  function settle(): void {
    if (saving || newest.revision <= revision) return;
    if (newest.text === normaliseText(text) || !isDirty()) take();
    else if (newest.text === lastTried) {
      // Our own save, whose answer was lost with the worker.
      revision = newest.revision;
      savedText = newest.text;
      conflict = false;
    } else conflict = true;
  }

  function take(): void {
    revision = newest.revision;
    if (newest.text !== normaliseText(text)) text = newest.text;
    savedText = text;
    conflict = false;
    failed = null;
  }

  if (left) settle();

  return {
    view,
    /** A keystroke. */
    type(next: string): void {
      text = next;
      failed = null;
      clearTimeout(timer);
      timer = setTimeout(() => void this.flush(), PAUSE);
      tell();
    },
    /** Writes what is not written yet; true when the store holds the text on screen. */
    async flush(): Promise<boolean> {
      clearTimeout(timer);
      while (saving) await saving;
      if (isDirty() && !conflict) {
        saving = save().finally(() => {
          saving = null;
          settle();
          tell();
        });
        await saving;
      }
      return !isDirty() && !conflict;
    },
    /**
     * The case leaves the screen, or the panel closes: what cannot be written over another window's text, or could
     * not be saved, becomes a second draft. False where even that failed; then this panel alone still has it.
     */
    async leave(): Promise<boolean> {
      let isKept = ended || (await this.flush()) || isBlank(text) || text === keptBeside;
      if (!isKept) {
        const rest = text;
        isKept = (await call('keepSecondDraft', { ref, text: normaliseText(rest) })).ok;
        if (isKept) keptBeside = rest;
        else unsaved.set(caseKey(ref), { text: rest, savedText, revision, release });
      }
      lock(!isKept);
      return isKept;
    },
    /** The store was read again. */
    adopt(draft: Draft): void {
      const isAnew = mine !== generation;
      if (draft.revision < newest.revision && !isAnew) return;
      newest = draft;
      if (isAnew) {
        mine = generation;
        revision = draft.revision;
        savedText = draft.text;
        conflict = false;
      }
      settle();
      tell();
      // The store answers again: what could not be written then is written now.
      if (failed || isAnew) void this.flush();
    },
    /**
     * Send consumed the draft that held `sent`: the field is empty, and what the store holds now is the new ground.
     * What was typed after the press is kept, as the next draft.
     */
    consumed(sent: string, draft: Draft | null): void {
      const rest = text.startsWith(sent) ? text.slice(sent.length) : text;
      newest = draft ?? { ...newest, revision: revision + 1, text: '' };
      revision = newest.revision;
      text = rest || newest.text;
      savedText = newest.text;
      conflict = false;
      failed = null;
      tell();
      if (rest) void this.flush();
    },
    keepMine(): Promise<boolean> {
      revision = Math.max(revision, newest.revision);
      savedText = newest.text;
      conflict = false;
      tell();
      return this.flush();
    },
    takeTheirs(): void {
      take();
      tell();
    },
    get revision(): number {
      return revision;
    },
  };
}
