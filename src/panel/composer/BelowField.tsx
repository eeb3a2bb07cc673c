import { useEffect, useLayoutEffect } from 'preact/hooks';
import { normaliseText } from '../../domain/draft';
import { composerWords as say } from '../../locales/composer-words';
import { announce, panelStore } from '../store';
import { Name } from '../ui/Name';
import { describeLength, findOffer } from './describe-length';
import { findTextField } from './insert';

export type BelowFieldProps = { hidden: boolean; text: string; sent: string; signature: string | null };

/** Below the text: the signature line that goes with it, the counter, and what would make it shorter. */
export function BelowField({ hidden, text, sent, signature }: BelowFieldProps) {
  const length = describeLength(sent);
  const offer = length?.forcedBy ? findOffer(text, signature) : null;
  const isOver = length?.level === 'over';
  useLayoutEffect(() => {
    if (!hidden) fitHeight(findTextField());
  }, [text, hidden]);
  // Once, when it gets too long, and not at each key.
  useEffect(() => {
    if (isOver && length?.room) announce(length.room);
  }, [isOver]);
  return (
    <div class="below">
      {signature && (text === '' || sent !== normaliseText(text)) && (
        <p class="signature">
          {say.signature} <Name>{signature}</Name>
        </p>
      )}
      {length && (
        <p class={length.level ?? ''}>
          <span id="counter">{length.counter}</span>
          {length.forcedBy && ` · ${length.forcedBy}`}
          {length.level === 'near' && <b> · {length.room}</b>}
        </p>
      )}
      {isOver && (
        <p id="too-long" class="over">
          {length?.room}
        </p>
      )}
      {offer && (
        <button type="button" class="link" onClick={() => panelStore.setState({ dialog: 'plain' })}>
          {say.makePlain(offer.was, offer.is)}
        </button>
      )}
    </div>
  );
}

/** Grows with its text where the browser does not do so by itself (field-sizing); the stylesheet caps it. */
function fitHeight(el: HTMLTextAreaElement | null): void {
  if (!el || CSS.supports('field-sizing', 'content')) return;
  el.style.height = 'auto';
  el.style.height = `${el.scrollHeight + 2}px`;
}
