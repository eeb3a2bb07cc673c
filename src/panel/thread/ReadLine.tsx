import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { usePanel } from '../store';
import { formatAge, formatWhen } from '../ui/format';
import { lazy } from '../ui/lazy';
import { RefreshButton } from './RefreshButton';
import { findReadAt, isWithoutLog } from './thread-view';

const NotLogging = lazy<{ record: CaseRecord }>(() => import('./ThreadMore').then((m) => m.NotLogging));

const CAUTION_AFTER = 15 * 60_000;

/** Below the last message, always: how far the log was read, and Refresh (product §6). */
export function ReadLine({ record }: { record: CaseRecord }) {
  const now = usePanel((s) => s.now);
  const readAt = findReadAt(record.log);
  const late = readAt !== null && now - readAt > CAUTION_AFTER;
  return (
    <div class="read-line">
      <NotLogging record={record} />
      <p class={late ? 'late' : undefined}>
        {readAt !== null && words.readAt(formatWhen(readAt, now))}
        {readAt === null && (isWithoutLog(record.log) ? words.noLog : words.neverRead)}{' '}
        {late && words.readLongAgo(formatAge(readAt, now))} <RefreshButton caseRef={record.ref} look="link" />
      </p>
    </div>
  );
}
