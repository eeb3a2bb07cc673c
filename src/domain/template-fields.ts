import { deriveCaseType } from './case-type';
import { findClientId, findOwnFacts } from './contact';
import { findField } from './custom-field';
import type { CaseFacts, CaseStaff, ContactFacts, Fact } from './facts';
import type { FieldRef, Mapping } from './mapping';
import { findNearNames } from './near-names';
import { type PersonName, splitName } from './person-name';
import type { Derived, Project, ProjectFacts } from './project';
import type { LastSent } from './update';

/** What the fields of a template are filled from: facts as they stand, and who writes. */
export type FieldFacts = {
  project: Project;
  facts: CaseFacts;
  /** Facts of the main client's own page. */
  own: ContactFacts | undefined;
  caseType: Derived<string> | null;
  /** The client's two names as staff sent them to Hona; null where nothing was sent of this client. */
  sentName: PersonName | null;
  /** Who writes, by the settings. */
  staffName: string | null;
};

/**
 * Why a field has no value. `name-unclear`: MyCase holds one name, and which part of it is the first name cannot be
 * told; `several`: it stands there twice with different values; `no-such-field`: the page was read and has none;
 * `unknown`: there is no field of this name.
 */
export type FieldGap =
  | 'not-loaded'
  | 'empty'
  | 'several'
  | 'name-unclear'
  | 'no-client'
  | 'not-set'
  | 'no-such-field'
  | 'unknown';

export type FieldValue = { state: 'known'; value: string } | { state: FieldGap; near: string[] };

const CASE_FIELD = 'field.';
const CLIENT_FIELD = 'client.field.';

const READ: Record<string, (facts: FieldFacts) => FieldValue> = {
  'client.firstName': (facts) => nameOfClient(facts, 'firstName'),
  'client.lastName': (facts) => nameOfClient(facts, 'lastName'),
  'client.name': ({ project: { client } }) =>
    client.state === 'found' ? known(client.contact.name) : missing('no-client'),
  'case.name': ({ project }) => fromDerived(project.name),
  'case.number': ({ facts }) => fromFact(facts.caseNumber),
  'case.stage': ({ facts }) => fromFact(facts.stage),
  'case.practiceArea': ({ facts }) => fromFact(facts.practiceArea),
  'case.type': ({ caseType }) => (caseType ? fromDerived(caseType) : missing('not-set')),
  'me.firstName': ({ staffName }) =>
    staffName === null ? missing('not-set') : partOf(staffName, 'firstName'),
  'me.name': ({ staffName }) => (staffName === null ? missing('not-set') : known(staffName)),
  'lead.attorney': ({ facts }) => leadOf(facts.staff),
};

/** The names that every case has; custom fields come after `field.` and `client.field.`, by their exact label. */
export const FIELD_NAMES: readonly string[] = Object.keys(READ);

/** Gathers them from what is known of a case. */
export function collectFieldFacts(
  known: ProjectFacts & { lastSent: LastSent | null },
  project: Project,
  mapping: Pick<Mapping, 'caseTypeField'>,
  staffName: string | null,
): FieldFacts {
  const { client } = project;
  const contact = client.state === 'found' ? client.contact : null;
  const sent = known.lastSent?.update.client;
  return {
    project,
    facts: known.facts,
    own: contact ? findOwnFacts(contact, known.contacts, known.companies) : undefined,
    caseType: deriveCaseType(known.facts, mapping),
    sentName: contact && sent && sent.contactId === findClientId(contact) ? sent : null,
    staffName,
  };
}

/** The value of a field, from facts as they stand; nothing is ever made up (product §6). */
export function findFieldValue(name: string, facts: FieldFacts): FieldValue {
  const read = Object.hasOwn(READ, name) ? READ[name] : undefined;
  if (read) return read(facts);
  if (name.startsWith(CLIENT_FIELD))
    return facts.project.client.state === 'found'
      ? customField({ on: 'client', label: name.slice(CLIENT_FIELD.length) }, facts)
      : missing('no-client');
  if (name.startsWith(CASE_FIELD))
    return customField({ on: 'case', label: name.slice(CASE_FIELD.length) }, facts);
  return { state: 'unknown', near: findNearNames(name, FIELD_NAMES) };
}

