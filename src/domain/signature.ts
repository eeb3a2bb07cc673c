/**
 * What is sent: the text with the signature line below it (product §6, Author). A text whose last line is the line
 * already keeps its own; one that merely ends with the same words does not.
 * @param text as it is counted and sent (`normaliseText`)
 * @param signature one line, without spaces around it; null: none
 */
export function sign(text: string, signature: string | null | undefined): string {
  const body = text.trimEnd();
  const last = body.slice(body.lastIndexOf('\n') + 1).trim();
  return !signature || !body || last === signature ? text : `${body}\n${signature}`;
}

/** The text as it was before `sign`: what comes back into the composer is signed anew when it is sent. */
export function unsign(text: string, signature: string | null | undefined): string {
  return signature && text.endsWith(`\n${signature}`) ? text.slice(0, -signature.length - 1) : text;
}
