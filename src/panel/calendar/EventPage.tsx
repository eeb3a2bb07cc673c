import { useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import type { EventFacts } from '../../domain/facts';
import { calendarWords as say } from '../../locales/calendar-words';
import { loadEntity } from '../../store/read/side';
import { openCalendar } from '../more-actions';
import { usePanel } from '../store';
import { Name } from '../ui/Name';
import { useLoaded } from '../ui/use-loaded';
import { dropWanted, wantEvent } from './begun';

/** On the page of a MyCase event: says so, and one press makes it a Hona event of its case (product §7). */
export function EventPage() {
  const page = usePanel((s) => s.page);
  // Read again by whatever has Home read its rows again: what was read of the page may have come by now.
  const turn = usePanel((s) => s.recent);
  const [read, setRead] = useState<{ id: string; facts: EventFacts } | null>(null);
  const isOff = usePanel((s) => s.ambient?.settings.off.includes('calendar'));
  const place = page?.place.kind === 'event' && page.state === 'open' ? page.place : null;
  const firm = place?.firm;
  const id = place?.eventId;
  useLoaded(
    () => (firm && id ? loadEntity({ kind: 'event', firm, id }).then((facts) => ({ id, facts })) : null),
    [firm, id, turn],
    setRead,
  );
  if (!firm || !id || isOff) return null;
  const facts = read?.id === id ? read.facts : null;
  const caseId = facts?.caseId?.value;
  return (
    <section class="event-page">
      <h2>{say.eventPage}</h2>
      {facts?.title?.value && (
        <p>
          <b>
            <Name>{facts.title.value}</Name>
          </b>
          {facts.startsAt?.value && (
            <>
              <br />
              <Name>{facts.startsAt.value}</Name>
            </>
          )}
        </p>
      )}
      <p>{caseId ? say.eventPageHow : say.eventPageUnread}</p>
      {caseId && (
        <p>
          <button type="button" class="btn main" onClick={() => void begin({ firm, caseId }, id)}>
            {say.useForHona}
          </button>
        </p>
      )}
    </section>
  );
}

/** Opens the event's case in this tab, and there the Calendar tab, which fills the form in. */
async function begin(ref: CaseRef, eventId: string): Promise<void> {
  wantEvent(ref, eventId);
  await openCalendar(ref, () => dropWanted(ref));
}
