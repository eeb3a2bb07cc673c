/** The firm's mapping (product §4). Lists are exact, case-sensitive matches, as Hona's are. */
export type Mapping = {
  /** Groups that make a contact the client. PULL-MULTI-1: "Client" covers most firms. */
  clientGroups: string[];
  /** Words in the subject of the message thread that Hona logs into. Not yet confirmed on a live account. */
  logSubjectWords: string[];
  /** MyCase stage to the phase's name at Hona; empty = MyCase's own names are sent. */
  phases: Record<string, string>;
  /** MyCase practice area to Hona's project type; empty = MyCase's own names are sent. */
  projectTypes: Record<string, string>;
  /** Stages for which the status is "Not Started". */
  notStartedStages: string[];
  /** Label of the custom field that holds "Hona Enabled"; null = staff choose at each update. */
  noticesField: string | null;
  /** Staff Title to Hona team role, exact. PULL-ROLE-1. */
  teamRoles: Record<string, string>;
};

export const defaultMapping: Mapping = {
  clientGroups: ['Client'],
  logSubjectWords: ['Hona'],
  phases: {},
  projectTypes: {},
  notStartedStages: [],
  noticesField: 'Hona Enabled',
  teamRoles: {},
};

/** A mapped name: as is where the firm mapped nothing for this field; null where it mapped others but not this. */
export function mapValue(map: Record<string, string>, value: string): string | null {
  if (Object.keys(map).length === 0) return value;
  return Object.hasOwn(map, value) ? (map[value] ?? null) : null;
}
