import { useId } from 'preact/hooks';
import { caseKey } from '../../domain/case';
import type { Reminder } from '../../domain/reminder';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import { openCase } from '../more-actions';
import { panelStore, usePanel } from '../store';
import { formatDayTime } from '../ui/format-day-time';
import { Name } from '../ui/Name';
import { forgetReminder } from './forget-reminder';

/** What staff want to be reminded of, of all cases: what is due, or what is still to come. */
export function Reminders({ reminders }: { reminders: Reminder[] }) {
  const now = usePanel((s) => s.now);
  const title = useId();
  const tabId = usePanel((s) => s.tabId);
  if (reminders.length === 0) return null;
  return (
    <section tabIndex={-1} aria-labelledby={title}>
      <h2 id={title}>{say.remindersTitle}</h2>
      <p class="small">{say.remindersWhy}</p>
      <ul class="reminders">
        {reminders.map(({ ref, caseName, at }) => {
          const name = caseName || words.caseUnnamed(ref.caseId);
          const when = formatDayTime(at, now);
          return (
            <li key={caseKey(ref)}>
              <p>
                <Name>{name}</Name>
                <br />
                {at <= now ? <b class="caution">{say.dueSince(when)}</b> : say.dueAt(when)}
              </p>
              <div class="buttons">
                <button
                  type="button"
                  class="btn"
                  aria-label={say.openCaseNamed(name)}
                  disabled={tabId === null}
                  onClick={() => {
                    panelStore.setState({ dialog: null });
                    void openCase(ref);
                  }}
                >
                  {say.openCase}
                </button>
                <button
                  type="button"
                  class="btn"
                  aria-label={say.forgetNamed(name)}
                  onClick={() => void forgetReminder(ref)}
                >
                  {say.forget}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
