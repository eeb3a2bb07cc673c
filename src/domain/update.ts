import type { CaseRef } from './case';
import { findClientId } from './contact';
import { type PersonName, splitName } from './person-name';
import type { Derived, Gap, Project, ProjectStatus } from './project';

/** What an update sends to Hona: the seven values of a project and the five of its client, no more. */
export type ProjectUpdate = {
  ref: CaseRef;
  name: string;
  phase: string;
  projectType: string;
  status: ProjectStatus;
  notices: boolean;
  client: {
    contactId: string;
    firstName: string;
    lastName: string;
    phone: string | null;
    email: string | null;
  };
};

/** What was last sent from this computer, and Hona's answer to it. */
export type LastSent = {
  update: ProjectUpdate;
  contact: { at: number; result: 'created' | 'updated'; phone: string | null; email: string | null };
  /** Null: the contact went through, the project did not ("half-done"). */
  project: {
    at: number;
    result: 'created' | 'updated';
    notices: boolean | null;
    status: string | null;
  } | null;
};

export type UpdateField =
  | 'name'
  | 'phase'
  | 'projectType'
  | 'status'
  | 'notices'
  | 'client'
  | 'phone'
  | 'email';
export type Difference = {
  field: UpdateField;
  /** Null: never sent from this computer. */
  was: string | null;
  is: string | null;
  /** Older than the last midnight, Pacific: Hona has probably taken it over in its nightly sync. */
  probablyTakenOver: boolean;
};

/** Why no update can be sent, with what staff can do about it on screen. */
export type Obstacle =
  | {
      field: 'name' | 'phase' | 'projectType' | 'status';
      why: Gap;
      value: string | null;
    }
  /** PULL-LEAD-2: the firm's field marks the case as a lead. */
  | { field: 'case'; why: 'lead' }
  | { field: 'client'; why: 'not-loaded' | 'none' | 'no-id' | 'choose' | NameGap }
  | { field: 'phone'; why: 'doubtful' | 'no-phone-no-email' };

/** Why staff must give the person's name; suggestName() has what to begin with. */
export type NameGap = 'company' | 'one-name' | 'doubtful-name';
export const isNameGap = (why: string): why is NameGap =>
  ['company', 'one-name', 'doubtful-name'].includes(why);

export type Plan =
  | { ok: true; update: Omit<ProjectUpdate, 'notices'> & { notices: boolean | null } }
  | { ok: false; obstacles: Obstacle[] };

/**
 * What an update would send, or everything that stands in its way. `notices` null: staff must choose.
 * A person's name is asked for, never invented (A5); one client only (A3).
 */
export function planUpdate(project: Project, name: PersonName | null = null): Plan {
  const obstacles: Obstacle[] = project.lead ? [{ field: 'case', why: 'lead' }] : [];
  const value = <T>(field: 'name' | 'phase' | 'projectType' | 'status', derived: Derived<T>): T | null => {
    if (derived.state === 'known') return derived.value;
    const raw = derived.from?.value;
    obstacles.push({ field, why: derived.state, value: typeof raw === 'string' ? raw : null });
    return null;
  };
  const caseName = value('name', project.name);
  const phase = value('phase', project.phase);
  const projectType = value('projectType', project.projectType);
  const status = value('status', project.status);
  const client = planClient(project, name, obstacles);
  if (obstacles.length > 0 || !caseName || !phase || !projectType || !status || !client)
    return { ok: false, obstacles };
  const notices = project.notices.state === 'known' ? project.notices.value : null;
  return {
    ok: true,
    update: { ref: project.ref, name: caseName, phase, projectType, status, notices, client },
  };
}

function planClient(
  project: Project,
  name: PersonName | null,
  obstacles: Obstacle[],
): ProjectUpdate['client'] | null {
  const { client } = project;
  if (client.state !== 'found') {
    obstacles.push({ field: 'client', why: client.state });
    return null;
  }
  const { name: shown, type } = client.contact;
  const split = type === 'Company' ? null : splitName(shown);
  const { firstName, lastName } = name ?? (split?.doubtful ? null : split) ?? { firstName: '', lastName: '' };
  if (!firstName.trim() || !lastName.trim()) {
    const why = type === 'Company' ? 'company' : split?.doubtful ? 'doubtful-name' : 'one-name';
    obstacles.push({ field: 'client', why });
    return null;
  }
  const phone = project.phone?.phone.e164 ?? null;
  const email = project.email?.value ?? null;
  if (project.phone && !phone) obstacles.push({ field: 'phone', why: 'doubtful' });
  else if (!phone && !email) obstacles.push({ field: 'phone', why: 'no-phone-no-email' });
  return { contactId: findClientId(client.contact) ?? '', firstName, lastName, phone, email };
}

