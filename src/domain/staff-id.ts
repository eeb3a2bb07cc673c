/** A staff member's own page in MyCase. */
const PAGE = /\/contacts\/attorneys\/(\d{1,20})(?:[/?#]|$)/;

/** The staff ID in what was typed or pasted: the number alone, or the address of the staff page; null where there is none. */
export function findStaffId(typed: string): string | null {
  const text = typed.trim();
  return /^\d{1,20}$/.test(text) ? text : (PAGE.exec(text)?.[1] ?? null);
}
