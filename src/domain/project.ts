import type { CaseRef } from './case';
import {
  findEmail,
  findMainClient,
  findOwnFacts,
  findTextPhone,
  type MainClient,
  type SourcedPhone,
} from './contact';
import { findField, readYesNo } from './custom-field';
import type { CaseFacts, CompanyFacts, ContactFacts, Fact } from './facts';
import { type FieldRef, type Mapping, mapValue } from './mapping';

/**
 * Why a value that Hona needs is not there. `unmapped`: the firm mapped others of this kind, but not this one;
 * `follows-tasks`: the firm's phases do, which no page tells whole; `odd-value`: it stands there, but as something that
 * cannot be understood, or twice with different values.
 */
export type Gap = 'not-loaded' | 'empty' | 'unmapped' | 'follows-tasks' | 'odd-value';
/** A derived value: what Hona has after its next sync, and the fact that it comes from. */
export type Derived<T> =
  | { state: 'known'; value: T; from: Fact<unknown>; mapped: boolean }
  | { state: Gap; from: Fact<unknown> | null };

export type ProjectStatus = 'Not Started' | 'In Progress' | 'Completed';

/**
 * The project of a case, derived from facts + mapping by the documented pull rules (product §4). It is part of the
 * panel's first paint: what Details alone shows is derived there (team.ts, case-type.ts).
 */
export type Project = {
  ref: CaseRef;
  name: Derived<string>;
  closed: Derived<boolean>;
  phase: Derived<string>;
  projectType: Derived<string>;
  status: Derived<ProjectStatus>;
  /** Client notices; `empty` or `not-loaded`: staff choose at each update. */
  notices: Derived<boolean>;
  /**
   * The firm's additional field marks the case as a lead (PULL-LEAD-2); false where none is named, null where the
   * case's fields were not read yet.
   */
  lead: boolean | null;
  /** Consent to automatic texts, Deceased, Minor (PULL-OTHER-1); null where the firm names no field. */
  consent: Derived<boolean> | null;
  deceased: Derived<boolean> | null;
  minor: Derived<boolean> | null;
  client: MainClient;
  phone: SourcedPhone | null;
  email: { value: string; from: Fact<unknown> } | null;
};

export type ProjectFacts = {
  ref: CaseRef;
  facts: CaseFacts;
  /** Facts of the contacts' own pages, by contact ID. */
  contacts: Record<string, ContactFacts>;
  /** Facts of companies' pages, by company ID. */
  companies?: Record<string, CompanyFacts>;
  chosenClientId: string | null;
};

/** Derives the project. Pure: the same facts and mapping give the same project. */
export function deriveProject(
  { ref, facts, contacts, companies, chosenClientId }: ProjectFacts,
  mapping: Mapping,
): Project {
  const client = findMainClient(facts.contacts, mapping.clientGroups, chosenClientId);
  const found = client.state === 'found' ? client.contact : null;
  const own = found ? findOwnFacts(found, contacts, companies) : undefined;
  const flag = (field: FieldRef | null) => field && deriveField(field, facts, own, readYesNo);
  return {
    ref,
    name: known(facts.name, (name) => name),
    closed: known(facts.closed, (closed) => closed),
    phase: mapping.phasesFollowTasks
      ? { state: 'follows-tasks', from: facts.stage ?? null }
      : mapped(facts.stage, mapping.phases),
    projectType: mapped(facts.practiceArea, mapping.projectTypes),
    status: deriveStatus(facts, mapping),
    notices: deriveNotices(facts, mapping),
    lead: isLead(facts, mapping),
    consent: flag(mapping.consentField),
    deceased: flag(mapping.deceasedField),
    minor: flag(mapping.minorField),
    client,
    phone: found && facts.contacts ? findTextPhone(found, own, facts.contacts) : null,
    email: found && facts.contacts ? findEmail(found, own, facts.contacts) : null,
  };
}

function known<T, U>(fact: Fact<T> | undefined, convert: (value: T) => U): Derived<U> {
  if (!fact) return { state: 'not-loaded', from: null };
  if (fact.value === null || fact.value === '') return { state: 'empty', from: fact };
  return { state: 'known', value: convert(fact.value), from: fact, mapped: false };
}

/** Phase and project type: MyCase's own name, or the firm's name for it (exact match). */
function mapped(fact: Fact<string> | undefined, map: Record<string, string>): Derived<string> {
  if (!fact) return { state: 'not-loaded', from: null };
  if (!fact.value) return { state: 'empty', from: fact };
  const value = mapValue(map, fact.value);
  if (!value) return { state: 'unmapped', from: fact };
  return { state: 'known', value, from: fact, mapped: value !== fact.value };
}

/** `Completed` where the case is closed, `Not Started` for the stages that the firm lists, else `In Progress`. */
function deriveStatus({ closed, stage }: CaseFacts, { notStartedStages }: Mapping): Derived<ProjectStatus> {
  const isKnown = closed?.value || stage || notStartedStages.length === 0;
  if (!closed || closed.value === null || !isKnown) return { state: 'not-loaded', from: null };
  if (closed.value) return { state: 'known', value: 'Completed', from: closed, mapped: false };
  const notStarted = stage?.value != null && notStartedStages.includes(stage.value);
  return notStarted && stage
    ? { state: 'known', value: 'Not Started', from: stage, mapped: true }
    : { state: 'known', value: 'In Progress', from: closed, mapped: false };
}

/** Staff choose at each update where the firm names no field, or the field is empty. */
function deriveNotices(facts: CaseFacts, { noticesField: label }: Mapping): Derived<boolean> {
  if (label === null) return { state: 'empty', from: null };
  return deriveField({ on: 'case', label }, facts, undefined, readYesNo);
}

/**
 * A custom field that the firm names (PULL-CASE-2, PULL-OTHER-1). What is empty is no answer.
 * @param client facts of the main client's own page
 * @param read null: cannot be understood
 */
export function deriveField<T>(
  field: FieldRef,
  facts: CaseFacts,
  client: ContactFacts | undefined,
  read: (value: string) => T | null,
): Derived<T> {
  const found = findField(field, facts, client);
  if (!found) return { state: 'not-loaded', from: null };
  const [only, ...others] = found.values;
  if (only === undefined) return { state: 'empty', from: found.from };
  const value = others.length > 0 ? null : read(only);
  return value === null
    ? { state: 'odd-value', from: found.from }
    : { state: 'known', value, from: found.from, mapped: false };
}

/** PULL-LEAD-2: exact label and value; a field that stands there twice marks a lead by either. */
function isLead(facts: CaseFacts, { lead }: Mapping): boolean | null {
  if (!lead) return false;
  const found = findField({ on: 'case', label: lead.label }, facts, undefined);
  return found ? found.values.includes(lead.value) : null;
}
