import type { Judged } from '../hosts';
import type { ThreatRow } from '../security/threats';
import type { Tried } from './late';
import { WrongCommand } from './options';

/** What `npm test` keeps of itself for the section on attacks, whatever became of it. */
export type SumOfTests = {
  judged: Judged;
  failed: number;
  /** Parts that this computer lacks a tool for. */
  leftOut: readonly string[];
  /** Files of tests of which all passed, from the root of the repository, and parts without such files that passed. */
  held: readonly string[];
  /** What failed on these sources, in this run or one before, also where a second try passed. */
  tries: readonly Tried[];
};

/** Tables and rules that are no tests themselves, and what runs them: files of tests, or a part of `npm test`. */
export const RUN_BY: Readonly<Record<string, readonly string[]>> = {
  'tests/faults/table.ts': ['tests/faults/faults.test.ts'],
  'tests/bundles/manifest-rules.ts': ['tests/bundles.test.ts', 'bundles'],
};

/** What has to have passed, each with the threats that it holds. */
export function listNamed(threats: readonly ThreatRow[]): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { id, tests } of threats)
    for (const file of new Set(tests.flatMap(([file]) => RUN_BY[file] ?? [file])))
      named.set(file, [...(named.get(file) ?? []), id]);
  return named;
}

/** What keeps the section from being written, each as one line; empty: nothing. */
export function findLacking(sum: SumOfTests | null, threats: readonly ThreatRow[]): string[] {
  if (!sum) return ['`npm test` has not run to its end on these sources'];
  const lacking = [...listNamed(threats)]
    .filter(([file]) => !sum.held.includes(file))
    .map(([file, ids]) => `${file} (${ids.join(', ')}) did not pass, or did not run`);
  if (lacking.length === 0) return [];
  return [
    ...lacking,
    ...sum.leftOut.map((part) => `left out, since this computer lacks what it needs: ${part}`),
  ];
}

/** Throws WrongCommand where the section could not be written in the end: nothing need run for that. */
export function assertMayCount(sum: SumOfTests | null, threats: readonly ThreatRow[]): void {
  const lacking = findLacking(sum, threats);
  if (lacking.length > 0)
    throw new WrongCommand(
      `Run \`npm test\` first: the section counts on its tests and browsers.\n${lacking.map((line) => `  ${line}`).join('\n')}`,
    );
}
