import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CaseRecord } from '../../store/read';
import { registerDraft } from '../actions';
import { reloadRecord } from '../start-panel';
import { createDraftKeeper, type DraftKeeper, type DraftView } from './draft-keeper';

/**
 * The draft of the record's case. Written on each pause, when the field is left, when the panel hides, and when
 * another case comes; what cannot be written then is kept beside the draft. The component must be keyed by the
 * case.
 */
export function useDraft(
  record: CaseRecord,
  caseName: string,
  focus: () => void,
): { keeper: DraftKeeper; view: DraftView } {
  const lines = useRef(0);
  // Not the lines themselves: of a long log the first reading has the newest alone.
  lines.current = record.log.threads.reduce((n, thread) => n + thread.lineCount, 0);
  // One keeper for the life of the component, which is keyed by the case.
  const keeper = useMemo(
    () =>
      createDraftKeeper(
        record.ref,
        record.draft,
        (next) => setView(next),
        () => void reloadRecord(),
        () => lines.current,
      ),
    [],
  );
  const name = useRef(caseName);
  name.current = caseName;
  const [view, setView] = useState<DraftView>(keeper.view);

  useEffect(() => keeper.adopt(record.draft), [record.draft]);

  // Layout effect: it is cleaned up in the same step in which another case comes.
  useLayoutEffect(() => {
    const flush = () => keeper.flush();
    const onHide = () => void flush();
    const leave = async () => {
      if (await keeper.leave()) return;
      await import('../more-actions').then((m) => m.notify(record.ref, name.current, null, false));
    };
    const onClose = () => void leave();
    const unregister = registerDraft({ flush, focus });
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onClose);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onClose);
      unregister();
      void leave();
    };
  }, []);

  return { keeper, view };
}
