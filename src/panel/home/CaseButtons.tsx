import type { CaseRef } from '../../domain/case';
import { words } from '../../locales/words';
import { openCase } from '../more-actions';
import { usePanel } from '../store';
import { Name } from '../ui/Name';

export type CaseItem = { ref: CaseRef; name: string; note: string };

/** Cases that open with one press, in the tab that is active. */
export function CaseButtons({ label, cases }: { label: string; cases: CaseItem[] }) {
  const tabId = usePanel((s) => s.tabId);
  return (
    <ul class="case-list" aria-label={label}>
      {cases.map(({ ref, name, note }) => (
        <li key={`${ref.firm}/${ref.caseId}`}>
          <button type="button" disabled={tabId === null} onClick={() => void openCase(ref)}>
            <Name>{name || words.caseUnnamed(ref.caseId)}</Name>
            <span class="small">
              {words.caseLine(ref.caseId, ref.firm)}
              {note && ` · ${note}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
