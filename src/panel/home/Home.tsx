import { moreWords as more } from '../../locales/more-words';
import { phoneWords as phone } from '../../locales/phone-words';
import { unfinishedWords as unfinished } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import { EventPage } from '../calendar/EventPage';
import { HealthButton } from '../health/HealthButton';
import { HomePopup } from '../project/ActionsPopup';
import { OtherBanners } from '../project/MoreBanners';
import { SettingsLink } from '../project/SettingsLink';
import { panelStore, usePanel } from '../store';
import { MenuButton } from '../ui/MenuButton';
import { Notice } from '../ui/Notice';
import { CaseList } from './CaseList';

/** No case open: what to do, and the cases opened on this computer. */
export function Home() {
  const connection = usePanel((s) => s.ambient && (s.ambient.connection ?? 'none'));
  const hasAccess = usePanel((s) => s.ambient?.access !== false);
  const byPhone = usePanel((s) => s.ambient?.settings.byPhoneNumber);
  return (
    <main class="say">
      <div class="title">
        <h1 tabIndex={-1}>{hasAccess ? more.noCase : more.noAccess}</h1>
        <MenuButton id="actions" name={words.actions} sign="⋯">
          {(popup) => <HomePopup {...popup} />}
        </MenuButton>
      </div>
      {/* What the tab shows comes before what it could show. */}
      <EventPage />
      {hasAccess && <p>{more.noCaseHow}</p>}
      {connection === 'none' && (
        <Notice>
          {more.notConnected} {more.readingWorks} <SettingsLink to="welcome" />
        </Notice>
      )}
      {connection && connection !== 'none' && connection.tokenRefused && (
        <Notice kind="bad">
          {more.tokenRefused} <SettingsLink />
        </Notice>
      )}
      <OtherBanners />
      <CaseList />
      {byPhone && (
        <p>
          <button type="button" class="btn" onClick={() => panelStore.setState({ dialog: 'phone' })}>
            {phone.open}
          </button>
        </p>
      )}
      {byPhone === false && <p class="small">{phone.offHere}</p>}
      {hasAccess && <p class="small">{more.noProjectThreads}</p>}
      <p>
        <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'unfinished' })}>
          {unfinished.title}
        </button>
      </p>
      <p>
        <HealthButton link />
      </p>
    </main>
  );
}