/** True for a name that some case may have; else the names that were perhaps meant. */
export function checkFieldName(name: string): { ok: true } | { ok: false; near: string[] } {
  const isCustom = [CLIENT_FIELD, CASE_FIELD].some(
    (begin) => name.startsWith(begin) && name.length > begin.length,
  );
  return isCustom || FIELD_NAMES.includes(name)
    ? { ok: true }
    : { ok: false, near: findNearNames(name, [...FIELD_NAMES, CASE_FIELD, CLIENT_FIELD]) };
}

/** Every field that this case offers, with its present value; each custom field once. */
export function listFields(facts: FieldFacts): { name: string; value: FieldValue }[] {
  const labels = (begin: string, fields: Fact<{ label: string }[]> | undefined) =>
    (fields?.value ?? []).map(({ label }) => begin + label);
  const names = [
    ...FIELD_NAMES,
    ...labels(CASE_FIELD, facts.facts.customFields),
    ...labels(CLIENT_FIELD, facts.own?.customFields),
  ];
  return [...new Set(names)]
    .filter((name) => checkFieldName(name).ok)
    .map((name) => ({ name, value: findFieldValue(name, facts) }));
}

const known = (value: string): FieldValue =>
  value.trim() === '' ? missing('empty') : { state: 'known', value };
const missing = (state: FieldGap): FieldValue => ({ state, near: [] });

function fromFact(fact: Fact<string> | undefined): FieldValue {
  return fact ? known(fact.value ?? '') : missing('not-loaded');
}

function fromDerived(derived: Derived<string>): FieldValue {
  if (derived.state === 'known') return known(derived.value);
  if (derived.state === 'not-loaded' || derived.state === 'empty') return missing(derived.state);
  return missing('several');
}

/** A person's first name is said only where MyCase's one line leaves no doubt, or staff settled it for Hona. */
function nameOfClient({ project: { client }, sentName }: FieldFacts, part: keyof PersonName): FieldValue {
  if (client.state !== 'found') return missing('no-client');
  const { contact } = client;
  if (contact.contactId === null || contact.type === 'Company') return missing('name-unclear');
  const isSame = sentName && wordsOf(`${sentName.firstName} ${sentName.lastName}`) === wordsOf(contact.name);
  return isSame ? known(sentName[part]) : partOf(contact.name, part);
}

function partOf(name: string, part: keyof PersonName): FieldValue {
  const split = splitName(name);
  return split && !split.doubtful ? known(split[part]) : missing('name-unclear');
}

/** The words of a name whatever their order: "Doe, Jane" is "Jane Doe". */
const wordsOf = (name: string) =>
  name
    .normalize('NFC')
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

function leadOf(staff: Fact<CaseStaff[]> | undefined): FieldValue {
  if (!staff) return missing('not-loaded');
  const leads = new Set((staff.value ?? []).filter((one) => one.lead).map((one) => one.name));
  const [only, ...others] = leads;
  if (only === undefined) return missing('empty');
  return others.length > 0 ? missing('several') : known(only);
}

function customField(field: FieldRef, { facts, own }: FieldFacts): FieldValue {
  const found = findField(field, facts, own);
  if (!found) return missing('not-loaded');
  const labels = (found.from.value ?? []).map(({ label }) => label);
  if (!labels.includes(field.label)) {
    const begin = field.on === 'case' ? CASE_FIELD : CLIENT_FIELD;
    const near = findNearNames(field.label, [...new Set(labels)]).map((label) => begin + label);
    return { state: 'no-such-field', near };
  }
  const [only, ...others] = found.values;
  if (only === undefined) return missing('empty');
  return others.length > 0 ? missing('several') : known(only);
}
