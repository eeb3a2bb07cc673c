import { type CaseRef, sameCase } from '../../domain/case';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { panelStore, usePanel } from '../store';
import { formatDayTime } from '../ui/format-day-time';
import { forgetReminder } from './forget-reminder';
import { useReminders } from './use-unfinished';

/** Above the text of a case: when staff want to be reminded of it. */
export function ReminderLine({ caseRef }: { caseRef: CaseRef }) {
  const now = usePanel((s) => s.now);
  const reminder = useReminders().find(({ ref }) => sameCase(ref, caseRef));
  if (!reminder) return null;
  const when = formatDayTime(reminder.at, now);
  return (
    <div class={reminder.at <= now ? 'notice reminder' : 'notice plain reminder'}>
      <span>{reminder.at <= now ? say.reminderDue(when) : say.reminderAt(when)}</span>{' '}
      <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'remind' })}>
        {say.change}
      </button>{' '}
      <button type="button" class="link" onClick={() => void forgetReminder(caseRef)}>
        {say.forget}
      </button>
    </div>
  );
}
