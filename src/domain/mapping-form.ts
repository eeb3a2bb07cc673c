import { checkLogFormat, type PatternFault } from './log-pattern';
import type { FieldRef, LogFormat, Mapping } from './mapping';

/** How many names a row of each part of the mapping holds. */
export const COLUMNS = {
  clientGroups: 1,
  contactRoles: 2,
  phases: 2,
  notStartedStages: 1,
  projectTypes: 2,
  teamRoles: 2,
  logSubjectWords: 1,
} as const;
export type RowSection = keyof typeof COLUMNS;
export const ROW_SECTIONS = Object.keys(COLUMNS) as RowSection[];
export const LABELS = ['noticesField', 'caseTypeField'] as const;
export const FIELD_REFS = ['consentField', 'deceasedField', 'minorField'] as const;

/** What MyCase shows, and (in two columns) what Hona calls it. */
export type Row = { from: string; to: string };

/**
 * The mapping as it stands on screen or in a file, which may still be wrong: a name may stand twice or be missing.
 * An empty text stands for "none".
 */
export type MappingForm = Record<RowSection, Row[]> &
  Record<(typeof LABELS)[number], string> &
  Record<(typeof FIELD_REFS)[number], FieldRef> & {
    /** Several contacts on a case: while it is off, no Group has a role. */
    several: boolean;
    phasesFollowTasks: boolean;
    lead: { label: string; value: string };
    logFormats: LogFormat[];
  };

export type Part = 'from' | 'to' | 'label' | 'value' | 'pattern';
export type Problem = {
  section: keyof Mapping;
  row: number | null;
  part: Part | null;
  why: 'empty' | 'twice' | 'long' | 'odd' | 'many' | 'none' | 'pattern';
  /** What is wrong with a pattern, and where in it, from 0. */
  fault?: { why: PatternFault; at: number };
};

/** Bounds of the background's door. */
const LONGEST = 2000;
const MOST_ROWS = 10_000;

export function toForm(mapping: Mapping): MappingForm {
  const rows = (section: RowSection): Row[] => {
    const value = mapping[section];
    return Array.isArray(value)
      ? value.map((from) => ({ from, to: '' }))
      : Object.entries(value).map(([from, to]) => ({ from, to }));
  };
  const ref = (field: FieldRef | null): FieldRef => field ?? { on: 'case', label: '' };
  const { noticesField, caseTypeField, consentField, deceasedField, minorField, lead, logFormats } = mapping;
  return {
    ...(Object.fromEntries(ROW_SECTIONS.map((s) => [s, rows(s)])) as Record<RowSection, Row[]>),
    several: Object.keys(mapping.contactRoles).length > 0,
    phasesFollowTasks: mapping.phasesFollowTasks,
    noticesField: noticesField ?? '',
    caseTypeField: caseTypeField ?? '',
    consentField: ref(consentField),
    deceasedField: ref(deceasedField),
    minorField: ref(minorField),
    lead: lead ?? { label: '', value: '' },
    logFormats,
  };
}

/** The mapping of a form in which `checkForm` found nothing. Every name stays exactly as it was typed. */
export function toMapping(form: MappingForm): Mapping {
  const names = (section: RowSection) => form[section].map((row) => row.from);
  const pairs = (section: RowSection) => Object.fromEntries(form[section].map(({ from, to }) => [from, to]));
  const ref = (field: FieldRef) => (field.label ? field : null);
  return {
    clientGroups: names('clientGroups'),
    logSubjectWords: names('logSubjectWords'),
    logFormats: form.logFormats,
    phases: pairs('phases'),
    projectTypes: pairs('projectTypes'),
    notStartedStages: names('notStartedStages'),
    noticesField: form.noticesField || null,
    phasesFollowTasks: form.phasesFollowTasks,
    caseTypeField: form.caseTypeField || null,
    consentField: ref(form.consentField),
    deceasedField: ref(form.deceasedField),
    minorField: ref(form.minorField),
    lead: form.lead.label ? form.lead : null,
    contactRoles: form.several ? pairs('contactRoles') : {},
    teamRoles: pairs('teamRoles'),
  };
}

/** Everything that keeps a form from being a mapping, in its order. */
export function checkForm(form: MappingForm): Problem[] {
  return [
    ...ROW_SECTIONS.flatMap((section) =>
      section === 'contactRoles' && !form.several ? [] : checkRows(section, form[section]),
    ),
    ...(form.several && form.contactRoles.length === 0
      ? [{ section: 'contactRoles', row: null, part: null, why: 'none' } as const]
      : []),
    ...LABELS.flatMap((section) => checkText(form[section], { section, row: null, part: 'label' })),
    ...FIELD_REFS.flatMap((section) => checkText(form[section].label, { section, row: null, part: 'label' })),
    ...checkLead(form.lead),
    ...form.logFormats.flatMap(({ pattern }, row) => checkPattern(pattern, row)),
  ];
}

type Place = Omit<Problem, 'why'>;

function checkRows(section: RowSection, rows: readonly Row[]): Problem[] {
  const before = new Set<string>();
  const problems = rows.flatMap(({ from, to }, row) => {
    const place = { section, row, part: 'from' } as const;
    const found: Problem[] = checkText(from, place, true);
    if (found.length === 0 && before.has(from)) found.push({ ...place, why: 'twice' });
    before.add(from);
    if (COLUMNS[section] === 2) found.push(...checkText(to, { ...place, part: 'to' }, true));
    return found;
  });
  return rows.length > MOST_ROWS ? [{ section, row: null, part: null, why: 'many' }] : problems;
}

function checkLead({ label, value }: MappingForm['lead']): Problem[] {
  const isGiven = label !== '' || value !== '';
  const place = { section: 'lead', row: null } as const;
  return [
    ...checkText(label, { ...place, part: 'label' }, isGiven),
    ...checkText(value, { ...place, part: 'value' }, isGiven),
  ];
}

function checkPattern(pattern: string, row: number): Problem[] {
  const place = { section: 'logFormats', row, part: 'pattern' } as const;
  const found = checkText(pattern, place, true);
  const check = checkLogFormat(pattern);
  if (found.length > 0 || check.ok) return found;
  return [{ ...place, why: 'pattern', fault: { why: check.why, at: check.at } }];
}

/** @param isNeeded false: an empty text stands for "none" */
function checkText(text: string, place: Place, isNeeded = false): Problem[] {
  if (text === '' && !isNeeded) return [];
  if (text.trim() === '') return [{ ...place, why: 'empty' }];
  if (text.length > LONGEST) return [{ ...place, why: 'long' }];
  // The one is in no page; the other is no key that every store keeps.
  return text.includes('\0') || text === '__proto__' ? [{ ...place, why: 'odd' }] : [];
}
