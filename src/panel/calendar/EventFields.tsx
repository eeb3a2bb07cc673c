import type { EventForm } from '../../domain/calendar';
import { EVENT_LIMITS } from '../../domain/event-rules';
import { calendarWords as say } from '../../locales/calendar-words';
import type { OpenCase } from '../project/use-case';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import type { Begun } from './begun';
import { findCourtDate } from './court-date';
import { PeoplePicker } from './PeoplePicker';
import { ReminderRows } from './ReminderRows';
import { WhenFields } from './WhenFields';

type Props = {
  open: OpenCase;
  begun: Begun;
  set: (change: Partial<EventForm>) => void;
  /** The field that keeps it from being sent. */
  fault: string | null;
};

/** Everything that an event says. */
export function EventFields({ open, begun, set, fault }: Props) {
  const { form, target } = begun;
  const courtDate = findCourtDate(open);
  const isFromMyCase = form.title !== '' && form.title === form.asRead?.title;
  return (
    <>
      {courtDate && (
        <Notice>
          <Name>{say.courtDate(courtDate.label, courtDate.value)}</Name>
        </Notice>
      )}
      {form.myCaseEvent !== null && target === null && <p class="small">{say.colleague}</p>}
      <label for="event-title">{say.title}</label>
      <input
        id="event-title"
        type="text"
        autoComplete="off"
        maxLength={EVENT_LIMITS.title}
        value={form.title}
        aria-invalid={fault === 'title'}
        aria-describedby="event-title-hint"
        onInput={(event) => set({ title: event.currentTarget.value })}
      />
      <p id="event-title-hint" class={isFromMyCase ? 'small caution' : 'small'}>
        {isFromMyCase ? say.titleFromMyCase : say.titleHint}
      </p>
      <WhenFields open={open} begun={begun} set={set} fault={fault} />
      <label for="event-location">{say.location}</label>
      <input
        id="event-location"
        type="text"
        autoComplete="off"
        maxLength={EVENT_LIMITS.location}
        value={form.location}
        onInput={(event) => set({ location: event.currentTarget.value })}
      />
      <label for="event-description">{say.description}</label>
      <textarea
        id="event-description"
        rows={3}
        maxLength={EVENT_LIMITS.description}
        value={form.description}
        aria-describedby="event-description-hint"
        onInput={(event) => set({ description: event.currentTarget.value })}
      />
      <p id="event-description-hint" class="small">
        {say.descriptionHint}
      </p>
      <ReminderRows value={form.reminders} onChange={(reminders) => set({ reminders })} />
      <PeoplePicker open={open} form={form} set={set} />
    </>
  );
}
