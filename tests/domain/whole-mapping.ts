import type { Mapping } from '../../src/domain/mapping';

/** A mapping in which every part holds something. */
export const wholeMapping: Mapping = {
  clientGroups: ['Client', 'Petitioner (main) '],
  logSubjectWords: ['Hona'],
  logFormats: [{ direction: 'out', pattern: '{author} to {client} at {time}: {text}' }],
  phases: { Discovery: 'We gather evidence', '2': 'Second', constructor: 'x' },
  projectTypes: { 'Auto Accident': 'Personal Injury' },
  notStartedStages: ['Intake'],
  noticesField: 'Hona Enabled',
  phasesFollowTasks: true,
  caseTypeField: 'Case Type',
  consentField: { on: 'client', label: 'Text consent' },
  deceasedField: { on: 'case', label: 'Deceased' },
  minorField: { on: 'client', label: 'Minor' },
  lead: { label: 'Lead?', value: 'Yes' },
  contactRoles: { 'Co-Counsel': 'Co-Counsel' },
  teamRoles: { 'Paralegal ': 'Case Manager' },
};
