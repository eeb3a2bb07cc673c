import { deriveDirection } from '../log';
import type { Check } from './check';

/**
 * The log holds lines that were not there when the draft began, other than what this computer sent (product §6).
 * Detail: `count`, and the last one's `author` and whether the `client` wrote it (1 or 0).
 */
export const checkNewerMessage: Check = ({ log, entries, linesAtStart }) => {
  const more = linesAtStart === null ? 0 : log.lines.length - linesAtStart;
  if (more <= 0) return null;
  const sent = new Set(entries.map(({ claim }) => claim && `${claim.threadId}/${claim.lineId}`));
  const newest = log.lines
    .toSorted((a, b) => a.firstReading - b.firstReading)
    .slice(-more)
    .filter((line) => !sent.has(`${line.threadId}/${line.lineId}`));
  const last = newest.at(-1);
  if (!last) return null;
  return { count: newest.length, author: last.author, client: deriveDirection(last) === 'in' ? 1 : 0 };
};
