import { useEffect, useState } from 'preact/hooks';
import { moreWords as more } from '../../locales/more-words';
import { call } from '../../messaging/client';
import { loadUnsettledCount } from '../../store/read/counts';
import { usePanel } from '../store';
import { formatWhen } from '../ui/format';
import { Notice } from '../ui/Notice';
import { SettingsLink } from './SettingsLink';

/** What this computer's storage and clock ask of a person; on every screen. */
export function StoreBanners() {
  const problem = usePanel((s) => s.problem);
  const aside = usePanel((s) => s.ambient?.aside ?? 0);
  const kept = usePanel((s) => s.ambient?.kept ?? 0);
  const clockMoved = usePanel((s) => s.ambient?.clockMoved ?? false);
  return (
    <>
      {problem === 'storage-blocked' && <Notice kind="bad">{more.storeBlocked}</Notice>}
      {problem && problem !== 'storage-blocked' && <Broken />}
      {clockMoved && <ClockMoved />}
      {aside > 0 && (
        <Notice kind="bad">
          <p>{more.aside(aside)}</p>
          <button type="button" class="btn" onClick={() => void call('acknowledgeLoss', { lost: 0, aside })}>
            {more.lostRead}
          </button>
        </Notice>
      )}
      {kept > 0 && (
        <Notice kind="plain">
          {more.keptOld(kept)} <SettingsLink to="keep" />
        </Notice>
      )}
    </>
  );
}

/** The database cannot be opened; how many messages are in it stands beside it. */
function Broken() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void loadUnsettledCount().then(setCount, () => undefined);
  }, []);
  return (
    <Notice kind="bad">
      <p>{more.storeBroken(count)}</p>
      <button type="button" class="btn" onClick={() => location.reload()}>
        {more.tryAgain}
      </button>
    </Notice>
  );
}

/** Is the clock right? Until staff say so, nothing that waits is sent. */
export function ClockMoved() {
  usePanel((s) => s.now);
  // The clock itself, not the panel's half minutes: it is what staff are asked about.
  const now = Date.now();
  return (
    <Notice kind="bad">
      <p>
        <b>{more.clockMovedTitle}</b> {more.clockMovedHow(formatWhen(now, 0))}
      </p>
      <button type="button" class="btn" onClick={() => void call('trustClock', {})}>
        {more.clockRight}
      </button>
    </Notice>
  );
}
