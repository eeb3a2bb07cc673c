import { useState } from 'preact/hooks';
import type { PlainOffer } from '../../domain/plain-text';
import { composerWords as say } from '../../locales/composer-words';
import { announce, panelStore } from '../store';
import { Dialog } from '../ui/Dialog';
import { Name } from '../ui/Name';
import { findOffer, nameSign } from './describe-length';
import { findTextField, replaceText } from './insert';

/** "Make punctuation plain" (product §6): what goes and what comes, before it is done. */
export function PlainDialog() {
  // Nothing behind the dialog can be typed in; another window's text may come all the same, and is looked at on the press.
  const [text] = useState(() => findTextField()?.value ?? '');
  const signature = panelStore.getState().ambient?.settings.signature;
  const offer = findOffer(text, signature);
  const accept = (close: () => void) => {
    const isSame = findTextField()?.value === text;
    close();
    if (offer && isSame && replaceText(offer.pieces.map(({ is }) => is).join(''))) announce(say.plainDone);
  };
  return (
    <Dialog title={say.plainTitle}>
      {(close) => (
        <>
          <p>{offer ? say.plainHow(offer.was, offer.is) : say.plainNothing}</p>
          {offer && <p class="small">{say.plainChanges(listChanges(offer))}</p>}
          {offer && (
            <p class="diff">
              <Name>
                {offer.pieces.map(({ was, is }, i) =>
                  was === is ? (
                    was
                  ) : (
                    <span key={`${i} ${was}`}>
                      <del>{was}</del>
                      {is && <ins>{is}</ins>}
                    </span>
                  ),
                )}
              </Name>
            </p>
          )}
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {say.cancel}
            </button>
            {offer && (
              <button type="button" class="btn main" onClick={() => accept(close)}>
                {say.plainDo}
              </button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Each change once, in words that are read out too: what is marked in the text alone is not. */
function listChanges({ pieces }: PlainOffer): string[] {
  const changes = pieces.flatMap(({ was, is }) =>
    was === is
      ? []
      : say.plainChange(nameSign(was), is === '' ? say.plainNone : is === ' ' ? say.plainSpace : is),
  );
  return [...new Set(changes)];
}
