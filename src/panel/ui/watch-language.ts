import { isSpanish } from '../../domain/language';
import { watchChanges } from '../../messaging/changes';
import { loadSettings } from '../../store/read';

/** Calls back where another language is set while a page is open. */
export function watchLanguage(onOther: () => unknown, signal: AbortSignal): void {
  const follow = async () => {
    const { language } = await loadSettings();
    const isShown = document.documentElement.lang === 'es';
    if (isSpanish(language, navigator.language) !== isShown) onOther();
  };
  watchChanges(({ what }) => what === 'settings' && void follow(), signal);
}
