/** The longest name of a case within a file's name, in UTF-16 units. */
const LONGEST = 60;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * "Doe v. Harbor 12042366 messages.csv": letters, digits and a few harmless signs of any language. Nothing that turns
 * the reading direction, ends a name early, or leads into another folder.
 */
export function makeFileName(caseName: string, caseId: string, kind: 'csv' | 'json'): string {
  const name = caseName
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._,'’()-]/gu, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^[\s.]+|[\s.\uFFFD]+$/g, '');
  const safe = RESERVED.test(name) ? '' : name;
  return `${[safe, caseId.replace(/\D/g, ''), 'messages'].filter(Boolean).join(' ')}.${kind}`;
}
