import type { CaseLog, LogLine } from '../log';
import { deriveDirection } from '../log';
import type { CheckInput, FindingDetail } from './check';
import { cut } from './fold';

type Said = { line: LogLine; log: CaseLog; index: number };
export type Tells = (text: string) => boolean;

/** Enough to know the message by. */
const SHOWN = 300;

/**
 * What the client said in any of these logs and nobody has dealt with: not taken back by the client later, not named
 * in what staff recorded. A line that came after the record counts anew, whatever its time says.
 * @returns the last one's `words`, `at` (milliseconds or null) and `caseId`, and all `lines` as `threadId/lineId`
 */
export function findOpenLines(
  { log, otherLogs, stops }: Pick<CheckInput, 'log' | 'otherLogs' | 'stops'>,
  says: Tells,
  takesBack: Tells,
): FindingDetail | null {
  const handled = new Set(stops.handled.map(({ line }) => line));
  const said: Said[] = [];
  const taken: Said[] = [];
  for (const one of [log, ...otherLogs])
    for (const [index, line] of one.lines.entries()) {
      if (deriveDirection(line) !== 'in') continue;
      if (says(line.text)) said.push({ line, log: one, index });
      else if (takesBack(line.text)) taken.push({ line, log: one, index });
    }
  const open = said.filter((s) => !handled.has(keyOf(s)) && !taken.some((t) => isLater(t, s)));
  const last = open.reduce<Said | undefined>((a, b) => (a && !isLater(b, a) ? a : b), undefined);
  if (!last) return null;
  const { text, at } = last.line;
  return { words: cut(text, SHOWN), at, caseId: last.log.ref.caseId, lines: open.map(keyOf) };
}

const keyOf = ({ line }: Said) => `${line.threadId}/${line.lineId}`;

/** By their times, and where these say nothing by their places in one thread; what cannot be told is not later. */
function isLater(a: Said, b: Said): boolean {
  const [x, y] = [a.line.at, b.line.at];
  if (x !== null && y !== null && x !== y) return x > y;
  return a.line.threadId === b.line.threadId && a.index > b.index;
}
