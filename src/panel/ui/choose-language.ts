import { isSpanish } from '../../domain/language';
import { loadSettings } from '../../store/read';

/** Before the first render of a page: its words in the language that is set. Fails where they cannot be loaded; English is there. */
export async function chooseLanguage(): Promise<void> {
  if (isSpanish((await loadSettings()).language, navigator.language))
    await import('../../locales/speak-spanish');
}
