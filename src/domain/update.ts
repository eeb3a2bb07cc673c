import type { CaseRef } from './case';
import { findClientId } from './contact';
import type { PhoneProblem } from './facts';
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
  project: ProjectAnswered | null;
  /** Where it is half-done: what Hona answered to last for the project, if it ever did. */
  before?: Taken | null;
};

export type ProjectAnswered = {
  at: number;
  result: 'created' | 'updated';
  notices: boolean | null;
  status: string | null;
};

/** An update whose project Hona has answered to. */
export type Taken = { update: ProjectUpdate; project: ProjectAnswered };

/** What an update would send; `notices` null: MyCase does not say, and staff have not chosen yet. */
export type WantedUpdate = Omit<ProjectUpdate, 'notices'> & { notices: boolean | null };

export type UpdateField =
  | 'name'
  | 'phase'
  | 'projectType'
  | 'status'
  | 'notices'
  | 'client'
  | 'phone'
  | 'email';
/** Why no update can be sent, with what staff can do about it on screen. */
export type Obstacle =
  | {
      field: 'name' | 'phase' | 'projectType' | 'status';
      why: Gap;
      value: string | null;
    }
  /** PULL-LEAD-2: the firm's field marks the case as a lead; `not-loaded`: it was not read yet. */
  | { field: 'case'; why: 'lead' | 'not-loaded' }
  | { field: 'client'; why: 'not-loaded' | 'none' | 'no-id' | 'choose' | NameGap }
  | { field: 'phone'; why: 'doubtful'; value: string; problem: PhoneProblem }
  | { field: 'phone'; why: 'no-phone-no-email' };

/** Why staff must give the person's name; suggestName() has what to begin with. */
export type NameGap = 'company' | 'one-name' | 'doubtful-name';
export const isNameGap = (why: string): why is NameGap =>
  ['company', 'one-name', 'doubtful-name'].includes(why);

export type Plan =
  | {
      ok: true;
      update: WantedUpdate;
      /** When each value was read from MyCase, in milliseconds; missing where that is not known. */
      readAt: Partial<Record<UpdateField, number>>;
    }
  | { ok: false; obstacles: Obstacle[] };

/**
 * What an update would send, or everything that stands in its way. `notices` null: staff must choose.
 * A person's name is asked for, never invented (A5); one client only (A3).
 */
export function planUpdate(project: Project, name: PersonName | null = null): Plan {
  const obstacles: Obstacle[] = [];
  if (project.lead !== false) obstacles.push({ field: 'case', why: project.lead ? 'lead' : 'not-loaded' });
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
    readAt: {
      name: project.name.from?.readAt,
      phase: project.phase.from?.readAt,
      projectType: project.projectType.from?.readAt,
      status: project.status.from?.readAt,
      notices: project.notices.from?.readAt,
      phone: project.phone?.readAt,
      email: project.email?.from.readAt,
    },
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
  if (project.phone && !phone)
    obstacles.push({
      field: 'phone',
      why: 'doubtful',
      value: project.phone.phone.raw,
      problem: project.phone.phone.problem ?? 'odd',
    });
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

/** The name as the table shows it. */
export const fullName = ({ client }: Pick<ProjectUpdate, 'client'>) =>
  `${client.firstName} ${client.lastName}`;

/** The newest update whose project Hona has answered to; of a half-done one's nobody knows what became. */
export function findTaken(last: LastSent | null): Taken | null {
  if (!last) return null;
  return last.project ? { update: last.update, project: last.project } : (last.before ?? null);
}
