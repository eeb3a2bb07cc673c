import type { ProjectEvent } from '../../domain/calendar';
import { calendarWords as say } from '../../locales/calendar-words';
import type { CaseRecord } from '../../store/read';
import { Name } from '../ui/Name';
import { type Begun, beginFromMyCase } from './begun';
import { shownForm } from './use-calendar';

type Props = { record: CaseRecord; events: readonly ProjectEvent[]; fill: (begun: Begun) => void };

/** Events of this case whose pages were open in MyCase: each may become one of Hona's. */
export function MyCaseEvents({ record, events, fill }: Props) {
  const read = Object.entries(record.events);
  if (read.length === 0) return <p class="small">{say.myCaseHow}</p>;
  const used = new Set(events.map((event) => shownForm(event).myCaseEvent));
  return (
    <section>
      <h2 id="mycase-events">{say.myCaseEvents}</h2>
      <ul aria-labelledby="mycase-events">
        {read.map(([id, facts]) => (
          <li class="event" key={id}>
            <h3 id={`mycase-event-${id}`}>
              <Name>{facts.title?.value ?? say.unnamed}</Name>
            </h3>
            <p class="small">
              <Name>{facts.startsAt?.value ?? say.noTime}</Name>
              {used.has(id) && ` · ${say.alreadyEvent}`}
            </p>
            {!used.has(id) && (
              <button
                type="button"
                class="link"
                aria-describedby={`mycase-event-${id}`}
                onClick={() => fill(beginFromMyCase(id, facts))}
              >
                {say.useForHona}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="small">{say.myCaseHow}</p>
    </section>
  );
}
