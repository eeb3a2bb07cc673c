import { optionsWords } from '../../src/locales/options-words';
import { startOptions } from '../../src/options/start-options';
import { chooseLanguage } from '../../src/panel/ui/choose-language';

void chooseLanguage()
  .catch(() => {})
  .then(() => {
    document.title = optionsWords.pageTitle;
    startOptions(document.getElementById('app') as HTMLElement);
  });
