import { sameCase } from '../../domain/case';
import { needsAnswer } from '../../domain/event-states';
import { listDue } from '../../domain/reminder';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { findShownCase } from '../screen';
import { panelStore, usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { useOpenEvents, useReminders } from './use-unfinished';

/** What needs staff in all cases but the one on screen, in one line that opens the list of it. */
export function NeedsLine() {
  const shown = usePanel((s) => findShownCase(s.page));
  const undecided = usePanel((s) => s.ambient?.undecided) ?? [];
  const now = usePanel((s) => s.now);
  const messages = undecided.reduce((sum, u) => sum + (sameCase(u.ref, shown) ? 0 : u.count), 0);
  const due = listDue(useReminders(), now).filter((r) => !sameCase(r.ref, shown)).length;
  const events = (useOpenEvents() ?? []).filter(
    ({ event }) => needsAnswer(event) && !sameCase(event.ref, shown),
  ).length;
  if (messages + events + due === 0) return null;
  const parts = [
    messages > 0 && (shown ? say.needElsewhere(messages) : say.need(messages)),
    events > 0 && (shown ? say.eventsElsewhere(events) : say.eventsNeed(events)),
    due > 0 && say.due(due),
  ];
  return (
    <Notice kind="plain">
      <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'unfinished' })}>
        {parts.filter(Boolean).join(' · ')}
      </button>
    </Notice>
  );
}
