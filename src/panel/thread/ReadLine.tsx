import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { usePanel } from '../store';
import { formatAge, formatWhen } from '../ui/format';
import { Notice } from '../ui/Notice';
import { findReadAt, isWithoutLog } from './thread-view';

const CAUTION_AFTER = 15 * 60_000;

/** Below the last message, always: how far the log was read, and Refresh (product §6). */
export function ReadLine({ record, notLogging }: { record: CaseRecord; notLogging: boolean }) {
  const now = usePanel((s) => s.now);
  const refreshing = usePanel((s) => s.refreshing);
  const canRefresh = usePanel(
    (s) => s.tabId !== null && s.page?.place.kind === 'case' && s.page.state === 'open',
  );
  const readAt = findReadAt(record.log);
  const late = readAt !== null && now - readAt > CAUTION_AFTER;
  return (
    <div class="read-line">
      {notLogging && <Notice>{words.notLogging}</Notice>}
      <p class={late ? 'late' : undefined}>
        {readAt !== null && words.readAt(formatWhen(readAt, now))}
        {readAt === null && (isWithoutLog(record.log) ? words.noLog : words.neverRead)}{' '}
        {late && words.readLongAgo(formatAge(readAt, now))}{' '}
        <button
          type="button"
          class="link"
          disabled={refreshing || !canRefresh}
          onClick={() => import('../more-actions').then((m) => m.refresh(record.ref))}
        >
          {words.refreshShort}
        </button>
      </p>
    </div>
  );
}
