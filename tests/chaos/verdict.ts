/** What became of a seeded bug. */
export type Verdict = {
  name: string;
  /** False where the run ended before, or it could not be built. */
  isTried: boolean;
  /** Of the judge, which saw it; null: it did not. */
  line: string | null;
};

export function describeVerdict({ name, isTried, line }: Verdict): string {
  if (line !== null) return `${name}: caught: ${line}`;
  return `${name}: ${isTried ? 'NOT CAUGHT' : 'not tried'}`;
}

export function countCaught(verdicts: readonly Verdict[]): string {
  const caught = verdicts.filter(({ line }) => line !== null);
  const untried = verdicts.filter(({ isTried }) => !isTried);
  const said = `${caught.length} of ${verdicts.length} seeded bugs caught`;
  return untried.length > 0 ? `${said}, ${untried.length} not tried` : said;
}
