import { isSpanish } from '../domain/language';
import type { Language } from '../domain/template';
import { type BackgroundWords, backgroundWords } from '../locales/background-words';
import { getLocal } from '../store/items';

/** The background's words in the language that is set now, and which one that is. */
export async function getWords(): Promise<BackgroundWords & { language: Language }> {
  const language = isSpanish((await getLocal('settings')).language, navigator.language) ? 'es' : 'en';
  return { ...backgroundWords[language], language };
}
