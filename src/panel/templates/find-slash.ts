/** A "/" with a word behind it, from `start` to the cursor. */
export type Slash = { start: number; end: number; query: string };

/**
 * What stands before the cursor, where it is a "/" at the start of a line with a letter behind it (product §6); null
 * otherwise. "1/2", "and/or", "/ " and "/s/" are none.
 */
export function findSlash(text: string, cursor: number): Slash | null {
  const start = text.lastIndexOf('\n', cursor - 1) + 1;
  const query = /^\/(\p{L}[\p{L}\p{M}\p{N} ]*)$/u.exec(text.slice(start, cursor))?.[1];
  return query === undefined ? null : { start, end: cursor, query };
}
