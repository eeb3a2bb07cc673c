import { moreWords as more } from '../../locales/more-words';
import { policyOffWords as policyOff } from '../../locales/policy-off-words';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { SettingsLink } from '../project/SettingsLink';
import { ClockMoved } from '../project/StoreBanners';
import { usePanel } from '../store';
import { Notice } from '../ui/Notice';
import { LostMessages } from './LostMessages';

/** Why nothing that waits goes by itself now, each with the one thing to do (outbox document §2). */
export function QueueStops() {
  const ambient = usePanel((s) => s.ambient);
  const online = usePanel((s) => s.online);
  if (!ambient) return null;
  const { connection, lost, clockMoved, settings } = ambient;
  const isReadOnly = settings.off.includes('sending');
  const goes = connection && !connection.tokenRefused && lost === 0 && !clockMoved && !isReadOnly;
  if (goes && online) return null;
  return (
    <section>
      <h2>{say.stopped}</h2>
      {isReadOnly && <Notice>{policyOff.readOnly}</Notice>}
      {!connection && (
        <Notice>
          {more.notConnected} <SettingsLink to="welcome" />
        </Notice>
      )}
      {connection?.tokenRefused && (
        <Notice kind="bad">
          {more.tokenRefused} <SettingsLink />
        </Notice>
      )}
      <LostMessages />
      {clockMoved && <ClockMoved />}
      {!online && <Notice>{more.offline}</Notice>}
    </section>
  );
}
