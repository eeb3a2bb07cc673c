import { useState } from 'preact/hooks';
import type { EventForm } from '../../domain/calendar';
import { calendarWords as say } from '../../locales/calendar-words';
import type { OpenCase } from '../project/use-case';
import { Name } from '../ui/Name';
import { listPeople, type Person } from './people';

type List = 'contacts' | 'staff' | 'otherStaff';
type Props = { open: OpenCase; form: EventForm; set: (change: Partial<EventForm>) => void };

/** Who is invited, chosen from the case; nobody is chosen beforehand. */
export function PeoplePicker({ open, form, set }: Props) {
  const people = listPeople(open);
  const { facts } = open.record;
  const ticks = (list: List, title: string, notRead: string | false) => (
    <fieldset id={`event-${list}`} tabIndex={-1}>
      <legend>{title}</legend>
      {withUnknown(people[list], form[list]).map(({ id, name, note }) => (
        <label class="tick" key={id}>
          <input
            type="checkbox"
            checked={form[list].includes(id)}
            onChange={(event) =>
              set({
                [list]: event.currentTarget.checked
                  ? [...form[list], id]
                  : form[list].filter((other) => other !== id),
              })
            }
          />
          <span>
            <Name>{name}</Name>
            {note && (
              <span class="small">
                {' · '}
                <Name>{note}</Name>
              </span>
            )}
          </span>
        </label>
      ))}
      {notRead && <p class="small">{notRead}</p>}
      {people.without[list].map((name) => (
        <p class="small" key={name}>
          <Name>{say.cannotInvite(name)}</Name>
        </p>
      ))}
      {list === 'otherStaff' && (
        <OtherStaff
          add={(id) => !form.otherStaff.includes(id) && set({ otherStaff: [...form.otherStaff, id] })}
        />
      )}
    </fieldset>
  );
  return (
    <section aria-labelledby="event-people" class="people">
      <h2 id="event-people">{say.peopleTitle}</h2>
      {ticks('contacts', say.contactsTitle, !facts.contacts && say.noContacts)}
      {ticks('staff', say.staffTitle, !facts.staff && say.noStaff)}
      {ticks('otherStaff', say.otherStaffTitle, false)}
    </section>
  );
}

/** Who was invited and is no longer known here stays ticked, by number, until somebody takes the tick away. */
function withUnknown(known: Person[], chosen: readonly string[]): Person[] {
  const unknown = chosen.filter((id) => !known.some((person) => person.id === id));
  return [...known, ...unknown.map((id) => ({ id, name: say.personOfId(id), note: null }))];
}

/** Staff who are not on the case stand on no page of it: they are added by number. */
function OtherStaff({ add }: { add: (id: string) => void }) {
  const [id, setId] = useState('');
  const [isOdd, setOdd] = useState(false);
  const press = () => {
    const given = id.trim();
    const fits = /^\d{1,20}$/.test(given);
    setOdd(!fits);
    if (!fits) return;
    add(given);
    setId('');
  };
  return (
    <>
      <div class="reminder">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={say.otherStaffId}
          placeholder={say.otherStaffId}
          aria-describedby="event-other-hint"
          aria-invalid={isOdd}
          value={id}
          onInput={(event) => setId(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It adds the person, and does not save the event.
            event.preventDefault();
            press();
          }}
        />
        <button type="button" class="btn" onClick={press}>
          {say.addOther}
        </button>
      </div>
      <p id="event-other-hint" class={isOdd ? 'problem' : 'small'} role={isOdd ? 'alert' : undefined}>
        {isOdd ? say.otherOdd : say.otherStaffHint}
      </p>
    </>
  );
}
