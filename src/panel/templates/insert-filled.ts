import type { Filled } from '../../domain/fill-template';
import { templatesWords as say } from '../../locales/templates-words';
import { findTextField, insertAtCursor } from '../composer/insert';
import { flash } from '../more-actions';
import { announce, panelStore } from '../store';

/** Puts a filled template at the cursor, and says what staff still have to fill in; what stays open stops Send anyway. */
export function insertFilled(name: string, { text, missing }: Filled): void {
  if (!insertAtCursor(text)) flash(say.notInserted);
  else if (missing.length > 0) sayWhileMissing(missing.map((part) => part.text));
  else announce(say.inserted(name));
}

/** It holds only as long as one of them stands in the text. */
function sayWhileMissing(fields: readonly string[]): void {
  const said = say.insertedMissing(fields);
  flash(said, true);
  const field = findTextField();
  const gone = new AbortController();
  const look = () => {
    const isSaid = panelStore.getState().flash === said;
    if (isSaid && fields.some((one) => field?.value.includes(one))) return;
    gone.abort();
    if (isSaid) panelStore.setState({ flash: null });
  };
  field?.addEventListener('input', look, { signal: gone.signal });
}
