/** A MyCase case. The firm is the first label of the host; two firms may use the same case ID. */
export type CaseRef = { firm: string; caseId: string };

/** One string per case, for maps and for deriving storage keys. */
export function caseKey(ref: CaseRef): string {
  return `${ref.firm}/${ref.caseId}`;
}

/** True when both name the same case of the same firm. */
export function sameCase(a: CaseRef | null | undefined, b: CaseRef | null | undefined): boolean {
  return !!a && !!b && a.firm === b.firm && a.caseId === b.caseId;
}
