import type { OutboxEntry } from '../../domain/outbox';
import { moreWords as more } from '../../locales/more-words';
import type { CaseRecord } from '../../store/read';
import { usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { RefreshButton } from './RefreshButton';
import { findReadAt, isWithoutLog } from './thread-view';

/** No message to show: why that is, and what to do. */
export function EmptyThread({ record }: { record: CaseRecord }) {
  const isOpening = usePanel((s) => s.page?.state === 'opening');
  const isRead = findReadAt(record.log) !== null;
  const why = isRead ? 'read' : isOpening ? 'opening' : isWithoutLog(record.log) ? 'noLog' : 'neverRead';
  const [title, how] = more.emptyThread[why];
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p>{how}</p>
      {!isRead && !isOpening && <RefreshButton caseRef={record.ref} look="btn" />}
    </div>
  );
}

/** Nothing sent for a day has shown in MyCase: Hona may not be logging there (product §6). */
export function NotLogging({ record }: { record: CaseRecord }) {
  const { log, entries, facts } = record;
  // Where MyCase lists no thread of Hona, its list is what was read.
  const readAt = isWithoutLog(log) ? (facts.threads?.readAt ?? null) : findReadAt(log);
  if (readAt === null || !isNotLogging(entries, readAt)) return null;
  return (
    <Notice>
      <b>{more.notLogging}</b> {more.notLoggingWhy}
      <ul>
        {more.notLoggingHow.map((how) => (
          <li key={how}>{how}</li>
        ))}
      </ul>
    </Notice>
  );
}

const DAY = 24 * 60 * 60_000;

/** A message that is missing alone, while a later one was logged, says nothing of Hona's logging. */
function isNotLogging(entries: readonly OutboxEntry[], readAt: number): boolean {
  const newestLogged = Math.max(0, ...entries.map((e) => (e.claim && e.settledAt) || 0));
  return entries.some(
    ({ state, settledAt }) =>
      state === 'accepted' && settledAt !== null && settledAt > newestLogged && readAt - settledAt > DAY,
  );
}
