import { useState } from 'preact/hooks';
import { moreWords as more } from '../../locales/more-words';
import { askForAccess } from '../../messaging/access';
import { Notice } from './Notice';

/** The browser keeps the extension from MyCase or Hona: what that means, and the press that asks for it. */
export function AccessNotice() {
  const [refused, setRefused] = useState(false);
  // Nothing may stand before the question: the browser asks it only within the press itself.
  const ask = () =>
    askForAccess().then(
      (allowed) => setRefused(!allowed),
      () => setRefused(true),
    );
  return (
    <Notice kind="bad">
      <p>{more.noAccessHow}</p>
      {refused && <p>{more.accessRefused}</p>}
      <button type="button" class="btn main" onClick={ask}>
        {more.allowAccess}
      </button>
    </Notice>
  );
}
