import { useEffect, useRef, useState } from 'preact/hooks';
import { LaunchError } from './Boundary';
import type { DialogsProps } from './Dialogs';
import type { OtherScreenProps } from './home/OtherScreen';
import { CasePanel } from './project/CasePanel';
import { Shell } from './Shell';
import { deriveScreen } from './screen';
import { usePanel } from './store';
import { lazy } from './ui/lazy';

const OtherScreen = lazy<OtherScreenProps>(() => import('./home/OtherScreen').then((m) => m.OtherScreen));

const Dialogs = lazy<DialogsProps>(() => import('./Dialogs').then((m) => m.Dialogs));

/** How long the store, and the background after each move, may take, in milliseconds; both answer within a few. */
const PATIENCE = 5_000;

/** One screen per state. */
export function Panel() {
  const page = usePanel((s) => s.page);
  const ambient = usePanel((s) => s.ambient);
  const record = usePanel((s) => s.record);
  const dialog = usePanel((s) => s.dialog);
  const broken = usePanel((s) => s.problem !== null);
  const [late, setLate] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const screen = deriveScreen(page, ambient, record);

  useEffect(() => {
    void import('./after-paint').then((m) => root.current && m.afterPaint(root.current));
  }, []);
  const waits = !ambient || screen.kind === 'starting';
  useEffect(() => {
    setLate(false);
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waits]);

  return (
    // Until the settings are read nobody knows whether names may be seen.
    <div class={ambient?.settings.confidential === false ? 'panel' : 'panel confidential'} ref={root}>
      {(!ambient && broken) || (late && waits) ? (
        <LaunchError why={ambient ? 'silent' : broken ? 'broken' : 'blocked'} />
      ) : screen.kind === 'starting' ? (
        <Shell />
      ) : screen.kind === 'case' ? (
        <CasePanel screen={screen} />
      ) : (
        <OtherScreen screen={screen} />
      )}
      {dialog && <Dialogs dialog={dialog} screen={screen} />}
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
