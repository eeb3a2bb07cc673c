import { moreWords as more } from '../../locales/more-words';
import { call } from '../../messaging/client';
import type { CaseScreen } from '../screen';
import { panelStore, usePanel } from '../store';
import { Notice } from '../ui/Notice';

/** What stands in the way of the whole case, each in one line with what to do. */
export function MoreBanners({ screen }: { screen: CaseScreen }) {
  const online = usePanel((s) => s.online);
  const { connection, ref, mode } = screen;
  return (
    <>
      {mode === 'thread' && (
        <Notice kind="plain">
          <b>{more.readingThread}</b> <span class="small">{more.readingThreadHow}</span>
        </Notice>
      )}
      {connection?.state === 'none' && (
        <Notice>
          {more.notConnected} {more.readingWorks} <SettingsLink />
        </Notice>
      )}
      {connection?.state === 'other-firm' && (
        <Notice>
          {more.notConnectedFor(ref.firm)} {more.connectedTo(connection.connectedTo)} <SettingsLink />
        </Notice>
      )}
      {connection?.state === 'refused' && (
        <Notice kind="bad">
          {more.tokenRefused} <SettingsLink />
        </Notice>
      )}
      {!online && <Notice>{more.offline}</Notice>}
      <CommonBanners />
    </>
  );
}

/** What holds on every screen. */
export function CommonBanners() {
  const lost = usePanel((s) => s.ambient?.lost ?? 0);
  const problem = usePanel((s) => s.problem);
  const flash = usePanel((s) => s.flash);
  return (
    <>
      {lost > 0 && (
        <Notice kind="bad">
          <p>{more.lost(lost)}</p>
          <button type="button" class="btn" onClick={() => void call('acknowledgeLoss', {})}>
            {more.lostRead}
          </button>
        </Notice>
      )}
      {problem && <Notice kind="bad">{more.recordFailed}</Notice>}
      {flash && (
        <div class="notice plain flash">
          <span>{flash}</span>
          <button
            type="button"
            class="icon"
            aria-label={more.close}
            onClick={() => panelStore.setState({ flash: null })}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </>
  );
}

export function SettingsLink() {
  return (
    <a href="/options.html" target="_blank" rel="noopener">
      {more.openSettings}
    </a>
  );
}
