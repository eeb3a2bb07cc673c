import type { CaseRef } from '../../domain/case';

/** What "Record what we did" is about. */
export type StopAsked = {
  caseRef: CaseRef;
  contactId: string;
  /** The client's lines. */
  lines: readonly string[];
  /** What staff should know of it. */
  facts: readonly string[];
};

/** What it was pressed for last. */
export const stopAsked: { current: StopAsked | null } = { current: null };
