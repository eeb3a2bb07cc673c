import type { CaseRef } from '../../domain/case';
import { formatNumber } from '../../domain/contact';
import { findPhone } from '../../domain/phone-ref';
import { phoneWords } from '../../locales/phone-words';
import { words } from '../../locales/words';

/** The small line under a name: ID and firm of a case, or the number that it is instead. */
export function describeRef(ref: CaseRef): string {
  const number = findPhone(ref);
  return number === null
    ? words.caseLine(ref.caseId, ref.firm)
    : phoneWords.line(formatNumber(number), ref.firm);
}
