/** What became of a seeded bug: the line of the judge that saw it, or null. */
export type Verdict = { name: string; line: string | null };

export function describeVerdict({ name, line }: Verdict): string {
  return `${name}: ${line === null ? 'NOT CAUGHT' : `caught: ${line}`}`;
}

export function countCaught(verdicts: readonly Verdict[]): string {
  const caught = verdicts.filter(({ line }) => line !== null);
  return `${caught.length} of ${verdicts.length} seeded bugs caught`;
}
