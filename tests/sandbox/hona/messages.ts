import { momentOf, NOTIFICATION_AUTHOR, seedPosts } from '../mycase/seed-thread';
import { FIRM, FIRM_NAMES, fullName, type MyCaseStore } from '../mycase/store';
import type { Author } from '../mycase/types';
import type { HonaLog } from './log';
import type { Delivery, HonaContact, HonaProject, Line } from './types';

export type Messages = ReturnType<typeof createMessages>;

/** Everything that goes to and comes from the clients' phones. */
export function createMessages(
  store: MyCaseStore,
  log: HonaLog,
  projects: Map<string, HonaProject>,
  contacts: Map<string, HonaContact>,
  now: () => Date,
) {
  const deliveries: Delivery[] = [];
  const conversations = new Map<string, Line[]>();
  /** The case a client's answers are logged to: the one last written from. */
  const currentCase = new Map<string, string>();

  function conversation(contactId: string): Line[] {
    const lines = conversations.get(contactId) ?? [];
    conversations.set(contactId, lines);
    return lines;
  }

  function deliver(delivery: Delivery): void {
    deliveries.push(delivery);
    const { at, way, text, contactId, caseId } = delivery;
    if (contactId) conversation(contactId).push({ at, from: 'firm', way, text });
    if (contactId && caseId) currentCase.set(contactId, caseId);
  }

  function toContact(
    contact: HonaContact | undefined,
    caseId: string,
    kind: Delivery['kind'],
    text: string,
    author: Author,
  ): void {
    const at = now();
    const to = contact?.phone ?? contact?.email;
    // Accepted is not delivered: without phone and e-mail nothing reaches anyone.
    if (contact && to) {
      const way = contact.phone ? 'text' : 'e-mail';
      deliver({ at, contactId: contact.externalId, caseId, to, way, kind, text, author: author.name });
    }
    log.add({ caseId, at, author, body: text });
  }

  /** The team member with this ID, else "CRM", as Hona shows a message without a known author. */
  function authorOf(authorId: string | undefined): Author {
    const person = authorId ? store.findStaff(authorId) : undefined;
    if (person?.firm !== FIRM) return { name: 'CRM' };
    return { name: fullName(person), title: person.title, href: `/contacts/attorneys/${person.id}` };
  }

  for (const post of seedPosts()) {
    const from = post.author.title === 'Client' ? 'client' : 'firm';
    conversation('9001001').push({ at: momentOf(post, now()), from, way: 'text', text: post.body });
  }

  return {
    deliveries,
    conversation,

    /** A message of the firm to the client of a project. */
    sendToProject(project: HonaProject, text: string, authorId: string | undefined): void {
      toContact(contacts.get(project.client), project.externalId, 'message', text, authorOf(authorId));
    },
    /** A message to a number: it is in no conversation history, so nothing is logged. */
    sendToNumber(phone: string, text: string): void {
      const contact = [...contacts.values()].find((one) => one.phone === phone);
      const contactId = contact?.externalId ?? null;
      deliver({
        at: now(),
        contactId,
        caseId: null,
        to: phone,
        way: 'text',
        kind: 'message',
        text,
        author: 'CRM',
      });
    },
    /** An automatic notice about a project to one of Hona's contacts. */
    notify(project: HonaProject, text: string, contactId: string = project.client): void {
      const body = `${FIRM_NAMES[FIRM]}: ${text}`;
      toContact(contacts.get(contactId), project.externalId, 'notification', body, NOTIFICATION_AUTHOR);
    },
    /** The client writes back. */
    clientAnswers(contactId: string, text: string): void {
      const contact = contacts.get(contactId);
      const person = store.findContact(contactId);
      if (!contact || !person) throw new Error(`Hona has no contact ${contactId}`);
      const at = now();
      conversation(contactId).push({ at, from: 'client', way: contact.phone ? 'text' : 'e-mail', text });
      const own = [...projects.values()].find((project) => project.client === contactId);
      const caseId = currentCase.get(contactId) ?? own?.externalId;
      const author = { name: fullName(person), title: 'Client', href: `/contacts/clients/${contactId}` };
      if (caseId) log.add({ caseId, at, author, body: text });
    },
  };
}
