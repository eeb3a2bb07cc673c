import { render } from 'preact';
import { optionsWords } from '../../src/locales/options-words';
import { Options } from '../../src/options/Options';
import { chooseLanguage } from '../../src/panel/ui/choose-language';
import { watchLanguage } from '../../src/panel/ui/watch-language';

const closed = new AbortController();
addEventListener('pagehide', () => closed.abort(), { once: true });

void chooseLanguage()
  .catch(() => {})
  .then(() => {
    watchLanguage(() => location.reload(), closed.signal);
    document.title = optionsWords.pageTitle;
    render(<Options />, document.getElementById('app') as HTMLElement);
  });
