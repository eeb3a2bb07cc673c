import { type CaseRef, sameCase } from '../case';
import { digest } from '../digest';
import type { CaseLog, LogLine } from '../log';
import { listClientLines } from '../log';
import { oncePer } from '../once-per';
import type { OpenStop } from '../stop';
import type { CheckInput, FindingDetail } from './check';
import { cut } from './fold';

type Said = { line: LogLine; log: CaseLog; index: number };
export type Tells = (text: string) => boolean;

/** Enough to know the message by. */
const SHOWN = 300;

/**
 * What the client said in any of these logs and nobody has dealt with: not taken back by the client later, not named
 * in what staff recorded. A line that came after the record counts anew, whatever its time says. What was said in a
 * conversation that is not kept any more counts as well.
 * @param kind the check's name, under which such a stop was kept
 * @returns the last one's `words` (null: not kept), `at` (milliseconds or null), `caseId` and, of another case
 *   that is known by name, `caseName`, and all `lines`, see `keyOf`
 */
export function findOpenLines(
  input: Pick<CheckInput, 'log' | 'otherLogs' | 'stops'>,
  kind: OpenStop,
  says: Tells,
  takesBack: Tells,
): FindingDetail | null {
  const { open, taken, isThere } = listOpenLines(input, says, takesBack);
  const kept = (input.stops.kept ?? []).filter(
    (one) =>
      one.says === kind &&
      !isThere(one.line) &&
      !input.stops.handled.some(({ line }) => line === one.line) &&
      !taken.some(({ line }) => line.at !== null && one.at !== null && line.at > one.at),
  );
  const lines = [...open.map(keyOf), ...kept.map(({ line }) => line)];
  const last = open.reduce<Said | undefined>((a, b) => (a && !isLater(b, a) ? a : b), undefined);
  if (last) {
    const { text, at } = last.line;
    return { words: cut(text, SHOWN), at, ...nameCase(last.log.ref, [last.log]), lines };
  }
  const lastKept = kept.reduce<(typeof kept)[0] | undefined>(
    (a, b) => (a && (a.at ?? 0) >= (b.at ?? 0) ? a : b),
    undefined,
  );
  return lastKept
    ? { words: null, at: lastKept.at, ...nameCase(lastKept.ref, input.otherLogs), lines }
    : null;
}

function nameCase(ref: CaseRef, logs: readonly CaseLog[]): FindingDetail {
  const { caseName } = logs.find((one) => sameCase(one.ref, ref)) ?? {};
  return { caseId: ref.caseId, ...(caseName && { caseName }) };
}

/** The lines themselves. `isThere`: one of this name stands in these logs and says so, dealt with or not. */
export function listOpenLines(
  { log, otherLogs, stops }: Pick<CheckInput, 'log' | 'otherLogs' | 'stops'>,
  says: Tells,
  takesBack: Tells,
): { open: Said[]; taken: Said[]; isThere: (line: string) => boolean } {
  const handled = new Set(stops.handled.map(({ line }) => line));
  const said: Said[] = [];
  const taken: Said[] = [];
  for (const one of [log, ...otherLogs]) {
    const saying = findTelling(says)(one.lines);
    for (const [line, index] of saying) said.push({ line, log: one, index });
    for (const [line, index] of findTelling(takesBack)(one.lines))
      if (!saying.has(line)) taken.push({ line, log: one, index });
  }
  const open = said.filter((s) => !handled.has(keyOf(s)) && !taken.some((t) => isLater(t, s)));
  const there = new Set(said.map(keyOf));
  return { open, taken, isThere: (line) => there.has(line) };
}

/**
 * The client's lines of which this is true, each with its place among the client's. Found once: a log is looked through
 * at every pause in typing, and seldom changes.
 */
const findTelling = oncePer((tells: Tells) =>
  oncePer(
    (lines: readonly LogLine[]) =>
      new Map(
        listClientLines(lines)
          .map((line, index) => [line, index] as const)
          .filter(([line]) => tells(line.text)),
      ),
  ),
);

/**
 * How a line is called where its conversation may be gone: `threadId/lineId`, and never with its text. Lines without an
 * ID of their own are called by a fingerprint that holds their text.
 */
export const keyOf = ({ line: { threadId, lineId } }: Pick<Said, 'line'>) =>
  `${threadId}/${lineId.startsWith('post:') ? lineId : `text:${digest(lineId)}`}`;

/** By their times, and where these say nothing by their places in one thread; what cannot be told is not later. */
function isLater(a: Said, b: Said): boolean {
  const [x, y] = [a.line.at, b.line.at];
  if (x !== null && y !== null && x !== y) return x > y;
  return a.line.threadId === b.line.threadId && a.index > b.index;
}
