import type { Activity, ChangedFact } from './activity';
import {
  type CaseDocument,
  type CaseFacts,
  type ContactFacts,
  type CustomField,
  type Fact,
  NAMES_ONLY,
} from './facts';

/** What changed in MyCase between two readings, as the Activity tab tells it (product §5). All pure. */

export type Change = Activity['what'] & {
  kind: 'fact-changed' | 'field-changed' | 'list-changed' | 'documents-seen';
};

const OF_CASE = [
  'stage',
  'practiceArea',
  'name',
  'closed',
  'caseNumber',
  'openedOn',
  'closedOn',
  'limitationOn',
  'office',
  'description',
] as const satisfies readonly ChangedFact[];
const OF_CONTACT = ['email', 'group', 'birthday', 'address'] as const satisfies readonly ChangedFact[];

/** A long text is told by its beginning: the whole of it stands in MyCase. */
const MOST_CHARACTERS = 200;
/** How many names one entry tells. */
const MOST_NAMES = 10;

/**
 * What changed on the case itself. A first reading is no change, and neither is a list of mere names, or one that was
 * full and is empty: a table that has not come yet looks the same.
 */
export function diffCase(before: CaseFacts, after: CaseFacts): Change[] {
  return [
    ...OF_CASE.flatMap((fact) => diffValue(fact, before[fact], after[fact])),
    ...diffFields(null, before.customFields, after.customFields),
    ...diffList('contacts', before.contacts, after.contacts, (c) => [c.contactId ?? c.companyId, c.name]),
    ...diffList('staff', before.staff, after.staff, (s) => [s.staffId, s.name]),
    ...diffDocuments(before.documents, after.documents),
  ];
}

/** What changed on the page of one of the case's contacts. */
export function diffContact(before: ContactFacts, after: ContactFacts): Change[] {
  const numbers = ({ phones }: ContactFacts) =>
    phones && { ...phones, value: (phones.value ?? []).map((p) => p.raw).join(', ') };
  return [
    ...diffValue('phone', numbers(before), numbers(after)),
    ...OF_CONTACT.flatMap((fact) => diffValue(fact, before[fact], after[fact])),
    ...diffFields(after.name?.value ?? before.name?.value ?? '', before.customFields, after.customFields),
  ];
}

/**
 * The documents known so far with those that a page shows now: its list comes in parts. Only where the page says that
 * these are all have the others left MyCase.
 */
export function mergeDocuments(
  old: readonly CaseDocument[] | null | undefined,
  shown: readonly CaseDocument[],
  isWhole = false,
): CaseDocument[] {
  const known = new Map((isWhole ? [] : (old ?? [])).map((d) => [documentKey(d), d]));
  for (const document of shown) known.set(documentKey(document), document);
  return [...known.values()].slice(-MOST_DOCUMENTS);
}

/** How many documents of a case are remembered. */
const MOST_DOCUMENTS = 5_000;

const documentKey = ({ documentId, name }: CaseDocument) => documentId ?? `name:${name}`;

function diffValue(
  fact: ChangedFact,
  was: Fact<string | boolean> | undefined,
  is: Fact<string | boolean> | undefined,
): Change[] {
  if (!was || !is || was.value === is.value) return [];
  return [{ kind: 'fact-changed', fact, was: short(was.value), is: short(is.value) }];
}

function diffFields(
  whose: string | null,
  was: Fact<CustomField[]> | undefined,
  is: Fact<CustomField[]> | undefined,
): Change[] {
  if (!was?.value || !is?.value) return [];
  const older = new Map(byLabel(was.value).map(([key, f]) => [key, f.value]));
  // A field that is there for the first time was made for all cases: nobody changed this one.
  return byLabel(is.value)
    .filter(([key, f]) => older.has(key) && older.get(key) !== f.value)
    .map(([key, { label, value }]) => ({
      kind: 'field-changed',
      whose,
      label: short(label),
      was: short(older.get(key) ?? null),
      is: short(value),
    }));
}

/** Fields under their label, and their number among those of the same label. */
function byLabel(fields: readonly CustomField[]): [key: string, field: CustomField][] {
  const seen = new Map<string, number>();
  return fields.map((field) => {
    const count = (seen.get(field.label) ?? 0) + 1;
    seen.set(field.label, count);
    return [`${count}:${field.label}`, field];
  });
}

function diffList<T>(
  list: 'contacts' | 'staff',
  was: Fact<T[]> | undefined,
  is: Fact<T[]> | undefined,
  read: (row: T) => [id: string | null | undefined, name: string],
): Change[] {
  if (!was?.value || !is?.value || [was, is].some((f) => f.source.way === NAMES_ONLY)) return [];
  const keysOf = (rows: readonly T[]) =>
    new Map(rows.map(read).map(([id, name]) => [id ?? `name:${name}`, name]));
  const [older, newer] = [keysOf(was.value), keysOf(is.value)];
  const missingFrom = (these: Map<string, string>, those: Map<string, string>) =>
    [...those].filter(([key]) => !these.has(key)).map(([, name]) => short(name));
  const [added, removed] = [missingFrom(older, newer), missingFrom(newer, older)];
  if (added.length + removed.length === 0) return [];
  const [first, last] = [added, removed].map((names) => names.slice(0, MOST_NAMES)) as [string[], string[]];
  return [{ kind: 'list-changed', list, added: first, removed: last }];
}

function diffDocuments(
  was: Fact<CaseDocument[]> | undefined,
  is: Fact<CaseDocument[]> | undefined,
): Change[] {
  if (!was || !is?.value) return [];
  const known = new Set((was.value ?? []).map(documentKey));
  const names = is.value.filter((d) => !known.has(documentKey(d))).map((d) => short(d.name));
  return names.length > 0
    ? [{ kind: 'documents-seen', names: names.slice(0, MOST_NAMES), count: names.length }]
    : [];
}

function short(value: string | boolean | null): string {
  const text = String(value ?? '');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
