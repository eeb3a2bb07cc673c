import { evenOut } from './even-out';
import { type CaseLog, deriveDirection } from './log';
import type { OutboxEntry } from './outbox';

/**
 * "The same words stand in the log" (outbox document §2): said of an entry that was discarded in doubt, where a line
 * has its words that is neither the client's nor another entry's.
 */
export function hasSameWords(
  entry: OutboxEntry,
  log: Pick<CaseLog, 'lines'>,
  entries: readonly OutboxEntry[],
): boolean {
  if (entry.state !== 'discarded' || !entry.doubt) return false;
  const words = evenOut(entry.text);
  const claimed = new Set(entries.map(({ claim }) => claim && `${claim.threadId}/${claim.lineId}`));
  return log.lines.some(
    (line) =>
      deriveDirection(line) !== 'in' &&
      !claimed.has(`${line.threadId}/${line.lineId}`) &&
      evenOut(line.text) === words,
  );
}
