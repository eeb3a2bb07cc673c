/** So much of the digest tells any two events of a firm apart. */
const LENGTH = 24;

/**
 * Hona's key for an event (A11): short and of `\w` and `-` alone. Made from firm, case and MyCase event where there is
 * one, so that a colleague's computer changes the same event; else made once, from `random`, and kept.
 * @param random gives a text of `\w` and `-` that never comes twice
 */
export async function makeEventId(
  firm: string,
  caseId: string,
  myCaseEvent: string | null,
  random: () => string,
): Promise<string> {
  if (myCaseEvent === null) return `o-${random()}`;
  const text = JSON.stringify([firm, caseId, myCaseEvent]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `m-${hex.slice(0, LENGTH)}`;
}
