import type { Settings } from '../connection';
import { findOwnFacts } from '../contact';
import type { CaseFacts } from '../facts';
import type { FirmRules } from '../firm-rules';
import type { CaseLog } from '../log';
import type { Mapping } from '../mapping';
import type { OutboxEntry } from '../outbox';
import type { Project, ProjectFacts } from '../project';
import type { deriveRecipient } from '../recipient';
import { noStops, type Stops } from '../stop';
import type { CheckInput } from './check';

/** What the checks look at beside the case itself; it takes longer to read, and few messages need all of it. */
export type CheckRest = {
  otherLogs: readonly CaseLog[];
  stops: Stops;
  linksElsewhere: readonly string[];
  otherClients: readonly string[];
  /** Of somebody who is not this case's client: the cases whose client they are. */
  asClient?: readonly CaseFacts[];
};

export const noRest: CheckRest = { otherLogs: [], stops: noStops, linksElsewhere: [], otherClients: [] };

/** What is known of a case at this moment. */
export type CheckCase = {
  knowledge: Pick<ProjectFacts, 'ref' | 'contacts' | 'companies'>;
  project: Project;
  answer: ReturnType<typeof deriveRecipient>;
  log: CaseLog;
  entries: readonly OutboxEntry[];
  rest: CheckRest;
  mapping: Pick<Mapping, 'clientGroups'>;
  rules: FirmRules;
  settings: Pick<Settings, 'meId'>;
};

/** What is to be sent, by whom and when. */
export type CheckedMessage = {
  /** As it is counted, stored and sent (`normaliseText`). */
  text: string;
  authorId: string | null;
  linesAtStart: number | null;
  /** Milliseconds, and this computer's zone, IANA. */
  now: number;
  zone: string;
  /** The entry that this message is already: what it holds itself is no ground for anything. */
  entryId?: string;
};

/** One input for the composer, for Send and for the claim: what differs between them is only how new the facts are. */
export function makeCheckInput(of: CheckCase, message: CheckedMessage): CheckInput {
  const { knowledge, project, answer, log, entries, rest, mapping, rules, settings } = of;
  const { text, authorId, linesAtStart, now, zone, entryId } = message;
  const contact = project.client.state === 'found' ? project.client.contact : null;
  return {
    ref: knowledge.ref,
    text,
    now,
    zone,
    project,
    recipient: answer.ok ? answer.recipient : null,
    client: contact && { contact, own: findOwnFacts(contact, knowledge.contacts, knowledge.companies) },
    clientGroups: mapping.clientGroups,
    log,
    entries: entries.filter((entry) => entry.id !== entryId),
    ...rest,
    rules,
    authorId,
    // No page of MyCase is publicly known to name who is signed in, so it is never read there: only "This is me", or
    // one's own staff ID in the settings, says it. Until then the check `other-user` has nothing to look at.
    signedInId: settings.meId,
    linesAtStart,
  };
}
