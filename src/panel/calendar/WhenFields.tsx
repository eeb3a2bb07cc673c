import type { ComponentChildren } from 'preact';
import type { EventDialect, EventForm } from '../../domain/calendar';
import { judgeWallTime } from '../../domain/event-times';
import { findFixedTime, findStandardAbbreviation } from '../../domain/event-zones';
import { calendarWords as say } from '../../locales/calendar-words';
import type { OpenCase } from '../project/use-case';
import { usePanel } from '../store';
import { Name } from '../ui/Name';
import type { Begun } from './begun';
import { formatForOwn, formatWall } from './when';
import { ZonePicker } from './ZonePicker';

type Props = {
  open: OpenCase;
  begun: Begun;
  set: (change: Partial<EventForm>) => void;
  fault: string | null;
};

/** Start, end and zone, and what they mean on staff's own clock and where clocks change. */
export function WhenFields({ open, begun, set, fault }: Props) {
  const now = usePanel((s) => s.now);
  const { form, target, endFollows } = begun;
  const own = formatForOwn(form, now);
  const facts = form.myCaseEvent === null ? undefined : open.record.events[form.myCaseEvent];
  const unread = target === null && !form.start && facts?.startsAt?.value;
  const time = (on: 'start' | 'end', hint: ComponentChildren) => (
    <div>
      <label for={`event-${on}`}>{say[on]}</label>
      <input
        id={`event-${on}`}
        type="datetime-local"
        value={form[on]}
        aria-invalid={fault === on}
        aria-describedby={hint ? `event-${on}-hint` : undefined}
        onInput={(event) => set({ [on]: event.currentTarget.value })}
      />
      {hint && (
        <p id={`event-${on}-hint`} class="small">
          {hint}
        </p>
      )}
    </div>
  );
  return (
    <>
      <div class="times">
        {time('start', unread ? <Name>{say.startUnread(unread)}</Name> : null)}
        {time('end', endFollows ? say.endHint : null)}
      </div>
      <ZonePicker id="event-zone" value={form.zone} onChange={(zone) => set({ zone })} />
      {facts && target === null && <p class="small">{say.myCaseZone}</p>}
      {own && <p class="own-time">{say.forYou(own)}</p>}
      {listCautions(form, open.ambient.rules.events, now).map((text) => (
        <p class="small caution" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}

/** Clocks that go back over a time, and zones that are sent as letters (A30). What never comes is a fault, said there. */
function listCautions({ start, end, zone }: EventForm, { zones }: EventDialect, now: number): string[] {
  const twice = [start, end].filter((wall) => judgeWallTime(wall, zone)?.kind === 'twice');
  const cautions = [...new Set(twice)].map((wall) => say.twice(formatWall(wall, now)));
  const at = judgeWallTime(start, zone)?.at;
  const fixed = zones === 'abbreviations' ? findFixedTime(start, zone) : null;
  const letters = at === undefined ? null : findStandardAbbreviation(zone, at);
  return fixed && letters ? [...cautions, say.fixed(letters, formatWall(fixed, now))] : cautions;
}
