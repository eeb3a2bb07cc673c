import type { ComponentChildren } from 'preact';
import { moreWords as more } from '../../locales/more-words';
import { reloadTab } from '../../messaging/tab';
import { HealthButton } from '../health/HealthButton';
import { OtherBanners } from '../project/MoreBanners';
import type { CaseScreen, Screen } from '../screen';
import { usePanel } from '../store';
import { ContactScreen } from './ContactScreen';
import { Home } from './Home';
import { StaffScreen } from './StaffScreen';

export type OtherScreenProps = { screen: Exclude<Screen, CaseScreen | { kind: 'starting' }> };

/** Every screen but the case. */
export function OtherScreen({ screen }: OtherScreenProps) {
  switch (screen.kind) {
    case 'home':
      return <Home />;
    case 'contact':
    case 'company':
      return <ContactScreen screen={screen} />;
    case 'staff':
      return <StaffScreen screen={screen} />;
    case 'lead':
      return <SayScreen title={more.leadPage} how={more.leadHow} />;
    case 'gone':
      return <SayScreen title={more.gone} how={more.goneHow} />;
    case 'login':
      return <SayScreen title={more.login} how={more.loginHow} />;
    case 'portal':
      return <SayScreen title={more.portal} how={more.portalHow} />;
    case 'unreadable':
      return (
        <SayScreen title={more.unreadable} how={more.unreadableHow}>
          <ReloadButton />
          <p>
            <HealthButton />
          </p>
        </SayScreen>
      );
    case 'reload':
      return (
        <SayScreen title={more.reload} how={more.reloadHow}>
          <ReloadButton />
        </SayScreen>
      );
    case 'translated':
      return <SayScreen title={more.translated} how={more.translatedHow} />;
    case 'thread-of-no-case':
      return <SayScreen title={more.threadOfNoCase} how={[more.threadOfNoCaseHow]} />;
    default:
      return screen satisfies never;
  }
}

/** A page that is no case, in words: what is the matter, what was kept, what to do. */
function SayScreen({ title, how, children }: { title: string; how: string[]; children?: ComponentChildren }) {
  return (
    <main class="say">
      <h1 tabIndex={-1}>{title}</h1>
      {how.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
      <OtherBanners />
    </main>
  );
}

function ReloadButton() {
  const tabId = usePanel((s) => s.tabId);
  return (
    <p>
      <button
        type="button"
        class="btn main"
        disabled={tabId === null}
        onClick={() => tabId !== null && reloadTab(tabId)}
      >
        {more.reloadNow}
      </button>
    </p>
  );
}
