/** So much of the digest tells any two events of a firm apart. */
const LENGTH = 24;

/** `random`: a text of `\w` and `-` that never comes twice. `digest`: SHA-256. */
export type IdTools = {
  random: () => string;
  digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
};

/** Of an event that was begun here: however often its draft is sent, and from whichever window, it is one event. */
export const idOfDraft = (draftId: string): string => `o-${draftId}`;

/**
 * Hona's key for an event (A11): short and of `\w` and `-` alone. Made from firm, case and MyCase event where there is
 * one, so that a colleague's computer changes the same event; else made once, and kept.
 */
export async function makeEventId(
  firm: string,
  caseId: string,
  myCaseEvent: string | null,
  { random, digest }: IdTools,
): Promise<string> {
  if (myCaseEvent === null) return idOfDraft(random());
  const text = JSON.stringify([firm, caseId, myCaseEvent]);
  const bytes = new Uint8Array(await digest(new TextEncoder().encode(text)));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `m-${hex.slice(0, LENGTH)}`;
}
