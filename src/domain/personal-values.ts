import type { FieldValue } from './template-fields';

/** What is one client's or one case's alone; a stage or a practice area is many a case's. */
const PERSONAL = /^(?:client\.|field\.|case\.(?:name|number)$)/;
const NAME = /^client\.(?:name|firstName|lastName)$/;
/** A shorter value, such as "Yes" or "30", stands in a text by chance. A name has no such length. */
const SHORTEST = 5;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * The values of a case's fields that stand in a text as whole words, each once, as they stand in the fields: what must
 * not go into a template, from where it would come to other clients (product §6, Templates).
 */
export function findPersonalValues(
  text: string,
  fields: readonly { name: string; value: FieldValue | null }[],
): string[] {
  const found = fields.flatMap(({ name, value }) => {
    if (value?.state !== 'known' || !PERSONAL.test(name)) return [];
    const wanted = value.value.trim();
    const isLong = wanted.length >= (NAME.test(name) ? 2 : SHORTEST);
    return isLong && standsIn(text, wanted) ? [wanted] : [];
  });
  const longest = [...new Set(found)].sort((a, b) => b.length - a.length);
  // "Jane" is in "Jane Doe" already.
  return longest.filter((one, i) => !longest.slice(0, i).some((other) => standsIn(other, one)));
}

function standsIn(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!WORD.test(text[at - 1] ?? '') && !WORD.test(text[at + wanted.length] ?? '')) return true;
  return false;
}
