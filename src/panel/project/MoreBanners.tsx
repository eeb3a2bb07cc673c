import { moreWords as more } from '../../locales/more-words';
import { LostBanner } from '../health/LostBanner';
import { openCase } from '../more-actions';
import type { CaseScreen } from '../screen';
import { panelStore, usePanel } from '../store';
import { useWake } from '../thread/use-wake';
import { AccessNotice } from '../ui/AccessNotice';
import { Name } from '../ui/Name';
import { Notice } from '../ui/Notice';
import { LostMessages } from '../unfinished/LostMessages';
import { NeedsLine } from '../unfinished/NeedsLine';
import { PolicyBanner } from './PolicyBanner';
import { SettingsLink } from './SettingsLink';
import { StoreBanners } from './StoreBanners';

/** What stands in the way of the whole case, each in one line with what to do. */
export function MoreBanners({ screen }: { screen: CaseScreen }) {
  const online = usePanel((s) => s.online);
  const { connection, ref, mode, record } = screen;
  // Stands here since it is part of every case's screen, and the first paint need not wait for it.
  useWake(record?.entries ?? []);
  return (
    <>
      <Flash />
      {/* Nothing is sent until it is read, so it stands above all that one may live with. */}
      <LostMessages />
      {mode === 'thread' && (
        <Notice kind="plain">
          <b>{more.readingThread}.</b> {more.readingThreadHow}
          <div class="buttons">
            <button type="button" class="btn" onClick={() => void openCase(ref)}>
              {more.openTheCase}
            </button>
          </div>
        </Notice>
      )}
      {connection?.state === 'none' && (
        <Notice>
          {more.notConnected} {more.readingWorks} <SettingsLink to="welcome" />
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
      <LostBanner />
      <CommonBanners />
    </>
  );
}

/** What came of what one has just done: above all that stands there longer. */
function Flash() {
  const flash = usePanel((s) => s.flash);
  if (!flash) return null;
  return (
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
  );
}

/** What holds on a screen that is no case. */
export function OtherBanners() {
  return (
    <>
      <Flash />
      <LostMessages />
      <CommonBanners />
    </>
  );
}

/** What holds on every screen. */
function CommonBanners() {
  const access = usePanel((s) => s.ambient?.access ?? true);
  const silent = usePanel((s) => s.silent);
  const notices = usePanel((s) => s.notices);
  const close = (notice: (typeof notices)[number]) =>
    panelStore.setState((s) => ({ notices: s.notices.filter((n) => n !== notice) }));
  return (
    <>
      <NeedsLine />
      <PolicyBanner />
      {!access && <AccessNotice />}
      {notices.map((notice) => (
        <div class="notice bad flash" key={notice.text}>
          <span>
            <Name>{notice.text}</Name>{' '}
            <button type="button" class="link" onClick={() => void openCase(notice.ref)}>
              {more.openThatCase}
            </button>
          </span>
          <button type="button" class="icon" aria-label={more.close} onClick={() => close(notice)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      {silent && (
        <Notice kind="bad">
          {more.noBackground}
          <div class="buttons">
            <button type="button" class="btn" onClick={() => location.reload()}>
              {more.tryAgain}
            </button>
          </div>
        </Notice>
      )}
      <StoreBanners />
    </>
  );
}
