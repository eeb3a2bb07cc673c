import { MAX_LENGTH, normaliseText } from '../../domain/draft';
import { countSegments } from '../../domain/segments';
import { moreWords as more } from '../../locales/more-words';

/** From here on the counter shows; before, only when there is more than one text. */
const COUNT_FROM = 1000;

/** The counter in words, or null while nobody needs it. */
export function describeLength(text: string): { counter: string; forcedBy: string | null } | null {
  const normal = normaliseText(text);
  const { texts, forcedBy } = countSegments(normal);
  if (normal.length < COUNT_FROM && texts < 2) return null;
  return {
    counter: more.counter(normal.length, MAX_LENGTH, texts),
    forcedBy: forcedBy && more.forcedBy(forcedBy),
  };
}
