import { isBlank, MAX_LENGTH, normaliseText } from '../../domain/draft';
import { words } from '../../locales/words';

/** Why Send does nothing with this text, or null. Nothing is ever cut. */
export function findTextProblem(text: string): string | null {
  const { length } = normaliseText(text);
  if (isBlank(text)) return words.emptyMessage;
  return length > MAX_LENGTH ? words.tooLong(length - MAX_LENGTH) : null;
}
