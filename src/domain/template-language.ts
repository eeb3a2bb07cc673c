import { type LogLine, listClientLines } from './log';
import type { Language, Template } from './template';

/** Words that stand in nearly every text of the one language and hardly in the other's. */
const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the and you your i is are was were what when how will would can could do does did have has this that it my we they to of for on with not yes thanks thank please hi hello'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las una que qué de del en y es está están por para con mi su usted cuando cuándo cómo como sí gracias favor hola buenos buenas pero ya muy le lo yo puedo tengo quiero tiene hoy mañana'.split(
      ' ',
    ),
  ),
};
/** How many of the client's last messages are looked at. */
const LAST = 10;

/**
 * The language that these texts are most likely in; null where they do not say clearly. Counts common words: at least
 * two of one language, and twice as many as of the other.
 */
export function guessLanguage(texts: readonly string[]): Language | null {
  const words = texts.flatMap(
    (text) =>
      text
        .slice(0, 2000)
        .toLowerCase()
        .normalize('NFC')
        .match(/\p{L}+/gu) ?? [],
  );
  const count = (language: Language) => words.filter((word) => COMMON[language].has(word)).length;
  const [en, es] = [count('en'), count('es')];
  if (es >= 2 && es >= 2 * en) return 'es';
  return en >= 2 && en >= 2 * es ? 'en' : null;
}

/** The language that templates begin with for a client, and why: what staff chose, else a guess, else English. */
export function findLanguage(
  chosen: Language | null,
  lines: readonly LogLine[],
): { language: Language; why: 'chosen' | 'guess' | 'standard' } {
  if (chosen) return { language: chosen, why: 'chosen' };
  const written = listClientLines(lines).slice(-LAST);
  const guess = guessLanguage(written.map((line) => line.text));
  return guess ? { language: guess, why: 'guess' } : { language: 'en', why: 'standard' };
}

/** The template's text in this language, else in the other one; `language` says which it is. */
export function pickText(
  { texts }: Pick<Template, 'texts'>,
  language: Language,
): { text: string; language: Language } {
  const other = language === 'en' ? 'es' : 'en';
  const own = texts[language];
  return own === null ? { text: texts[other] ?? '', language: other } : { text: own, language };
}
