import { useRef } from 'preact/hooks';
import type { EventReminder } from '../../domain/calendar';
import { EVENT_LIMITS } from '../../domain/event-rules';
import { calendarWords as say } from '../../locales/calendar-words';

const UNITS = ['day', 'hour', 'minute'] as const;

type Props = { value: EventReminder[]; onChange: (reminders: EventReminder[]) => void };

/** The reminders that are requested, one row each (A23, A24). */
export function ReminderRows({ value, onChange }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const set = (at: number, change: Partial<EventReminder>) =>
    onChange(value.map((one, i) => (i === at ? { ...one, ...change } : one)));
  return (
    <fieldset id="event-reminders" tabIndex={-1}>
      <legend>{say.remindersTitle}</legend>
      <p class="small">{say.remindersHint}</p>
      {value.map(({ unit, amount }, i) => (
        <div class="reminder" key={i}>
          <input
            type="number"
            min={1}
            max={1000}
            step={1}
            aria-label={say.reminderAmount(i + 1)}
            value={amount || ''}
            onInput={(event) => set(i, { amount: event.currentTarget.valueAsNumber || 0 })}
          />
          <select
            aria-label={say.reminderUnit(i + 1)}
            value={unit}
            onChange={(event) => {
              const chosen = UNITS[event.currentTarget.selectedIndex];
              if (chosen) set(i, { unit: chosen });
            }}
          >
            {UNITS.map((one) => (
              <option key={one} value={one}>
                {say.unit(one, amount)}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="icon"
            aria-label={say.removeReminder(i + 1)}
            title={say.removeReminder(i + 1)}
            onClick={() => {
              // The row takes the focus away with it.
              add.current?.focus();
              onChange(value.filter((_, at) => at !== i));
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <button
        ref={add}
        type="button"
        class="btn"
        aria-disabled={value.length >= EVENT_LIMITS.reminders}
        onClick={() =>
          value.length < EVENT_LIMITS.reminders && onChange([...value, { unit: 'day', amount: 1 }])
        }
      >
        {say.addReminder}
      </button>
    </fieldset>
  );
}
