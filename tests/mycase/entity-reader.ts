import type { EntityValues, Reading } from '../../src/domain/facts';
import { createEntityReaders } from '../../src/mycase/entity-readers';
import { readerTools } from '../../src/mycase/reader-tools';

type Kind = Exclude<keyof EntityValues, 'case'>;

/** The reader of one fact of a page that is not a case's, with all that it borrows. */
export function entityReader<K extends Kind, F extends keyof EntityValues[K]>(
  kind: K,
  fact: F,
): (root: Document) => Reading<EntityValues[K][F]> {
  const reader = createEntityReaders(readerTools)[kind][fact as never];
  if (!reader) throw new Error(`no reader of ${kind} ${String(fact)}`);
  return reader;
}
