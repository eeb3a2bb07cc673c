import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findBrokenCharacter, isBlank, MAX_LENGTH, normaliseText } from '../../domain/draft';
import type { ErrorCode, ErrorReply } from '../../domain/errors';
import type { Shown } from '../../domain/outbox';
import { sign } from '../../domain/signature';
import { call } from '../../messaging/client';
import type { CaseRecord } from '../../store/read';
import { describeError } from '../actions';
import type { SendOff } from '../send-off';
import { reloadRecord, showQueued } from '../start-panel';
import { announce, panelStore } from '../store';
import type { DraftKeeper } from './draft-keeper';

export type Sending = {
  busy: boolean;
  /** Why the last press did nothing, or what went wrong. */
  problem: string | null;
  send: () => Promise<void>;
  /** Resolves when no press of Send is still under way. */
  settled: () => Promise<void>;
  reset: () => void;
};

/**
 * At the press of Send: every check that is shown, with its answer, and in words why it may not go. Until it is loaded
 * the background alone refuses. `stands`: those words stand above the text already, and need no second place.
 */
export type Judge = (text: string) => { checks: Shown['checks']; stop: string | null; stands?: boolean };

const asReply = (code: ErrorCode): ErrorReply => ({ code, message: code });

/**
 * Send: the draft is on disk first, then it is queued with its revision and with exactly what is on screen. The
 * text leaves the field only after the entry is on disk; on any error it stays.
 * @param shown what stands on the screen, or null where sending is off
 * @param judge asks the checks before sending; the background asks them again
 */
export function useSend(
  record: CaseRecord,
  caseName: string,
  keeper: DraftKeeper,
  shown: Shown | null,
  off: SendOff | null,
  explainOff: () => Promise<string>,
  judge: { current: Judge | null },
): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // State comes a render late; a second press within the same one must see the first.
  const running = useRef<Promise<void> | null>(null);

  const fail = (text: string, stands = false) => {
    setProblem(stands ? null : text);
    announce(text);
  };
  const gone = useRef(false);
  useLayoutEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );

  /** Beside Send; where its case or its tab has left the screen, where staff are now. */
  const failWith = async (error: ErrorReply, kept: boolean) => {
    const text = await describeError(error);
    if (!gone.current) setProblem(text);
    if (!gone.current && panelStore.getState().tab === 'messages') announce(text);
    else await import('../more-actions').then((m) => m.notify(record.ref, caseName, error, kept));
  };

  const queue = async (ready: Shown, text: string, sent: string, tabId: number) => {
    const { checks, stop, stands } = judge.current?.(sent) ?? { checks: [], stop: null };
    if (stop) return fail(stop, stands);
    if (!(await keeper.flush())) {
      const { theirs, failed } = keeper.view();
      if (failed) return failWith(asReply(failed), false);
      if (gone.current) return failWith(asReply('draft-changed'), false);
      return import('./explain').then((m) => fail(m.describeUnsaved(theirs)));
    }
    // Another window's text may have come in meanwhile; only what stood there at the press may leave.
    if (keeper.view().text !== text) return failWith(asReply('draft-changed'), false);
    const { revision } = keeper;
    const reply = await call('queueMessage', {
      ref: record.ref,
      tabId,
      draftRevision: revision,
      text: sent,
      shown: { ...ready, checks },
    });
    // Without an answer it may have been queued after all; the case's own thread tells.
    if (!reply.ok) {
      await reloadRecord();
      return failWith(reply.error, reply.error.code !== 'unexpected');
    }
    // What is on disk is shown at once; all else that the store holds now follows.
    const now = showQueued(reply.value);
    keeper.consumed(text, now && now.draft.revision > revision ? now.draft : null);
    setProblem(null);
  };

  const send = async () => {
    if (running.current) return;
    const { text } = keeper.view();
    const { tabId, ambient } = panelStore.getState();
    const sent = sign(normaliseText(text), ambient?.settings.signature);
    if (off || !shown || tabId === null) return announce(await explainOff());
    if (isBlank(text) || sent.length > MAX_LENGTH || findBrokenCharacter(text) >= 0)
      return import('./explain').then((m) => fail(m.describeTextProblem(text, sent)));
    setBusy(true);
    running.current = queue(shown, text, sent, tabId);
    try {
      await running.current;
    } finally {
      running.current = null;
      setBusy(false);
    }
  };

  return {
    busy,
    problem,
    send,
    settled: async () => {
      await running.current;
    },
    reset: () => setProblem(null),
  };
}
