import type { CaseRef } from '../domain/case';
import type { CaseFacts } from '../domain/facts';
import type { Store } from './context';
import { caseEntity, getAllFacts } from './facts';
import { readRecentCases } from './recent';

/** Cases that are looked through, the ones opened last. */
const MOST = 500;

/** A case that was opened on this computer, as it was read last. */
export type OpenedCase = { ref: CaseRef; name: string; facts: CaseFacts };

/** The firm's, the newest first. Costly: it opens the facts of each, so whoever needs them twice passes them on. */
export async function readOpenedCases(store: Store, firm: string): Promise<OpenedCase[]> {
  const recent = (await readRecentCases(store, MOST)).filter(({ ref }) => ref.firm === firm);
  const facts = await getAllFacts(
    store,
    recent.map(({ ref }) => caseEntity(ref)),
  );
  return recent.map(({ ref, name }, i) => ({ ref, name, facts: facts[i] ?? {} }));
}
