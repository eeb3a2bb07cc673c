import type { HonaContact, HonaProject } from './types';

/** Contacts and projects under the IDs of one namespace. */
export type Records = { contacts: Map<string, HonaContact>; projects: Map<string, HonaProject> };

/**
 * 'shared': the API's externalId is the ID under which Hona's own MyCase integration keeps its records.
 * 'separate': it is not. Then a PUT for a case that Hona serves makes a second record, which logs nothing in MyCase.
 * Nothing public says which is so.
 */
export type Ids = 'shared' | 'separate';

const emptyRecords = (): Records => ({ contacts: new Map(), projects: new Map() });

/** The records of Hona's own integration, and those that the API reaches. */
export function createRecords(ids: Ids): { integration: Records; api: Records } {
  const integration = emptyRecords();
  return { integration, api: ids === 'shared' ? integration : emptyRecords() };
}
