import type { CaseRef } from './case';
import { findMainClient, findTextPhone, type MainClient, type SourcedPhone } from './contact';
import type { CaseFacts, ContactFacts, Fact } from './facts';
import { type Mapping, mapValue } from './mapping';

/** Why a value that Hona needs is not there. */
export type Gap = 'not-loaded' | 'empty' | 'unmapped';
/** A derived value: what Hona has after its next sync, and the fact that it comes from. */
export type Derived<T> =
  | { state: 'known'; value: T; from: Fact<unknown>; mapped: boolean }
  | { state: Gap; from: Fact<unknown> | null };

export type ProjectStatus = 'Not Started' | 'In Progress' | 'Completed';

/** The project of a case, derived from facts + mapping by the documented pull rules (product §4). */
export type Project = {
  ref: CaseRef;
  name: Derived<string>;
  closed: Derived<boolean>;
  phase: Derived<string>;
  projectType: Derived<string>;
  status: Derived<ProjectStatus>;
  /** Client notices; `empty` or `not-loaded`: staff choose at each update. */
  notices: Derived<boolean>;
  client: MainClient;
  phone: SourcedPhone | null;
  email: { value: string; from: Fact<unknown> } | null;
};

export type ProjectFacts = {
  ref: CaseRef;
  facts: CaseFacts;
  /** Facts of the contacts' own pages, by contact ID. */
  contacts: Record<string, ContactFacts>;
  chosenClientId: string | null;
};

/** Derives the project. Pure: the same facts and mapping give the same project. */
export function deriveProject(
  { ref, facts, contacts, chosenClientId }: ProjectFacts,
  mapping: Mapping,
): Project {
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  const own = client.state === 'found' ? contacts[client.contact.contactId ?? ''] : undefined;
  return {
    ref,
    name: known(facts.name, (name) => name),
    closed: known(facts.closed, (closed) => closed),
    phase: mapped(facts.stage, mapping.phases),
    projectType: mapped(facts.practiceArea, mapping.projectTypes),
    status: deriveStatus(facts, mapping),
    notices: deriveNotices(facts, mapping),
    client,
    phone:
      client.state === 'found' && facts.contacts ? findTextPhone(client.contact, own, facts.contacts) : null,
    email: client.state === 'found' ? deriveEmail(client.contact.email, own, facts) : null,
  };
}

function known<T, U>(fact: Fact<T> | undefined, convert: (value: T) => U): Derived<U> {
  if (!fact) return { state: 'not-loaded', from: null };
  if (fact.value === null) return { state: 'empty', from: fact };
  return { state: 'known', value: convert(fact.value), from: fact, mapped: false };
}

/** Phase and project type: MyCase's own name, or the firm's name for it (exact match). */
function mapped(fact: Fact<string> | undefined, map: Record<string, string>): Derived<string> {
  if (!fact) return { state: 'not-loaded', from: null };
  if (fact.value === null) return { state: 'empty', from: fact };
  const value = mapValue(map, fact.value);
  if (value === null) return { state: 'unmapped', from: fact };
  return { state: 'known', value, from: fact, mapped: value !== fact.value };
}

/** `Completed` where the case is closed, `Not Started` for the stages that the firm lists, else `In Progress`. */
function deriveStatus(facts: CaseFacts, mapping: Mapping): Derived<ProjectStatus> {
  const { closed, stage } = facts;
  if (!closed || closed.value === null) return { state: 'not-loaded', from: null };
  if (closed.value) return { state: 'known', value: 'Completed', from: closed, mapped: false };
  const notStarted = stage?.value != null && mapping.notStartedStages.includes(stage.value);
  return notStarted && stage
    ? { state: 'known', value: 'Not Started', from: stage, mapped: true }
    : { state: 'known', value: 'In Progress', from: closed, mapped: false };
}

function deriveNotices(facts: CaseFacts, mapping: Mapping): Derived<boolean> {
  const fields = facts.customFields;
  if (!fields) return { state: 'not-loaded', from: null };
  const field = fields.value?.find((f) => f.label === mapping.noticesField);
  if (!field?.value) return { state: 'empty', from: fields };
  const answer = field.value.trim().toLowerCase();
  if (['yes', 'true'].includes(answer)) return { state: 'known', value: true, from: fields, mapped: false };
  if (['no', 'false'].includes(answer)) return { state: 'known', value: false, from: fields, mapped: false };
  return { state: 'unmapped', from: fields };
}

function deriveEmail(
  inTable: string | null,
  own: ContactFacts | undefined,
  facts: CaseFacts,
): Project['email'] {
  if (own?.email) return own.email.value ? { value: own.email.value, from: own.email } : null;
  return inTable && facts.contacts ? { value: inTable, from: facts.contacts } : null;
}
