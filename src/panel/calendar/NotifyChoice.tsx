import type { ProjectEvent } from '../../domain/calendar';
import { calendarWords as say } from '../../locales/calendar-words';
import { Notice } from '../ui/Notice';
import { EventFindings } from './EventFindings';
import type { EventChecks } from './use-event-checks';

type Props = {
  value: boolean | null;
  onChange: (notify: boolean) => void;
  /** What is changed or deleted; null: a new one. */
  event: ProjectEvent | null;
  /** What stands against telling the client. */
  checks: EventChecks;
  hint?: string;
};

/** Whether Hona tells the client: chosen each time, nothing preselected (product §7). */
export function NotifyChoice({ value, onChange, event, checks, hint }: Props) {
  const isDoubt = event?.attempt.state === 'unknown' && event.attempt.notify;
  return (
    <div role="radiogroup" aria-labelledby="event-notify-title">
      <p id="event-notify-title" class="legend">
        {say.notify}
      </p>
      {[true, false].map((notify) => (
        <label class="tick" key={String(notify)}>
          <input
            id={notify ? 'event-notify' : undefined}
            type="radio"
            name="event-notify"
            checked={value === notify}
            onChange={() => onChange(notify)}
          />
          <span>{notify ? say.notifyYes : say.notifyNo}</span>
        </label>
      ))}
      <EventFindings state={checks} />
      {isDoubt && value && <Notice>{say.inDoubt}</Notice>}
      {hint && <p class="small">{hint}</p>}
    </div>
  );
}
