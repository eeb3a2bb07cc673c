import { calendarWords as say } from '../../locales/calendar-words';

type Props = { value: boolean | null; onChange: (notify: boolean) => void; hint?: string };

/** Whether Hona tells the client: chosen each time, nothing preselected (product §7). */
export function NotifyChoice({ value, onChange, hint }: Props) {
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
      {hint && <p class="small">{hint}</p>}
    </div>
  );
}
