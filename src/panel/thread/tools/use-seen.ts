import { useEffect, useRef } from 'preact/hooks';
import { listClientLines } from '../../../domain/log';
import { call } from '../../../messaging/client';
import type { CaseRecord } from '../../../store/read';
import { usePanel } from '../../store';

/** How long staff look at a case that they have opened before they count as having seen it. */
const GLANCE = 3_000;

/** Says that staff have seen what the client wrote, once they have. */
export function useSeen({ ref, log, clientLinesSeen, marks }: CaseRecord): void {
  // Of a part of the log it cannot be told.
  const clientLines = log.partial ? null : listClientLines(log.lines).length;
  const path = usePanel((s) => s.page?.path);
  const keptUnread = usePanel((s) => s.keptUnread);
  const atOpening = useRef({ path, clientLines });
  if (atOpening.current.path !== path || atOpening.current.clientLines === null)
    atOpening.current = { path, clientLines };
  useEffect(() => {
    if (clientLines === null) return;
    // What was marked as unread by hand stays so until the case is opened again.
    // Where nothing was ever read there was nothing to look at.
    if (clientLinesSeen === null && log.threads.length === 0) return;
    if (clientLines <= (clientLinesSeen ?? -1) && (keptUnread || !marks.unread)) return;
    // A panel that merely stands open is not looked at: what comes in later waits for a sign of staff in it.
    const looked = new AbortController();
    const markSeen = () => {
      looked.abort();
      void call('markSeen', { ref, clientLines });
    };
    for (const sign of ['pointermove', 'keydown', 'focusin', 'wheel'])
      document.addEventListener(sign, markSeen, { signal: looked.signal, passive: true });
    // Opening a page of the case, or this tab of it, is looking at it.
    const glance = setTimeout(
      () => clientLines === atOpening.current.clientLines && !document.hidden && markSeen(),
      GLANCE,
    );
    return () => {
      looked.abort();
      clearTimeout(glance);
    };
  }, [clientLines, clientLinesSeen, path, keptUnread, marks.unread]);
}
