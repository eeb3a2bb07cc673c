import type { CaseRef } from '../../domain/case';
import { words } from '../../locales/words';
import { openCase } from '../more-actions';
import { usePanel } from '../store';
import { Name } from '../ui/Name';

export type CaseItem = {
  ref: CaseRef;
  name: string;
  note: string;
  /** The last message, on one line. */
  last?: string;
  /** What waits for staff in it. */
  marks?: string[];
  opened?: string;
};

/** Cases that open with one press, in the tab that is active. */
export function CaseButtons({ label, cases }: { label: string; cases: CaseItem[] }) {
  const tabId = usePanel((s) => s.tabId);
  return (
    <ul class="case-list" aria-label={label}>
      {cases.map(({ ref, name, note, last, marks = [], opened }) => (
        <li key={`${ref.firm}/${ref.caseId}`}>
          <button type="button" disabled={tabId === null} onClick={() => void openCase(ref)}>
            <span>
              <Name>{name || words.caseUnnamed(ref.caseId)}</Name>
            </span>
            {note && (
              <span class="small">
                <Name>{note}</Name>
              </span>
            )}
            {last && (
              <span class="small last">
                <Name>{last}</Name>
              </span>
            )}
            {marks.length > 0 && <b class="small caution">{marks.join(' · ')}</b>}
            <span class="small">
              {words.caseLine(ref.caseId, ref.firm)}
              {opened && ` · ${opened}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
