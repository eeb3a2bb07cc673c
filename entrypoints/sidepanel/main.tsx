import { render } from 'preact';
import { getOwnWindowId } from '../../src/messaging/window';
import { Boundary, LaunchError } from '../../src/panel/Boundary';
import { Panel } from '../../src/panel/Panel';
import { startPanel } from '../../src/panel/start-panel';
import { chooseLanguage } from '../../src/panel/ui/choose-language';
import { mark } from '../../src/panel/ui/mark';

const root = document.getElementById('app') as HTMLElement;
const closed = new AbortController();
addEventListener('pagehide', () => closed.abort(), { once: true });

Promise.all([getOwnWindowId(), chooseLanguage().catch(() => {})]).then(
  ([windowId]) => {
    startPanel(windowId, closed.signal);
    render(
      <Boundary>
        <Panel />
      </Boundary>,
      root,
    );
    mark('panel-shell');
  },
  (error: unknown) => render(<LaunchError code={error instanceof Error ? error.name : 'unexpected'} />, root),
);