/**
 * The person's name that staff may correct: what was sent for this contact while its words still are MyCase's, else
 * MyCase's own. Blank for a company, and where MyCase holds one word: whom to address is asked each time (A5).
 */
export function suggestName(project: Project, last: LastSent | null): PersonName {
  const contact = project.client.state === 'found' ? project.client.contact : null;
  const split = contact && contact.type !== 'Company' ? splitName(contact.name) : null;
  if (!contact || !split) return { firstName: '', lastName: '' };
  const sent = last?.update.client;
  const isSame = split.doubtful && sent?.contactId === findClientId(contact) && sameWords(sent, split);
  const { firstName, lastName } = isSame && sent ? sent : split;
  return { firstName, lastName };
}

function sameWords(a: PersonName | undefined, b: PersonName): boolean {
  const words = ({ firstName, lastName }: PersonName) =>
    `${firstName} ${lastName}`.split(/\s+/).sort().join(' ');
  return a !== undefined && words(a) === words(b);
}

/** Every value of the update beside what was last sent. Empty `was` everywhere: nothing was sent from here yet. */
export function differences(
  update: ProjectUpdate,
  last: LastSent | null,
  changedAt: number,
  now: number,
): Difference[] {
  const sent = findTakenProject(last);
  const rows: [UpdateField, string | null, string | null][] = [
    ['name', sent?.name ?? null, update.name],
    ['phase', sent?.phase ?? null, update.phase],
    ['projectType', sent?.projectType ?? null, update.projectType],
    ['status', sent?.status ?? null, update.status],
    ['notices', sent ? String(sent.notices) : null, String(update.notices)],
    ['client', last ? fullName(last.update) : null, fullName(update)],
    ['phone', last?.contact.phone ?? null, update.client.phone],
    ['email', last?.contact.email ?? null, update.client.email],
  ];
  const takenOver = changedAt < lastMidnightPacific(now);
  return rows
    .filter(([, was, is]) => was !== is)
    .map(([field, was, is]) => ({ field, was, is, probablyTakenOver: takenOver }));
}

/** The project's values that Hona has answered to; a half-done update sent them, but nobody knows what became of it. */
const findTakenProject = (last: LastSent | null) => (last?.project ? last.update : null);

const fullName = (u: ProjectUpdate) => `${u.client.firstName} ${u.client.lastName}`;

/** What the client would notice; the words are the screen's. */
export type Consequence =
  | { kind: 'new-phase'; phase: string }
  | { kind: 'notices-on' }
  | { kind: 'notices-off' }
  | { kind: 'portal-link'; to: string }
  | { kind: 'completed' }
  | { kind: 'may-create' }
  | { kind: 'only-this-client'; contacts: number }
  | { kind: 'nothing' };

/** Says, before Update is pressed, what the client would notice (product §4). */
export function consequences(
  update: ProjectUpdate,
  last: LastSent | null,
  contactsOnCase: number,
): Consequence[] {
  const list: Consequence[] = [];
  const sent = findTakenProject(last);
  if (!sent) list.push({ kind: 'may-create' });
  if (update.notices && last && sent?.phase !== update.phase)
    list.push({ kind: 'new-phase', phase: update.phase });
  if (last && sent?.notices !== update.notices)
    list.push({ kind: update.notices ? 'notices-on' : 'notices-off' });
  const { phone, email } = update.client;
  if (phone && phone !== last?.contact.phone) list.push({ kind: 'portal-link', to: phone });
  if (email && email !== last?.contact.email) list.push({ kind: 'portal-link', to: email });
  if (update.status === 'Completed' && sent?.status !== 'Completed') list.push({ kind: 'completed' });
  if (contactsOnCase > 1) list.push({ kind: 'only-this-client', contacts: contactsOnCase });
  return list.length > 0 ? list : [{ kind: 'nothing' }];
}

/** The last midnight in Los Angeles, where Hona's nightly sync runs (PULL-WHEN-1), in milliseconds. */
export function lastMidnightPacific(now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
  // On the two days a year on which the clocks change this is an hour off; it only greys a line.
  return now - ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000 - (now % 1000);
}
