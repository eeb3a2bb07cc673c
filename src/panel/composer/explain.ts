import { findBrokenCharacter, isBlank, MAX_LENGTH, normaliseText } from '../../domain/draft';
import { composerWords as say } from '../../locales/composer-words';
import { findTextField } from './insert';

/**
 * Why Send does nothing with this text, in words. Nothing is ever cut or replaced; a broken character is marked in the
 * field.
 * @param text as it stands in the field
 * @param sent what would be sent
 */
export function describeTextProblem(text: string, sent: string): string {
  if (isBlank(text)) return say.emptyMessage;
  if (sent.length > MAX_LENGTH) {
    const signed = sent === normaliseText(text) ? '' : ` ${say.withSignature}`;
    return `${say.tooLong(sent.length - MAX_LENGTH)}${signed}`;
  }
  const at = findBrokenCharacter(text);
  const field = findTextField();
  if (field?.value === text) {
    field.focus();
    field.setSelectionRange(at, at + 1);
  }
  return say.brokenCharacter(at + 1);
}

/** Why a text could not be saved before it was sent. @param theirs another window's text that stands against it */
export const describeUnsaved = (theirs: string | null) =>
  theirs === null ? say.draftNotSaved : say.changedElsewhere;
