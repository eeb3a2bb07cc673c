import { useState } from 'preact/hooks';
import { listDue } from '../../domain/reminder';
import { findUnfinished, groupByCase, listWaitedLong, takeEntries } from '../../domain/unfinished';
import { moreWords as more } from '../../locales/more-words';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { usePanel } from '../store';
import { Dialog } from '../ui/Dialog';
import { lazy } from '../ui/lazy';
import { Notice } from '../ui/Notice';
import { QueueStops } from './QueueStops';
import { Reminders } from './Reminders';
import { UnfinishedCases } from './UnfinishedCases';
import type { UnfinishedEventsProps } from './UnfinishedEvents';
import { useOpenEvents, useReminders, useUnfinished } from './use-unfinished';
import { WaitedLong } from './WaitedLong';

/** With the calendar's words, which few lists need. */
const UnfinishedEvents = lazy<UnfinishedEventsProps>(() =>
  import('./UnfinishedEvents').then((m) => m.UnfinishedEvents),
);

/** Entries at a time: a button more for the rest. */
const PAGE = 50;

/** One place shows every unfinished entry, and event, of all cases (product §6); it stays while the tab moves. */
export function UnfinishedDialog() {
  const now = usePanel((s) => s.now);
  const announcement = usePanel((s) => s.announcement);
  const { entries, failed } = useUnfinished();
  const reminders = useReminders();
  const listed = useOpenEvents();
  const events = listed ?? [];
  const [limit, setLimit] = useState(PAGE);
  const [showsUnseen, setShowsUnseen] = useState(false);
  const unseen = entries?.filter((e) => findUnfinished(e, now) === 'unseen') ?? [];
  const open = entries?.filter((e) => !unseen.includes(e)) ?? [];
  const due = listDue(reminders, now);
  const hidden = open.length - limit;
  return (
    <Dialog title={say.title} kind="unfinished">
      {(close) => (
        <>
          {failed && <Notice kind="bad">{say.notRead}</Notice>}
          {entries && listed && entries.length + reminders.length + events.length === 0 && (
            <>
              <h2>{say.nothing}</h2>
              <p>{say.nothingHow}</p>
            </>
          )}
          {entries && entries.length > 0 && <p class="small">{say.intro}</p>}
          <QueueStops />
          <WaitedLong entries={listWaitedLong(open)} />
          <Reminders reminders={due} />
          {open.length > 0 && <UnfinishedCases cases={takeEntries(groupByCase(open, now), limit)} />}
          {hidden > 0 && (
            <button type="button" class="btn" onClick={() => setLimit(limit + PAGE)}>
              {say.showMore(Math.min(hidden, PAGE))}
            </button>
          )}
          {events.length > 0 && <UnfinishedEvents events={events} />}
          <Reminders reminders={reminders.filter((one) => !due.includes(one))} />
          {unseen.length > 0 && (
            <details class="fold" onToggle={(event) => setShowsUnseen(event.currentTarget.open)}>
              <summary>
                <h2>{say.unseen(unseen.length)}</h2>
              </summary>
              <p class="small">{say.unseenWhy}</p>
              {showsUnseen && <UnfinishedCases cases={takeEntries(groupByCase(unseen, now), PAGE)} />}
            </details>
          )}
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {more.close}
            </button>
          </div>
          {/* The panel's own status is inert behind a modal dialog. */}
          <p class="unseen" role="status">
            {announcement}
          </p>
        </>
      )}
    </Dialog>
  );
}
