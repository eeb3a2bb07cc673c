import type { EventForm, ProjectEvent } from '../../domain/calendar';
import { compareWithMyCase } from '../../domain/event-mycase';
import type { EventFacts } from '../../domain/facts';
import { calendarWords as say } from '../../locales/calendar-words';
import type { OpenCase } from '../project/use-case';
import { usePanel } from '../store';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { type Begun, beginEdit, beginTakeOver } from './begun';
import { EventState } from './EventState';
import { listPeople, nameInvited } from './people';
import { shownForm } from './use-calendar';
import { formatForOwn, formatSpan, formatWall, ownZone } from './when';

type Props = {
  event: ProjectEvent;
  open: OpenCase;
  /** Why nothing can be written now. */
  off: string | null;
  fill: (begun: Begun) => void;
  remove: (event: ProjectEvent) => void;
};

/** One event: what it says, where it stands, and what can be done. */
export function EventItem({ event, open, off, fill, remove }: Props) {
  const now = usePanel((s) => s.now);
  const form = shownForm(event);
  const facts = form.myCaseEvent === null ? undefined : open.record.events[form.myCaseEvent];
  const title = `event-${event.id}`;
  const edit = () => fill(beginEdit(event, form));
  return (
    <li class="event">
      <h3 id={title}>
        <Name>{form.title}</Name>
      </h3>
      <Says form={form} open={open} />
      {facts && event.attempt.state === 'saved' && (
        <Differs form={form} facts={facts} take={() => fill(beginTakeOver(event, form, facts))} />
      )}
      <EventState event={event} open={open} off={off} now={now} />
      {event.attempt.state !== 'sending' && (
        <div class="buttons">
          <button type="button" class="btn" aria-describedby={title} onClick={edit}>
            {say.edit}
          </button>
          <button type="button" class="btn" aria-describedby={title} onClick={() => remove(event)}>
            {say.delete}
          </button>
        </div>
      )}
    </li>
  );
}

/** Time in its zone and in staff's own, place, people, reminders. */
function Says({ form, open }: { form: EventForm; open: OpenCase }) {
  const now = usePanel((s) => s.now);
  const own = formatForOwn(form, now);
  const invited = nameInvited(form, listPeople(open));
  return (
    <>
      <p>{formatSpan(form, now)}</p>
      {own && <p class="small">{say.forYou(own)}</p>}
      {form.location && (
        <p class="small">
          <Name>{form.location}</Name>
        </p>
      )}
      <p class="small">
        {invited.length > 0 ? (
          <>
            {say.people}: <Name>{invited.join(', ')}</Name>
          </>
        ) : (
          say.nobody
        )}
      </p>
      {form.reminders.length > 0 && (
        <p class="small">{say.reminders(form.reminders.map(say.reminder).join(', '))}</p>
      )}
    </>
  );
}

/** The MyCase event as it was read last says something else than Hona was told. */
function Differs({ form, facts, take }: { form: EventForm; facts: EventFacts; take: () => void }) {
  const now = usePanel((s) => s.now);
  const list = compareWithMyCase(form, facts, ownZone());
  if (list.length === 0) return null;
  return (
    <Notice>
      <p>
        {say.differs}{' '}
        <Name>
          {list
            .map(({ on, is }) =>
              say.differences[on](on === 'start' || on === 'end' ? formatWall(is, now) : is),
            )
            .join(', ')}
        </Name>
      </p>
      <button type="button" class="btn" onClick={take}>
        {say.takeOver}
      </button>
    </Notice>
  );
}
