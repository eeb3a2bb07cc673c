import { useState } from 'preact/hooks';
import type { SourcedPhone } from '../../domain/contact';
import type { FactPage } from '../../domain/facts';
import { updateWords as update } from '../../locales/update-words';
import type { CaseRecord } from '../../store/read';
import { refresh } from '../more-actions';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Notice } from '../ui/Notice';
import { SettingsLink } from './SettingsLink';
import { describeAge } from './update-values';
import type { UpdateView } from './update-view';

/** The trial failed: what to ask, and how it is lifted. */
export function Stopped() {
  return (
    <Notice kind="bad">
      <p>{update.stopped}</p>
      <p>
        {update.stoppedHow} <SettingsLink />
      </p>
    </Notice>
  );
}

/** The firm's first update asks for an administrator, and for a case on which a second record would be noticed. */
export function Trial({ record }: { record: CaseRecord }) {
  return (
    <Notice>
      <h2>{update.trialTitle}</h2>
      <p>{update.trialText}</p>
      {record.log.lines.length === 0 && <p>{update.trialLog}</p>}
    </Notice>
  );
}

/** An earlier update stopped in the middle. */
export function HalfDone({ record }: { record: CaseRecord }) {
  const now = usePanel((s) => s.now);
  const contact = record.lastSent?.contact;
  if (!contact || record.lastSent?.project) return null;
  return <Notice>{update.halfDone(update.results[contact.result], formatWhen(contact.at, now))}</Notice>;
}

const OWN_PAGES: readonly FactPage[] = ['contact', 'company'];

type FreshnessProps = { record: CaseRecord; phone: SourcedPhone | null; view: UpdateView };

/** Where something was read long ago or not at all: Refresh, and what came of it. */
export function Freshness({ record, phone, view: { plan } }: FreshnessProps) {
  const now = usePanel((s) => s.now);
  const refreshing = usePanel((s) => s.refreshing);
  const news = usePanel((s) => s.flash);
  const [pressed, setPressed] = useState(false);
  const flash = pressed ? news : null;
  const press = () => {
    setPressed(true);
    void refresh(record.ref);
  };
  const oldest = plan.ok
    ? describeAge(Math.min(...Object.values(plan.readAt).filter((at) => at !== undefined)), now)
    : null;
  // PULL-PHONE-1: which of the client's numbers Hona takes is only seen where all of them stand.
  const isListed = plan.ok && phone !== null && !OWN_PAGES.includes(phone.source.page);
  if (plan.ok && !oldest && !isListed && !pressed) return null;
  return (
    <div class="fresh">
      {isListed && <p class="small">{update.phoneOfList}</p>}
      {oldest && <p class="small">{update.oldest(oldest)}</p>}
      <button type="button" class="btn" disabled={refreshing} onClick={press}>
        {update.refresh}
      </button>
      {flash && (
        <p class="small" role="status">
          {flash}
        </p>
      )}
    </div>
  );
}
