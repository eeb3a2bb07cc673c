import type { OtherScreenProps } from './home/OtherScreen';
import { CasePanel } from './project/CasePanel';
import { Shell } from './Shell';
import { deriveScreen } from './screen';
import { usePanel } from './store';
import { lazy } from './ui/lazy';

const OtherScreen = lazy<OtherScreenProps>(() => import('./home/OtherScreen').then((m) => m.OtherScreen));

/** One screen per state. */
export function Panel() {
  const page = usePanel((s) => s.page);
  const ambient = usePanel((s) => s.ambient);
  const record = usePanel((s) => s.record);
  const screen = deriveScreen(page, ambient, record);
  return (
    <div class="panel">
      {screen.kind === 'starting' && <Shell />}
      {screen.kind === 'case' && <CasePanel screen={screen} />}
      {screen.kind !== 'starting' && screen.kind !== 'case' && <OtherScreen screen={screen} />}
      <Announcer />
    </div>
  );
}

/** The one status of the panel: new messages, states and outcomes are read out here, once. */
function Announcer() {
  const text = usePanel((s) => s.announcement);
  return (
    <p class="unseen" role="status">
      {text}
    </p>
  );
}
