import { isBlank, MAX_LENGTH, normaliseText } from '../../domain/draft';
import { countSegments } from '../../domain/segments';
import { words } from '../../locales/words';

/** From here on the counter shows; before, only when there is more than one text. */
const COUNT_FROM = 1000;

/** The counter in words, or null while nobody needs it. */
export function describeLength(text: string): { counter: string; forcedBy: string | null } | null {
  const normal = normaliseText(text);
  const { texts, forcedBy } = countSegments(normal);
  if (normal.length < COUNT_FROM && texts < 2) return null;
  return {
    counter: words.counter(normal.length, MAX_LENGTH, texts),
    forcedBy: forcedBy && words.forcedBy(forcedBy),
  };
}

/** Why Send does nothing with this text, or null. Nothing is ever cut. */
export function findTextProblem(text: string): string | null {
  const { length } = normaliseText(text);
  if (isBlank(text)) return words.emptyMessage;
  return length > MAX_LENGTH ? words.tooLong(length - MAX_LENGTH) : null;
}
