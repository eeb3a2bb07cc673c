import { render } from 'preact';
import { watchChanges } from '../../src/messaging/changes';
import { PrintPage } from '../../src/panel/export/PrintPage';
import { chooseLanguage } from '../../src/panel/ui/choose-language';
import { watchLanguage } from '../../src/panel/ui/watch-language';

const closed = new AbortController();
addEventListener('pagehide', () => closed.abort(), { once: true });
// After "Delete everything" nothing of before may stay on a screen.
watchChanges(({ what }) => what === 'deleted' && location.reload(), closed.signal);

void chooseLanguage()
  .catch(() => {})
  .then(() => {
    watchLanguage(() => location.reload(), closed.signal);
    render(<PrintPage address={location.hash} />, document.getElementById('app') as HTMLElement);
  });
