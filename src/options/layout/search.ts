/** A text as it is searched: without capitals and accents, so that "notificacion" finds "Notificación". */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** True where every word of the query stands in the text, also as a part of a word. An empty query fits everything. */
export function isFound(query: string, text: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
