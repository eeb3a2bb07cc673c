import type { EventForm } from '../domain/calendar';
import type { CaseRef } from '../domain/case';
import { findEmail } from '../domain/contact';
import { AppError } from '../domain/errors';
import type { Fact } from '../domain/facts';
import type { OutgoingEvent } from '../hona/event-body';
import { getCaseKnowledge } from '../store/case-record';
import { openStore } from '../store/context';
import { getFacts } from '../store/facts';

/**
 * The e-mails of everyone whom a form names, from what MyCase says now. Only people of this case are told of its events
 * (D1), and other staff are those who are not on it (A28).
 * @param required each of them needs one: nobody is left out silently
 * Throws `event-not-possible`: `not-on-case` or `on-case` with the `ids`, `no-email` with the `names`.
 */
export async function findEventEmails(
  ref: CaseRef,
  form: EventForm,
  required: boolean,
): Promise<OutgoingEvent['emails']> {
  const store = await openStore();
  const { facts, contacts: pages, staff: staffPages } = await getCaseKnowledge(store, ref);
  const contacts = facts.contacts?.value ?? [];
  const team = facts.staff?.value ?? [];
  requireNone('not-on-case', [
    ...form.contacts.filter((id) => !contacts.some((c) => c.contactId === id)),
    ...form.staff.filter((id) => !team.some((s) => s.staffId === id)),
  ]);
  requireNone(
    'on-case',
    form.otherStaff.filter((id) => team.some((s) => s.staffId === id)),
  );

  const emails: OutgoingEvent['emails'] = { contacts: {}, staff: {} };
  if (!required) return emails;
  const without: string[] = [];
  const add = (kind: keyof typeof emails, id: string, email: string | null | undefined, name: string) => {
    if (email) emails[kind][id] = email;
    else without.push(name);
  };
  for (const id of form.contacts) {
    const contact = contacts.find((c) => c.contactId === id);
    if (contact)
      add(
        'contacts',
        id,
        findEmail(contact, pages[id], facts.contacts as Fact<unknown>)?.value,
        contact.name,
      );
  }
  for (const id of [...form.staff, ...form.otherStaff]) {
    const page = staffPages[id] ?? (await getFacts(store, { kind: 'staff', firm: ref.firm, id }));
    const listed = team.find((s) => s.staffId === id)?.name;
    add('staff', id, page.email?.value, listed ?? page.name?.value ?? id);
  }
  if (without.length > 0)
    throw new AppError('event-not-possible', { why: 'no-email', names: without.join(', ') });
  return emails;
}

function requireNone(why: string, ids: readonly string[]): void {
  if (ids.length > 0) throw new AppError('event-not-possible', { why, ids: ids.join() });
}
