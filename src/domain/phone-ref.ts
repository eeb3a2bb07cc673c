import type { CaseRef } from './case';

/** No case of MyCase has such an ID, and no door but those that are made for it lets it in (messaging/schemas.ts). */
const PREFIX = 'tel:';

/**
 * Where messages by phone number stand (outbox document §5): they belong to firm + number as others belong to their
 * case, so that order, draft and claim are the same. It is no case: nothing is read of it, opened or linked.
 * @param e164 a number of the US or Canada, as domain/phone.ts makes it
 */
export function phoneRef(firm: string, e164: string): CaseRef {
  return { firm, caseId: `${PREFIX}${e164}` };
}

/** The number, or null where it is a case. */
export function findPhone({ caseId }: Pick<CaseRef, 'caseId'>): string | null {
  return caseId.startsWith(PREFIX) ? caseId.slice(PREFIX.length) : null;
}
