/** Nobody types a longer name by hand, and to compare two takes their lengths' product. */
const LONGEST = 80;

/** Names of the list that one would write in place of this one by a slip: other case, white space, two signs at most. */
export function findNearNames(name: string, names: readonly string[]): string[] {
  const typed = evenOut(name);
  return names
    .map((one) => ({ one, steps: countSteps(typed, evenOut(one)) }))
    .filter(({ one, steps }) => one !== name && steps <= Math.min(2, Math.floor(one.length / 3)))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, 3)
    .map(({ one }) => one);
}

const evenOut = (text: string) =>
  text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/[\s\p{M}\p{Cf}]+/gu, '')
    .toLowerCase();

/** How many signs must be put in, left out or changed to make one of the other (Levenshtein). */
function countSteps(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
