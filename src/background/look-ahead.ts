import { type CaseRef, caseKey } from '../domain/case';
import { findPhone } from '../domain/phone-ref';
import { getCaseView } from './case-view';
import { findFindings } from './check-input';

/** Cases that this worker has looked at. */
const seen = new Set<string>();

export const forgetLooks = () => seen.clear();

/**
 * What Send looks up, while staff still type: the first look of a worker opens every row that the checks rest on, and
 * takes several times as long as the next. Decides nothing, and never rejects; Send looks at the newest facts all the same.
 */
export async function lookAhead(ref: CaseRef, text: string): Promise<void> {
  const key = caseKey(ref);
  if (seen.has(key) || findPhone(ref)) return;
  seen.add(key);
  try {
    await findFindings(await getCaseView(ref), { text, authorId: null });
  } catch {
    seen.delete(key);
  }
}
