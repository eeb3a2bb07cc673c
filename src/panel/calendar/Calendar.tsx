import { useEffect, useState } from 'preact/hooks';
import type { ProjectEvent } from '../../domain/calendar';
import { caseKey } from '../../domain/case';
import { needsAnswer } from '../../domain/event-states';
import { calendarWords as say } from '../../locales/calendar-words';
import { type OpenCase, useCase } from '../project/use-case';
import { usePanel } from '../store';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import {
  type Begun,
  beginAgain,
  beginFromMyCase,
  beginNew,
  bringBack,
  dropWanted,
  findWanted,
  isSameSubject,
} from './begun';
import { DeleteDialog } from './DeleteDialog';
import { EventDialog } from './EventDialog';
import { EventItem } from './EventItem';
import { dropBegun, listKept } from './keep-begun';
import { MyCaseEvents } from './MyCaseEvents';
import { shownForm, useCalendar, useEventDrafts, useWriteOff } from './use-calendar';
import { endOf } from './when';

/** What the dialog opens with, and, where that was begun before, the form as it is without it. */
type Filled = { start: Begun; anew: Begun | null };

/** The events of the case's Hona project, as far as this computer made them (product §7). */
export function Calendar() {
  const open = useCase();
  return open && <CalendarOf key={caseKey(open.record.ref)} open={open} />;
}

function CalendarOf({ open }: { open: OpenCase }) {
  const { ref } = open.record;
  const events = useCalendar(open);
  const off = useWriteOff(open);
  const now = usePanel((s) => s.now);
  const stored = useEventDrafts(open);
  const [filled, setFilled] = useState<Filled | null>(null);
  const [removed, remove] = useState<ProjectEvent | null>(null);
  const kept = Array.isArray(events) ? listKept(ref, stored ?? []).map((one) => bringBack(one, events)) : [];
  const left = filled ? [] : kept;
  /** What was begun for the same before comes back, and can be begun anew. */
  const fill = (fresh: Begun) => {
    const before = kept.findLast((one) => isSameSubject(one, fresh));
    setFilled(before ? { start: before, anew: fresh } : { start: fresh, anew: null });
  };

  // Whoever came from the event's own page in MyCase wants its form.
  useEffect(() => {
    const id = findWanted(ref);
    const facts = id === null ? undefined : open.record.events[id];
    if (id === null || !facts || !events || events === 'broken' || !stored) return;
    dropWanted(ref);
    if (!events.some((event) => shownForm(event).myCaseEvent === id)) fill(beginFromMyCase(id, facts));
  }, [open.record, events, stored]);

  if (!events || !stored) return null;
  if (events === 'broken') return <p class="problem">{say.loadFailed}</p>;
  const isOver = (event: ProjectEvent) =>
    // What a person must decide is never folded away.
    endOf(shownForm(event)) < now && event.attempt.state === 'saved';
  const list = (some: ProjectEvent[], label: string) => (
    <ul aria-label={label}>
      {some.map((event) => (
        <EventItem key={event.id} event={event} open={open} off={off} fill={fill} remove={remove} />
      ))}
    </ul>
  );
  // The firm's policy leaves nothing to fill in.
  const isTurnedOff = open.ambient.settings.off.includes('calendar');
  const past = events.filter(isOver).reverse();
  const coming = events.filter((event) => !isOver(event));
  const need = coming.filter(needsAnswer);
  return (
    <div class="calendar">
      {!isTurnedOff && (
        <div class="buttons">
          <button type="button" class="btn main" onClick={() => fill(beginNew())}>
            {say.newEvent}
          </button>
        </div>
      )}
      {off && (
        <p class="small">
          <Name>{off}</Name>
        </p>
      )}
      {left.map((one) => (
        <Left
          key={one.id}
          begun={one}
          goOn={() => setFilled({ start: one, anew: beginAgain(one) })}
          discard={() => dropBegun(ref, one)}
        />
      ))}
      {need[0] && coming.length > 1 && <NeedYou count={need.length} first={need[0].id} />}
      {events.length === 0 ? (
        <div class="empty">
          <h2>{say.empty}</h2>
          {!isTurnedOff && <p>{say.emptyHow}</p>}
        </div>
      ) : (
        list(coming, say.events)
      )}
      {past.length > 0 && (
        <details class="fold">
          <summary>
            <h2>{say.pastEvents(past.length)}</h2>
          </summary>
          {list(past, say.past)}
        </details>
      )}
      <MyCaseEvents record={open.record} events={events} fill={fill} />
      <p class="small">{say.cannotRead}</p>
      <p class="small">{say.notConfirmed}</p>
      {filled && <EventDialog open={open} {...filled} events={events} close={() => setFilled(null)} />}
      {removed && <DeleteDialog open={open} event={removed} close={() => remove(null)} />}
    </div>
  );
}

/** The soonest stands first, and what waits for a decision may be far below: one press goes there. */
function NeedYou({ count, first }: { count: number; first: string }) {
  const go = () => {
    const title = document.getElementById(`event-${first}`);
    title?.scrollIntoView({ block: 'start' });
    title?.closest('li')?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <p>
      <button type="button" class="link" onClick={go}>
        {say.needYou(count)}
      </button>
    </p>
  );
}

/** The tab moved, or the panel showed another part, while an event was being filled in. */
function Left({ begun, goOn, discard }: { begun: Begun; goOn: () => void; discard: () => void }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    <Notice>
      <p>
        <Name>{say.begun(begun.form.title)}</Name>
      </p>
      <div class="buttons">
        <button type="button" class="btn" onClick={goOn}>
          {say.begunGoOn}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            discard();
            setGone(true);
          }}
        >
          {say.discard}
        </button>
      </div>
    </Notice>
  );
}
