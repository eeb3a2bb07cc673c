import type { Mapping } from '../../domain/mapping';
import { getLocals } from '../items';

/** The mapping as stored; its revision tells whether another window saved one since. */
export type SavedMapping = { mapping: Mapping; revision: number };

export async function loadMapping(): Promise<SavedMapping> {
  const { mapping, mappingRevision } = await getLocals('mapping', 'mappingRevision');
  return { mapping, revision: mappingRevision };
}
