import { caseKey } from '../../domain/case';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import type { OpenEvent } from '../../store/read/unfinished';
import { describeAttempt, describeForm } from '../calendar/describe-event';
import { openCalendar } from '../more-actions';
import { panelStore, usePanel } from '../store';
import { describeRef } from '../ui/describe-ref';
import { Name } from '../ui/Name';

export type UnfinishedEventsProps = { events: readonly OpenEvent[] };

/** Events of all cases that did not go through, or may have: what happened, and the way to where it is decided. */
export function UnfinishedEvents({ events }: UnfinishedEventsProps) {
  const now = usePanel((s) => s.now);
  const tabId = usePanel((s) => s.tabId);
  return (
    <section class="unfinished-case" tabIndex={-1} aria-labelledby="unfinished-events">
      <h2 id="unfinished-events">{say.eventsTitle}</h2>
      <p class="small">{say.eventsHow}</p>
      <ul class="reminders">
        {events.map(({ event, caseName }) => {
          const { ref, id, attempt, wanted, doubt } = event;
          const name = caseName || words.caseUnnamed(ref.caseId);
          const open = () => {
            panelStore.setState({ dialog: null });
            void openCalendar(ref);
          };
          return (
            <li key={`${caseKey(ref)} ${id}`}>
              <p>
                <b>
                  <Name>{describeForm(doubt?.form ?? wanted, now)}</Name>
                </b>
                <br />
                <Name>{name}</Name>
                <br />
                <span class="small">{describeRef(ref)}</span>
              </p>
              <p class={attempt.state === 'sending' ? 'small' : 'small caution'}>
                <Name>{describeAttempt(attempt)}</Name>
              </p>
              <div class="buttons">
                <button
                  type="button"
                  class="btn"
                  aria-label={say.openCalendarNamed(wanted.title, name)}
                  disabled={tabId === null}
                  onClick={open}
                >
                  {say.openCalendar}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
