import { sameCase } from '../../domain/case';
import { needsAnswer } from '../../domain/event-states';
import { listDue } from '../../domain/reminder';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { findShownCase } from '../screen';
import { panelStore, usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { useOpenEvents, useReminders } from './use-unfinished';

/** The button goes with the press; the focus goes on to the tab. */
function toCalendar(): void {
  panelStore.setState({ tab: 'calendar' });
  document.getElementById('tab-calendar')?.focus();
}

/** What needs staff in all cases but the one on screen, in one line that opens the list of it; and the events of this one. */
export function NeedsLine() {
  const shown = usePanel((s) => findShownCase(s.page));
  const undecided = usePanel((s) => s.ambient?.undecided) ?? [];
  const now = usePanel((s) => s.now);
  const messages = undecided.reduce((sum, u) => sum + (sameCase(u.ref, shown) ? 0 : u.count), 0);
  const due = listDue(useReminders(), now).filter((r) => !sameCase(r.ref, shown)).length;
  const open = (useOpenEvents() ?? []).filter(({ event }) => needsAnswer(event));
  const events = open.filter(({ event }) => !sameCase(event.ref, shown)).length;
  const isOnCalendar = usePanel((s) => s.tab === 'calendar');
  // Messages of this case stand in its thread; its events stand behind another tab.
  const here = isOnCalendar ? 0 : open.length - events;
  if (messages + events + due + here === 0) return null;
  const parts = [
    messages > 0 && (shown ? say.needElsewhere(messages) : say.need(messages)),
    events > 0 && (shown ? say.eventsElsewhere(events) : say.eventsNeed(events)),
    due > 0 && say.due(due),
  ];
  return (
    <Notice kind="plain">
      {here > 0 && (
        <button type="button" class="link" onClick={toCalendar}>
          {say.eventsHere(here)}
        </button>
      )}
      {here > 0 && messages + events + due > 0 && ' · '}
      {messages + events + due > 0 && (
        <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'unfinished' })}>
          {parts.filter(Boolean).join(' · ')}
        </button>
      )}
    </Notice>
  );
}
