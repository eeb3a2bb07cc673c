import { type CaseRef, caseKey } from '../../../domain/case';
import { findShownCase } from '../../screen';
import { panelStore } from '../../store';

/** What the thread keeps in mind of the open case, across its tabs, until the case is left. */
export type CaseMemory = {
  key: string;
  /** How many of the client's messages staff had seen when they opened the case; null: they had never looked. */
  seen: number | null;
  hideNotices: boolean;
  allCases: boolean;
};

let memory: CaseMemory | null = null;
panelStore.subscribe(({ page }) => {
  const ref = findShownCase(page);
  if (memory && (!ref || caseKey(ref) !== memory.key)) memory = null;
});

/** @param seen counts where the case has just been opened */
export function getCaseMemory(ref: CaseRef, seen: number | null): CaseMemory {
  const key = caseKey(ref);
  if (memory?.key !== key) memory = { key, seen, hideNotices: false, allCases: false };
  return memory;
}
