import type { CaseRef } from '../../domain/case';
import type { Excerpt } from '../../domain/home';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { openCase } from '../more-actions';
import { usePanel } from '../store';
import { describeRef } from '../ui/describe-ref';
import { formatWhen } from '../ui/format';
import { Name } from '../ui/Name';

export type CaseItem = {
  ref: CaseRef;
  name: string;
  note: string;
  /** The last message, on one line. */
  last?: string | undefined;
  /** Instead of it: a message that holds what was searched for. */
  hit?: Excerpt | undefined;
  /** What waits for staff in it. */
  marks?: string[];
  /** That it was put away; nothing waits. */
  filed?: string[];
  /** Milliseconds. */
  opened?: number | undefined;
};

/** Cases that open with one press, in the tab that is active; the arrow keys, Home and End move between them. */
export function CaseButtons({ label, cases }: { label: string; cases: CaseItem[] }) {
  const tabId = usePanel((s) => s.tabId);
  const now = usePanel((s) => s.now);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLUListElement }) => {
    const all = Array.from(event.currentTarget.querySelectorAll('button'));
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const moves: Record<string, number> = {
      ArrowDown: Math.min(at + 1, all.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: all.length - 1,
    };
    const next = moves[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <ul class="case-list" aria-label={label} onKeyDown={onKeyDown}>
      {cases.map(({ ref, name, note, last, hit, marks = [], filed = [], opened }) => (
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
            {hit ? (
              <span class="small last" translate={false} dir="auto">
                {hit.before}
                <mark>{hit.hit}</mark>
                {hit.after}
              </span>
            ) : (
              last && (
                <span class="small last">
                  <Name>{last}</Name>
                </span>
              )
            )}
            {marks.length > 0 && <b class="small caution">{marks.join(' · ')}</b>}
            {filed.length > 0 && <span class="small">{filed.join(' · ')}</span>}
            <span class="small">
              {describeRef(ref)}
              {opened !== undefined && ` · ${more.openedAt(formatWhen(opened, now))}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
