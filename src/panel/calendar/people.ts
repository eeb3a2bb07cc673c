import type { EventForm } from '../../domain/calendar';
import { dropDoubles } from '../../domain/contact';
import { calendarWords as say } from '../../locales/calendar-words';
import type { OpenCase } from '../project/use-case';

/** Somebody who may be invited: by their number in MyCase (A26). */
export type Person = { id: string; name: string; note: string | null };
export type People = {
  contacts: Person[];
  staff: Person[];
  /** Not on the case, as far as they are known here. */
  otherStaff: Person[];
  /** On the case, but without a number that could be sent. */
  without: { contacts: string[]; staff: string[]; otherStaff: string[] };
};

/** Whom the case and this computer know; the main client first. Nobody is invited by it. */
export function listPeople({ record, project, ambient }: OpenCase): People {
  const client = project.client.state === 'found' ? project.client.contact : null;
  const all = dropDoubles(record.facts.contacts?.value ?? []);
  const contacts = all.flatMap(({ contactId, name, group }) =>
    contactId === null
      ? []
      : [{ id: contactId, name, note: contactId === client?.contactId ? say.clientMark : group }],
  );
  const team = record.facts.staff?.value ?? [];
  const staff = team.flatMap(({ staffId, name, title }) =>
    staffId === null ? [] : [{ id: staffId, name, note: title }],
  );
  const { staffId: ownId, staffName } = ambient.settings;
  const isElsewhere = ownId !== null && !staff.some(({ id }) => id === ownId);
  return {
    contacts: contacts.sort(
      (a, b) => Number(b.id === client?.contactId) - Number(a.id === client?.contactId),
    ),
    staff,
    otherStaff: isElsewhere ? [{ id: ownId, name: staffName ?? say.personOfId(ownId), note: null }] : [],
    without: {
      contacts: all.filter(({ contactId }) => contactId === null).map(({ name }) => name),
      staff: team.filter(({ staffId }) => staffId === null).map(({ name }) => name),
      otherStaff: [],
    },
  };
}

/** The names of those whom an event invites; one who has left the case since is named by number. */
export function nameInvited(form: EventForm, people: People): string[] {
  const nameOf = (id: string, list: Person[]) =>
    list.find((person) => person.id === id)?.name ?? say.personOfId(id);
  return [
    ...form.contacts.map((id) => nameOf(id, people.contacts)),
    ...form.staff.map((id) => nameOf(id, people.staff)),
    ...form.otherStaff.map((id) => nameOf(id, people.otherStaff)),
  ];
}
