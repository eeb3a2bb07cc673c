import type { Filled } from '../../domain/fill-template';
import { templatesWords as say } from '../../locales/templates-words';
import { insertAtCursor } from '../composer/insert';
import { flash } from '../more-actions';
import { announce } from '../store';

/** Puts a filled template at the cursor, and says what staff still have to fill in; what stays open stops Send anyway. */
export function insertFilled(name: string, { text, missing }: Filled): void {
  if (!insertAtCursor(text)) flash(say.notInserted);
  else if (missing.length > 0) flash(say.insertedMissing(missing.map((part) => part.text)), true);
  else announce(say.inserted(name));
}
