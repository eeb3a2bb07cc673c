import { moreWords as more } from '../../locales/more-words';
import { CommonBanners } from '../project/MoreBanners';
import type { CaseScreen, Screen } from '../screen';
import { ContactScreen } from './ContactScreen';
import { Home } from './Home';

export type OtherScreenProps = { screen: Exclude<Screen, CaseScreen | { kind: 'starting' }> };

/** Every screen but the case. */
export function OtherScreen({ screen }: OtherScreenProps) {
  switch (screen.kind) {
    case 'home':
      return <Home />;
    case 'contact':
      return <ContactScreen firm={screen.firm} contactId={screen.contactId} />;
    case 'lead':
      return <SayScreen title={more.leadPage} how={more.leadHow} />;
    case 'login':
      return <SayScreen title={more.login} how={more.loginHow} />;
    case 'gone':
      return <SayScreen title={more.gone} how={more.goneHow} />;
    case 'unreadable':
      return <SayScreen title={more.unreadable} how={more.unreadableHow} />;
    case 'translated':
      return <SayScreen title={more.translated} how={more.translatedHow} />;
    case 'reload':
      return <SayScreen title={more.reload} how={more.reloadHow} />;
    case 'thread-of-no-case':
      return <SayScreen title={more.threadOfNoCase} how={more.threadOfNoCaseHow} />;
    default:
      return screen satisfies never;
  }
}

/** A page that is no case, in words: what it is, and what to do. */
function SayScreen({ title, how }: { title: string; how: string }) {
  return (
    <main class="say">
      <h1>{title}</h1>
      <p>{how}</p>
      <CommonBanners />
    </main>
  );
}
