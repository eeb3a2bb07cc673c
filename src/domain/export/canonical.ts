/**
 * A value as JSON with the keys of every object in order and no spaces: the bytes that a checksum is over. Half of a
 * surrogate pair is written as its number, so every text has one form.
 */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
