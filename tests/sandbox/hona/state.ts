import { STAGES } from '../mycase/seed-cases';
import { FIRM, type MyCaseStore, mainPhone } from '../mycase/store';
import type { Case } from '../mycase/types';
import { createEventDialect } from './event-schemas';
import { createLog } from './log';
import { createMessages } from './messages';
import { createNotices, type NoticeTime } from './notices';
import { nextMidnight } from './pacific';
import { createRecords, type Ids, type Records } from './records';
import { type CalendarEvent, type EventNotice, type HonaContact, type HonaProject, toE164 } from './types';

export type Hona = ReturnType<typeof createHona>;
export type HonaOptions = { logDelayMs: number | 'manual'; ids: Ids; notices: NoticeTime };
export type ContactFields = Omit<HonaContact, 'id'>;
export type ProjectFields = Omit<HonaProject, 'id' | 'phaseStep'>;

/** All that the sandbox's Hona knows. It serves one firm, as one token does. */
export function createHona(
  store: MyCaseStore,
  now: () => Date,
  { logDelayMs, ids, notices: noticeTime }: HonaOptions,
) {
  const records = createRecords(ids);
  const { integration, api } = records;
  const events = new Map<string, CalendarEvent>();
  const eventNotices: EventNotice[] = [];
  const projectTypes: string[] = [];
  const log = createLog(store, now, logDelayMs);
  const messages = createMessages(store, log, records, now);
  const notices = createNotices(messages, now, noticeTime);
  let midnight = nextMidnight(now());
  let lastId = 40_100;

  /** Replaces a contact; a phone or e-mail that is left out is gone. */
  function putContact(
    fields: ContactFields,
    { contacts }: Records = api,
    quiet = false,
  ): { contact: HonaContact; created: boolean } {
    const known = contacts.get(fields.externalId);
    if (!known) lastId += 1;
    const contact = { ...fields, id: known?.id ?? lastId };
    contacts.set(contact.externalId, contact);
    if (!quiet) notices.ofContact(contact, known);
    return { contact, created: !known };
  }

  /** Replaces a project, and tells the client where that is due. */
  function putProject(
    fields: ProjectFields,
    { projects }: Records = api,
    quiet = false,
  ): { project: HonaProject; created: boolean } {
    const known = projects.get(fields.externalId);
    if (!known) lastId += 1;
    // A phase that is not mapped leaves the project in the phase it is in.
    const step = STAGES.indexOf(fields.phaseName);
    const phaseStep = step >= 0 ? step : (known?.phaseStep ?? 0);
    const project = { ...fields, id: known?.id ?? lastId, phaseStep };
    projects.set(project.externalId, project);
    if (!quiet) notices.ofProject(project, known);
    return { project, created: !known };
  }

  function takeOver(one: Case, quiet: boolean): void {
    const client = store.findContact(one.mainClient, FIRM);
    if (!client) return;
    const phone = mainPhone(client);
    const contact: ContactFields = {
      externalId: client.id,
      firstName: client.first,
      lastName: client.last,
      email: client.email ?? null,
      phone: phone ? toE164(phone) : null,
    };
    putContact(contact, integration, quiet);
    const fields: ProjectFields = {
      externalId: one.id,
      name: one.name,
      phaseName: one.stage,
      client: client.id,
      projectTypeName: one.practiceArea,
      milestonesEnabled: one.customFields['Hona Enabled'] === 'Yes',
      status: one.closed ? 'Completed' : 'In Progress',
    };
    putProject(fields, integration, quiet);
  }

  /** A case is connected from the start, or since its project was made by the API under the same ID. */
  function sync(quiet: boolean): void {
    for (const one of store.cases)
      if (one.firm === FIRM && (one.synced || integration.projects.has(one.id))) takeOver(one, quiet);
  }

  // The state it starts with is old news to the clients.
  sync(true);

  return {
    /** As the API knows them. */
    contacts: api.contacts,
    projects: api.projects,
    /** As Hona's own integration knows them; the same records where the IDs are shared. */
    integration,
    events,
    eventNotices,
    eventDialect: createEventDialect(),
    log,
    messages,
    putContact,
    putProject,
    notices,
    /** Takes over every connected case as MyCase shows it now; MyCase's values win. */
    nightlySync: () => sync(false),
    /** Runs the nightly sync where midnight has come in Los Angeles, by the sandbox's clock. */
    watchClock(): void {
      if (now() < midnight) return;
      midnight = nextMidnight(now());
      sync(false);
    },
    /** "Sync Updates" of one project, by hand. */
    manualSync(caseId: string): void {
      const one = store.findCase(FIRM, caseId);
      if (!one || !integration.projects.has(caseId)) throw new Error(`Hona has no project ${caseId} to sync`);
      takeOver(one, false);
    },
    /** Hona's own number for a type of project. */
    projectTypeId(name: string): number {
      if (!projectTypes.includes(name)) projectTypes.push(name);
      return projectTypes.indexOf(name) + 1;
    },
  };
}
