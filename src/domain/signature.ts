/**
 * What is sent: the text with the signature line below it (product §6, Author). A text that ends with the line
 * already keeps its own.
 * @param text as it is counted and sent (`normaliseText`)
 * @param signature null: none
 */
export function sign(text: string, signature: string | null | undefined): string {
  const line = signature?.trim().normalize('NFC');
  const body = text.trimEnd();
  if (!line || !body) return text;
  const isSigned = body.endsWith(line) && !/[\p{L}\p{N}]/u.test(body.at(-line.length - 1) ?? '');
  return isSigned ? text : `${body}\n${line}`;
}

/** The text as it was before `sign`: what comes back into the composer is signed anew when it is sent. */
export function unsign(text: string, signature: string | null | undefined): string {
  const line = signature?.trim().normalize('NFC');
  return line && text.endsWith(`\n${line}`) ? text.slice(0, -line.length - 1) : text;
}
