import { type CaseRef, caseKey } from '../../domain/case';

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

/** Notes that were begun, while the panel is open: a dialog that closes, or a tab that moves, takes none along. */
const begun = new Map<string, string>();
const keyOf = ({ caseRef, contactId }: StopAsked) => `${caseKey(caseRef)} ${contactId}`;

export const findNote = (asked: StopAsked): string => begun.get(keyOf(asked)) ?? '';
export const keepNote = (asked: StopAsked, note: string): void => void begun.set(keyOf(asked), note);
