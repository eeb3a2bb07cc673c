import { momentOf, NOTIFICATION_AUTHOR, seedThreads } from '../mycase/seed-thread';
import { FIRM, FIRM_NAMES, fullName, type MyCaseStore } from '../mycase/store';
import type { Author } from '../mycase/types';
import type { HonaLog } from './log';
import type { Records } from './records';
import type { Delivery, HonaContact, HonaProject, Line, NoticeKind } from './types';

/** One client of two cases, whose answers go to the other one. */
const CHOSEN_CASES = { '9001021': '31946311' };

export type Messages = ReturnType<typeof createMessages>;

/** Everything that goes to and comes from the clients' phones. */
export function createMessages(
  store: MyCaseStore,
  log: HonaLog,
  { integration, api }: { integration: Records; api: Records },
  now: () => Date,
) {
  const deliveries: Delivery[] = [];
  const conversations = new Map<string, Line[]>();
  /** The case a client's answers are logged to: the one last written from, unless somebody chose one in Hona. */
  const currentCase = new Map<string, string>();
  const chosenCase = new Map(Object.entries(CHOSEN_CASES));
  /** Of these also what the firm writes, whichever project it names. */
  const chosenForAll = new Set<string>();

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
    project: HonaProject,
    contactId: string,
    kind: Delivery['kind'],
    text: string,
    author: Author,
    notice?: NoticeKind,
  ): void {
    const at = now();
    const caseId = project.externalId;
    const isSynced = integration.projects.get(caseId) === project;
    const contact = (isSynced ? integration : api).contacts.get(contactId);
    const to = contact?.phone ?? contact?.email;
    // Accepted is not delivered: without phone and e-mail nothing reaches anyone.
    if (contact && to) {
      const way = contact.phone ? 'text' : 'e-mail';
      deliver({
        at,
        contactId: contact.externalId,
        caseId,
        to,
        way,
        kind,
        notice,
        text,
        author: author.name,
      });
    }
    // What the integration does not know as its own has no place in MyCase to be logged to.
    if (!isSynced) return;
    const way = kind === 'notification' ? 'Notification' : contact?.phone ? 'Text' : 'E-mail';
    const person = store.findContact(contactId, FIRM);
    const loggedTo = (chosenForAll.has(contactId) && chosenCase.get(contactId)) || caseId;
    const client = person ? fullName(person) : '';
    log.add({ caseId: loggedTo, at, author, body: text, way, direction: 'to', client });
  }

  /** The team member with this ID, else "CRM", as Hona shows a message without a known author. */
  function authorOf(authorId: string | undefined): Author {
    const person = authorId ? store.findStaff(authorId, FIRM) : undefined;
    if (person?.firm !== FIRM) return { name: 'CRM' };
    return { name: fullName(person), title: person.title, href: `/contacts/attorneys/${person.id}` };
  }

  for (const { contactId, posts } of seedThreads()) {
    for (const post of posts) {
      const from = post.author.title === 'Client' ? 'client' : 'firm';
      conversation(contactId).push({ at: momentOf(post, now()), from, way: 'text', text: post.body });
    }
    conversation(contactId).sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  return {
    deliveries,
    conversation,

    /** A message of the firm to the client of a project. */
    sendToProject(project: HonaProject, text: string, authorId: string | undefined): void {
      toContact(project, project.client, 'message', text, authorOf(authorId));
    },
    /** A message to a number: it is in no conversation history, so nothing is logged. */
    sendToNumber(phone: string, text: string): void {
      const known = [...integration.contacts.values(), ...api.contacts.values()];
      const contact = known.find((one) => one.phone === phone);
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
    notify(project: HonaProject, text: string, notice: NoticeKind, contactId: string = project.client): void {
      const body = `${FIRM_NAMES[FIRM]}: ${text}`;
      toContact(project, contactId, 'notification', body, NOTIFICATION_AUTHOR, notice);
    },
    /** A link to the portal; it belongs to no case. */
    sendLink({ externalId: contactId }: HonaContact, to: string, way: Delivery['way'], text: string): void {
      const about = {
        kind: 'notification',
        notice: 'portal-link',
        author: NOTIFICATION_AUTHOR.name,
      } as const;
      deliver({ at: now(), contactId, caseId: null, to, way, text, ...about });
    },
    /** The client writes back. */
    clientAnswers(contactId: string, text: string): void {
      const contact = integration.contacts.get(contactId) ?? api.contacts.get(contactId);
      const person = store.findContact(contactId, FIRM);
      if (!contact || !person) throw new Error(`Hona has no contact ${contactId}`);
      const at = now();
      conversation(contactId).push({ at, from: 'client', way: contact.phone ? 'text' : 'e-mail', text });
      const own = [...integration.projects.values()].find((project) => project.client === contactId);
      const caseId = chosenCase.get(contactId) ?? currentCase.get(contactId) ?? own?.externalId;
      const client = fullName(person);
      const author = { name: client, title: 'Client', href: `/contacts/clients/${contactId}` };
      const way = contact.phone ? 'Text' : 'E-mail';
      if (caseId && integration.projects.has(caseId))
        log.add({ caseId, at, author, body: text, way, direction: 'from', client });
    },
    /** Somebody chooses in Hona, in the head of the thread, to which case the client's messages are logged. */
    chooseCase(contactId: string, caseId: string, what: 'answers' | 'all' = 'answers'): void {
      chosenCase.set(contactId, caseId);
      if (what === 'all') chosenForAll.add(contactId);
      else chosenForAll.delete(contactId);
    },
  };
}
