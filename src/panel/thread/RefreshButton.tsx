import type { CaseRef } from '../../domain/case';
import { words } from '../../locales/words';
import { usePanel } from '../store';

/** "Refresh": reads the case from MyCase again (D5: by a press only). */
export function RefreshButton({ caseRef, look }: { caseRef: CaseRef; look: 'link' | 'btn' }) {
  // While the page is opening it is read right after.
  const isOff = usePanel((s) => s.refreshing || s.tabId === null || s.page?.place.kind !== 'case');
  return (
    <button
      type="button"
      class={look}
      aria-disabled={isOff}
      onClick={() => !isOff && import('../more-actions').then((m) => m.refresh(caseRef))}
    >
      {words.refreshShort}
    </button>
  );
}
