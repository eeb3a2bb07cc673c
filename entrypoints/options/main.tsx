import { optionsWords } from '../../src/locales/options-words';
import { startOptions } from '../../src/options/start-options';
import { chooseLanguage } from '../../src/panel/ui/choose-language';
import { watchLanguage } from '../../src/panel/ui/watch-language';

const closed = new AbortController();
addEventListener('pagehide', () => closed.abort(), { once: true });

void chooseLanguage()
  .catch(() => {})
  .then(() => {
    watchLanguage(() => location.reload(), closed.signal);
    document.title = optionsWords.pageTitle;
    startOptions(document.getElementById('app') as HTMLElement);
  });
