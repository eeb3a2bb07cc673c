import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { CaseRecord } from '../../store/read';
import { registerDraft } from '../actions';
import { reloadRecord } from '../start-panel';
import { createDraftKeeper, type DraftKeeper, type DraftView } from './draft-keeper';

/**
 * The draft of the record's case. Written on each pause, when the field is left, when the panel hides, and when
 * another case comes. The component must be keyed by the case.
 */
export function useDraft(record: CaseRecord, focus: () => void): { keeper: DraftKeeper; view: DraftView } {
  const [view, setView] = useState<DraftView>({ text: record.draft.text, theirs: null, failed: null });
  // One keeper for the life of the component, which is keyed by the case.
  const keeper = useMemo(
    () => createDraftKeeper(record.ref, record.draft, setView, () => void reloadRecord()),
    [],
  );

  useEffect(() => keeper.adopt(record.draft), [record.draft]);

  // Layout effect: it is cleaned up in the same step in which another case comes.
  useLayoutEffect(() => {
    const flush = () => keeper.flush();
    const onHide = () => void flush();
    const unregister = registerDraft({ flush, focus });
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onHide);
      unregister();
      void flush();
    };
  }, []);

  return { keeper, view };
}
