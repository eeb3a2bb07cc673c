import { readSaid } from '../../domain/log-format';
import { judgeOwnLog } from '../../domain/own-log';
import type { Log, OwnLogs } from '../log';

/**
 * The case's threads as the firm's formats and the ledger tell of them: those that are Hona's log, with what their
 * lines say of themselves.
 */
export const readOwnLogs: OwnLogs = (logs, { formats, entries }) =>
  logs.flatMap((log): Log[] => {
    const lines = log.lines.map((line) => (line.direction ? line : readSaid(line, formats)));
    if (log.isNamed) return [{ ...log, lines }];
    const own = judgeOwnLog(log.head.threadId, lines, entries);
    return own === 'no' ? [] : [{ ...log, head: { ...log.head, byTexts: own === 'by-texts' }, lines }];
  });
