import { blankCase } from './blank-case';
import { seedCases } from './seed-cases';
import { seedEvents } from './seed-events';
import { seedContacts, seedLeads, seedStaff } from './seed-people';
import { seedTexts } from './seed-texts';
import { loggedOf, momentOf, seedThreads } from './seed-thread';
import { createTrouble } from './trouble';
import type { CalendarEntry, Case, CaseLink, Contact, Post, Staff, Thread } from './types';
import { DEFAULT_VIEW, type View } from './view';

export const FIRM = 'smithlaw';
/** The subject of the thread that Hona logs into. */
export const THREAD_SUBJECT = 'Hona Messages';
export const FIRM_NAMES: Record<string, string> = { smithlaw: 'Smith Law', otherlaw: 'Other Law' };

/** How long after a message Hona logged it, where it did so before the sandbox started. */
const LOGGED_AFTER_MS = 4 * 60_000;

export type MyCaseStore = ReturnType<typeof createMyCaseStore>;

/** All that the sandbox's MyCase knows, in memory. */
export function createMyCaseStore(now: () => Date, { skin, moves, logFormat, viewer }: Partial<View> = {}) {
  const seeded = seedCases();
  const cases: Case[] = Object.values(seeded);
  const contacts = seedContacts();
  const staff = seedStaff();
  const threads: Thread[] = [];
  let loggedIn = true;
  let lastId = 5_400_100;

  const store = {
    seeded,
    cases,
    contacts,
    staff,
    threads,
    leads: seedLeads(),
    trouble: createTrouble(() => store.setLoggedIn(false)),
    events: seedEvents(),
    texts: seedTexts(now()),
    /** How its pages show themselves. */
    view: {
      skin: skin ?? DEFAULT_VIEW.skin,
      moves: moves ?? DEFAULT_VIEW.moves,
      logFormat: logFormat ?? DEFAULT_VIEW.logFormat,
      viewer: viewer ?? DEFAULT_VIEW.viewer,
    } as View,
    /** From the next page on. */
    setView(changes: Partial<View>): void {
      Object.assign(store.view, changes);
    },
    get loggedIn(): boolean {
      return loggedIn;
    },
    setLoggedIn(value: boolean): void {
      loggedIn = value;
    },
    findCase: (firm: string, id: string) => cases.find((one) => one.firm === firm && one.id === id),
    /** Without a firm: of whichever firm. A company is meant only where no person has this ID. */
    findContact(id: string, firm?: string): Contact | undefined {
      const found = contacts.filter((one) => one.id === id && (!firm || one.firm === firm));
      return found.find((one) => !one.company) ?? found[0];
    },
    findStaff: (id: string, firm?: string) =>
      staff.find((one) => one.id === id && (!firm || one.firm === firm)),
    /** The people and companies on a case, in its order. */
    peopleOf({ firm, contacts: links }: Pick<Case, 'firm' | 'contacts'>): (CaseLink & { person: Contact })[] {
      return links.flatMap((link) => {
        const named = contacts.filter((one) => one.id === link.contactId && one.firm === firm);
        const person = named.find((one) => one.company === link.company) ?? named[0];
        return person ? [{ ...link, person }] : [];
      });
    },
    /** The cases on which a person, or a company, is. */
    casesOf: (person: Contact) =>
      cases.filter((one) => one.firm === person.firm && store.peopleOf(one).some((p) => p.person === person)),
    staffOf: ({ firm, staff: links }: Case) =>
      links.flatMap((link) => {
        const person = store.findStaff(link.staffId, firm);
        return person ? [{ ...link, person }] : [];
      }),
    threadsOf: (firm: string, caseId: string) =>
      threads.filter((one) => one.firm === firm && one.caseId === caseId),

    /** Adds a case to the first firm; what is left out is as in an empty case. */
    addCase(fields: Partial<Case> & { id: string; name: string }): Case {
      const firm = fields.firm ?? FIRM;
      if (store.findCase(firm, fields.id)) throw new Error(`Case ${fields.id} exists`);
      const added: Case = { ...blankCase(firm, fields.id, fields.name), ...fields };
      cases.push(added);
      return added;
    },
    /** Throws where the firm has no such case. */
    getCase: (id: string, firm: string = FIRM): Case => required(store.findCase(firm, id), `case ${id}`),
    setCase(id: string, fields: Partial<Case>, firm?: string): void {
      Object.assign(store.getCase(id, firm), fields);
    },
    addContact(fields: Partial<Contact> & { id: string; first: string; last: string }): void {
      contacts.push({ firm: FIRM, group: 'Client', ...fields });
    },
    /** Changes a contact; undefined takes a value away. */
    setContact(id: string, fields: Partial<Contact>, firm: string = FIRM): void {
      Object.assign(required(store.findContact(id, firm), `contact ${id}`), fields);
    },
    addStaff(fields: Partial<Staff> & { id: string; first: string; last: string }): void {
      staff.push({ firm: FIRM, title: '', type: 'Staff', email: '', work: '', ...fields });
    },
    setStaff(id: string, fields: Partial<Staff>, firm: string = FIRM): void {
      Object.assign(required(store.findStaff(id, firm), `staff ${id}`), fields);
    },
    addEvent(entry: CalendarEntry): void {
      store.events.push(entry);
    },
    setEvent(id: string, fields: Partial<CalendarEntry>, firm: string = FIRM): void {
      const entry = store.events.find((one) => one.id === id && one.firm === firm);
      Object.assign(required(entry, `event ${id}`), fields);
    },
    addThread(thread: Thread): void {
      threads.push(thread);
    },

    /** Adds a post to the case's thread of this subject, which is made where it is missing. */
    addPost(caseOfPost: Pick<Case, 'firm' | 'id'>, subject: string, post: Omit<Post, 'id'>): void {
      let thread = store.threadsOf(caseOfPost.firm, caseOfPost.id).find((one) => one.subject === subject);
      if (!thread) {
        lastId += 7;
        thread = { id: lastId, firm: caseOfPost.firm, caseId: caseOfPost.id, subject, posts: [] };
        threads.push(thread);
      }
      lastId += 1;
      thread.posts.push({ id: lastId, ...post });
    },
  };

  for (const { firm, caseId, contactId, subject = THREAD_SUBJECT, posts } of seedThreads()) {
    const person = required(store.findContact(contactId), `contact ${contactId}`);
    for (const post of posts) {
      const at = momentOf(post, now());
      const { author, body } = post;
      const loggedAt = new Date(at.getTime() + LOGGED_AFTER_MS);
      const logged = loggedOf(post, fullName(person), loggedAt);
      store.addPost({ firm, id: caseId }, subject, { author, body, at, logged });
    }
  }
  return store;
}

/** "Jane Doe", for contacts and staff alike. */
export function fullName({ first, last }: Contact | Staff): string {
  return `${first} ${last}`.trim();
}

/** The path of a contact's own page; companies are another kind. */
export function contactHref({ id, company }: Contact): string {
  return `/contacts/${company ? 'companies' : 'clients'}/${id}`;
}

/** The number MyCase shows where it shows one only, which is the one Hona takes: cell, else the first. */
export function mainPhone({ cell, home, work, main }: Contact): string | undefined {
  return cell ?? home ?? work ?? main;
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sandbox has no ${what}`);
  return value;
}
