import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EventDialect, EventForm, ProjectEvent } from '../../domain/calendar';
import { listInvited, textOfEvent, whenTold } from '../../domain/checks/event-checks';
import { isMadeOf } from '../../domain/event-draft';
import { type EventFault, findEventFaults } from '../../domain/event-rules';
import { defaultEnd } from '../../domain/event-times';
import { calendarWords as say } from '../../locales/calendar-words';
import { loadCalendar } from '../../store/read/calendar';
import { flash } from '../more-actions';
import type { OpenCase } from '../project/use-case';
import { panelStore } from '../store';
import { type Begun, isTyped } from './begun';
import { describeAttempt, describeElsewhere, describeEventError } from './describe-event';
import { dropBegun, flushBegun, keepBegun, type OnKept } from './keep-begun';
import { shownForm, useWriteOff } from './use-calendar';
import { useEventChecks } from './use-event-checks';
import { describeOutcome, useWrite } from './use-write';

/** What keeps the event from being sent, in words, and where on screen it is mended. */
type Stop = { text: string; on: EventFault['on'] | 'notify' | `check-${string}` | null };

/** What staff fill in, and the press. Whatever fails, the form keeps what was typed. */
export function useEventForm(
  open: OpenCase,
  start: Begun,
  events: readonly ProjectEvent[],
  close: () => void,
) {
  const { ref } = open.record;
  const [begun, setBegun] = useState(start);
  const [notify, setNotify] = useState<boolean | null>(null);
  /** Save was pressed: from now on what is missing stands out. */
  const [pressed, setPressed] = useState(false);
  const { busy, problem, stop, clear, write } = useWrite(open);
  const off = useWriteOff(open);
  /** What was typed could not be written: it is on this screen alone. */
  const [unkept, setUnkept] = useState(false);
  /** Another window wrote the same one meanwhile: what is typed here is one of its own. */
  const [apart, setApart] = useState(false);
  const { form, target } = begun;
  const isIt = (event: ProjectEvent) =>
    target
      ? event.id === target.id
      : form.myCaseEvent === null
        ? isMadeOf(event, begun.id)
        : form.myCaseEvent === shownForm(event).myCaseEvent;
  const [found, setFound] = useState<ProjectEvent | null>(null);
  const canPart = !target && form.myCaseEvent === null;
  /** Made of the same draft by another window; while a save is on its way from here it is this dialog's own. */
  const elsewhere = canPart && !busy && (events.find(isIt) ?? (found && isIt(found) && found));
  const keptAs = useRef(start.id);
  const onKept: OnKept = ({ failed, id }) => {
    setUnkept(failed);
    if (id === undefined) return;
    keptAs.current = id;
    setApart(true);
    setBegun((old) => ({ ...old, id }));
  };

  // The tab may move to another case at any moment: what was typed must not go with the dialog.
  // At once: a panel that closes right behind a key paints no more.
  const first = useRef(start);
  useLayoutEffect(() => {
    if (begun === first.current) return;
    if (isTyped(begun)) keepBegun(ref, begun, onKept);
    else dropBegun(ref, begun);
  }, [begun]);
  // The dialog may go with its case, at once.
  useEffect(() => () => void flushBegun(), []);

  const checks = useEventChecks(
    open,
    notify === null ? null : whenTold(form, notify),
    textOfEvent(form),
    form.contacts,
    target ? listInvited(target) : [],
  );
  const why = findStop(form, notify, off, open.ambient.rules.events) ?? checks.stop;

  const set = (change: Partial<EventForm>) => {
    clear();
    setBegun((old) => {
      const next = { ...old.form, ...change };
      const endFollows = old.endFollows && change.end === undefined;
      if (endFollows) next.end = defaultEnd(next.start, next.zone) ?? '';
      return { ...old, form: next, endFollows };
    });
  };

  /** What was typed before goes, by a press. */
  const beginAnew = (anew: Begun) => {
    first.current = anew;
    restart(anew);
  };

  /** Knowingly a second event: it asks once more whether the client is told. */
  const goApart = () => restart({ ...begun, id: crypto.randomUUID() });

  /** What another window saved stands in the list; what was typed differently here waits above it. */
  const lookAt = (event: ProjectEvent) => {
    if (JSON.stringify(event.wanted) === JSON.stringify(form)) dropBegun(ref, begun);
    close();
    document.getElementById(`event-${event.id}`)?.scrollIntoView({ block: 'nearest' });
  };

  const restart = (next: Begun) => {
    clear();
    dropBegun(ref, begun);
    keptAs.current = next.id;
    setApart(false);
    setBegun(next);
    setNotify(null);
    setPressed(false);
  };

  /** Also where nothing was typed since: another window may have let the same draft go. */
  const keep = () => {
    keepBegun(ref, begun, onKept);
    return flushBegun();
  };

  /** It is on disk, and perhaps at Hona: nothing typed hangs on this dialog any more. */
  const leave = (event: ProjectEvent) => {
    dropBegun(ref, begun);
    close();
    flash(describeOutcome(event), event.attempt.state === 'saved');
  };

  const take = (event: ProjectEvent) => {
    if (event.attempt.state !== 'failed') return leave(event);
    // The next press changes this one, and does not make a second.
    setBegun((old) => ({ ...old, target: event }));
    stop(describeAttempt(event.attempt));
  };

  const save = async () => {
    if (elsewhere) return;
    setPressed(true);
    const { tabId } = panelStore.getState();
    if (why || notify === null || tabId === null) {
      if (why?.on) document.getElementById(`event-${why.on}`)?.focus();
      return stop(why?.text ?? say.chooseNotify);
    }
    const before = await listEvents(open);
    // Else a pause in typing that ends later would write down as unsaved what is on its way.
    const known = keptAs.current;
    // Also where nothing was typed since: with what is saved its draft goes, and another window may have gone on with it.
    if (isTyped(begun)) keepBegun(ref, begun, onKept);
    await flushBegun();
    if (keptAs.current !== known) return stop(say.apart);
    const reply = await write(
      'saveEvent',
      {
        ref,
        tabId,
        eventId: target?.id ?? null,
        seenAt: target?.attempt.at ?? null,
        form,
        notify,
        checks: checks.checks,
        draftId: begun.id,
      },
      // From now on the list holds what was typed, whatever became of it.
      ({ ok }) => ok && dropBegun(ref, begun),
    );
    if (!reply) return;
    if (reply.ok) return take(reply.value);
    const now = await listEvents(open);
    if (reply.error.code === 'unexpected') {
      // Nobody answered; the store tells whether it was begun. Pressing again must not make a second event.
      const kept = now.find((e) => isNewer(e, before) && JSON.stringify(e.wanted) === JSON.stringify(form));
      if (kept) return take(kept);
    }
    const other = reply.error.code === 'event-changed' && now.find(isIt);
    if (!other) return stop(describeEventError(reply.error));
    if (canPart) return setFound(other);
    setBegun((old) => ({ ...old, target: other }));
    stop(describeElsewhere(other, say.changedElsewhere));
  };

  return {
    begun,
    form,
    set,
    notify,
    setNotify,
    checks,
    why,
    pressed,
    busy,
    problem,
    unkept,
    apart,
    elsewhere,
    goApart,
    lookAt,
    save,
    keep,
    beginAnew,
  };
}

const listEvents = (open: OpenCase): Promise<ProjectEvent[]> => loadCalendar(open.record.ref).catch(() => []);

const isNewer = (event: ProjectEvent, before: readonly ProjectEvent[]) =>
  !before.some((e) => e.id === event.id && e.attempt.at === event.attempt.at);

/** The first thing that stands in the way, in the order of the fields. */
function findStop(
  form: EventForm,
  notify: boolean | null,
  off: string | null,
  dialect: EventDialect,
): Stop | null {
  if (off !== null) return { text: off, on: null };
  const [fault] = findEventFaults(form, dialect);
  if (fault) return { text: say.fault(fault), on: fault.on };
  if (notify === null) return { text: say.chooseNotify, on: 'notify' };
  if (notify && form.contacts.length === 0) return { text: say.nobodyToTell, on: 'contacts' };
  return null;
}
