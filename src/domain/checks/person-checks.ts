import type { Settings } from '../connection';
import { findMainClient } from '../contact';
import { readYesNo } from '../custom-field';
import type { FirmRules } from '../firm-rules';
import type { FieldRef, Mapping } from '../mapping';
import { type Derived, deriveField, deriveProject, type ProjectFacts } from '../project';
import { deriveRecipient } from '../recipient';
import type { CheckId, Finding } from './check';
import { type CheckRest, makeCheckInput } from './make-input';
import { runChecks } from './run-checks';

/** What a check can know of a person whoever they are in the case; all others are about the client, the case, or the text. */
const OF_PEOPLE: ReadonlySet<CheckId> = new Set([
  'asked-to-stop',
  'wrong-number',
  'deceased',
  'minor',
  'consent-no',
  'quiet-hours',
]);

/** What is known of the case, and beside it of each of these people, by their contact ID. */
export type PeopleKnown = {
  knowledge: ProjectFacts;
  rest: Readonly<Record<string, CheckRest>>;
  mapping: Mapping;
  rules: FirmRules;
  settings: Pick<Settings, 'meId'>;
  /** Milliseconds, and this computer's zone, IANA. */
  now: number;
  zone: string;
};

/** Those of these contacts who are not the main client: of the client the checks of every message speak. */
export function listOthersTold(
  { facts, chosenClientId }: Pick<ProjectFacts, 'facts' | 'chosenClientId'>,
  mapping: Pick<Mapping, 'clientGroups'>,
  contactIds: readonly string[],
): string[] {
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  const clientId = client.state === 'found' ? client.contact.contactId : null;
  return contactIds.filter((id) => id !== clientId);
}

/**
 * What stands against telling these people of an event (product §6, §7): Hona tells everyone who is invited. Each is
 * looked at as the client of the case would be, by what their own page, their own conversations and the cases say whose
 * client they are, and named in what is found. Who has left the case is not told of it anyway. Pure.
 */
export function runPersonChecks(of: PeopleKnown, contactIds: readonly string[]): Finding[] {
  return listOthersTold(of.knowledge, of.mapping, contactIds).flatMap((id) => checkPerson(of, id));
}

function checkPerson({ knowledge, rest, mapping, rules, settings, now, zone }: PeopleKnown, id: string) {
  const known = { ...knowledge, chosenClientId: id };
  const derived = deriveProject(known, { ...mapping, clientGroups: [] });
  const theirs = rest[id];
  if (derived.client.state !== 'found' || !theirs) return [];
  // A field of a case speaks of its main client: of this person only where they are that.
  const own = (field: FieldRef | null, here: Derived<boolean> | null, brake: boolean) =>
    field?.on !== 'case'
      ? here
      : (theirs.asClient
          ?.map((facts) => deriveField(field, facts, undefined, readYesNo))
          .find((one) => one.state === 'known' && one.value === brake) ?? null);
  const project = {
    ...derived,
    consent: own(mapping.consentField, derived.consent, false),
    deceased: own(mapping.deceasedField, derived.deceased, true),
    minor: own(mapping.minorField, derived.minor, true),
  };
  const who = { id, name: derived.client.contact.name };
  const { ref } = knowledge;
  const input = makeCheckInput(
    {
      knowledge,
      project,
      answer: deriveRecipient(project, null),
      // What was written in this case is looked at as the client's already.
      log: { ref, threads: [], lines: [], listed: null },
      entries: [],
      rest: theirs,
      mapping,
      rules,
      settings,
    },
    { text: '', authorId: null, linesAtStart: null, now, zone },
  );
  return runChecks(input)
    .filter((finding) => OF_PEOPLE.has(finding.id) && isTheirOwn(finding))
    .map((finding) => ({ ...finding, who }));
}

/** The hour of the firm, or of this computer, is said of the client already. */
const isTheirOwn = ({ id, detail }: Finding) => id !== 'quiet-hours' || detail.by === 'address';
