/** Stands in the firm's address of a Hona project for MyCase's number of the case. */
export const CASE_ID = '{caseId}';

export type AddressProblem =
  | 'no-address'
  | 'not-https'
  | 'credentials'
  | 'braces'
  | 'no-case-id'
  | 'case-id-in-host';

/**
 * Checks an address that the firm sets for all of its staff: https, and nobody's name or password in it.
 * @param of a conversation's link is the same for every client; a project's holds `{caseId}` behind the host
 * @returns the address as it is kept, or what is wrong with it
 */
export function checkFirmAddress(
  typed: string,
  of: 'conversation' | 'project',
): { ok: true; address: string } | { ok: false; why: AddressProblem } {
  const text = typed.trim();
  const isProject = of === 'project';
  const filled = isProject ? text.replaceAll(CASE_ID, '1') : text;
  if (/[{}]/.test(filled)) return { ok: false, why: 'braces' };
  if (/\s/.test(text) || !URL.canParse(filled)) return { ok: false, why: 'no-address' };
  const url = new URL(filled);
  if (url.protocol !== 'https:') return { ok: false, why: 'not-https' };
  if (url.username || url.password) return { ok: false, why: 'credentials' };
  if (!url.hostname.includes('.')) return { ok: false, why: 'no-address' };
  if (isProject && !text.includes(CASE_ID)) return { ok: false, why: 'no-case-id' };
  // Another number must not lead to another host.
  if (isProject && new URL(text.replaceAll(CASE_ID, '2')).host !== url.host)
    return { ok: false, why: 'case-id-in-host' };
  return { ok: true, address: text };
}

/** Hona's address of this case's project; null where the pattern cannot be used. */
export function fillHonaAddress(pattern: string, caseId: string): string | null {
  const checked = checkFirmAddress(pattern, 'project');
  return checked.ok ? checked.address.replaceAll(CASE_ID, encodeURIComponent(caseId)) : null;
}
