import { moreWords as more } from '../../locales/more-words';
import { call } from '../../messaging/client';
import { usePanel } from '../store';
import { Notice } from '../ui/Notice';

/** Nothing is sent until it is read (outbox document §2); nothing where nothing was lost. */
export function LostMessages() {
  const lost = usePanel((s) => s.ambient?.lost ?? 0);
  if (lost === 0) return null;
  return (
    <Notice kind="bad">
      <p>
        {more.lost(lost)} {more.lostSendOff}
      </p>
      <button type="button" class="btn" onClick={() => void call('acknowledgeLoss', { lost, aside: 0 })}>
        {more.lostRead}
      </button>
    </Notice>
  );
}
