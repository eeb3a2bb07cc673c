/** The firm's mapping (product §4). Lists are exact, case-sensitive matches, as Hona's are. */
export type Mapping = {
  /** Groups that make a contact the client. PULL-MULTI-1: "Client" covers most firms. */
  clientGroups: string[];
  /** Words in the subject of the message thread that Hona logs into. Not yet confirmed on a live account. */
  logSubjectWords: string[];
  /** Further formats of Hona's log, each made from an example that the firm has seen (see log-format.ts). */
  logFormats: LogFormat[];
  /** MyCase stage to the phase's name at Hona; empty = MyCase's own names are sent. */
  phases: Record<string, string>;
  /** MyCase practice area to Hona's project type; empty = MyCase's own names are sent. */
  projectTypes: Record<string, string>;
  /** Stages for which the status is "Not Started". */
  notStartedStages: string[];
  /** Label of the custom field that holds "Hona Enabled"; null = staff choose at each update. */
  noticesField: string | null;
  /** The firm's phases follow tasks, which no page tells whole: the phase is unknown and updating is off. */
  phasesFollowTasks: boolean;
  /** Label of the case's custom field that holds the case type; MyCase has none of its own. */
  caseTypeField: string | null;
  /** The custom fields that hold consent to automatic texts, Deceased and Minor (PULL-OTHER-1). */
  consentField: FieldRef | null;
  deceasedField: FieldRef | null;
  minorField: FieldRef | null;
  /** The additional field and its value that mark a case as a lead (PULL-LEAD-2). */
  lead: { label: string; value: string } | null;
  /** Group to Hona role, exact, where the firm has several contacts on a case turned on (PULL-MULTI-1, -2). */
  contactRoles: Record<string, string>;
  /** Staff Title to Hona team role, exact. PULL-ROLE-1. */
  teamRoles: Record<string, string>;
};

/** A custom field by its exact label, on the case's page or on the main client's. */
export type FieldRef = { on: 'case' | 'client'; label: string };

/**
 * How a post of Hona's log begins and what it holds: literal text with the parts {author}, {client}, {time} and
 * {text}, of which {text} is the last. All posts of one format have one direction.
 */
export type LogFormat = { direction: 'in' | 'out' | 'notice'; pattern: string };

export const defaultMapping: Mapping = {
  clientGroups: ['Client'],
  logSubjectWords: ['Hona'],
  logFormats: [],
  phases: {},
  projectTypes: {},
  notStartedStages: [],
  noticesField: 'Hona Enabled',
  phasesFollowTasks: false,
  caseTypeField: null,
  consentField: null,
  deceasedField: null,
  minorField: null,
  lead: null,
  contactRoles: {},
  teamRoles: {},
};

/** A mapped name: as is where the firm mapped nothing for this field; null where it mapped others but not this. */
export function mapValue(map: Record<string, string>, value: string): string | null {
  if (Object.keys(map).length === 0) return value;
  return Object.hasOwn(map, value) ? (map[value] ?? null) : null;
}
