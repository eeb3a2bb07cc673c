import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change, takeBack } from '../actions';
import { usePanel } from '../store';
import { Decision } from './Decision';
import { canUndo } from './describe';
import { describeAsk } from './describe-decision';
import type { DecisionProps } from './EntryState';

/** Waiting, but paused or asking: its reason and the ways on. */
export function StoppedState({ entry, busy, press }: DecisionProps) {
  const connection = usePanel((s) => s.ambient?.connection);
  const { id: entryId, asks, paused } = entry;
  const isMended = connection?.firm === entry.ref.firm && !connection.tokenRefused;
  const foundLine = asks?.reason === 'line-found' ? asks : null;
  const text = asks ? describeAsk(asks) : more.paused[paused ?? 'token'];
  return (
    <Decision kind="warn" title={words.states.queued} text={[text]}>
      {!foundLine && isMended && (
        <button
          type="button"
          class="btn"
          disabled={busy}
          onClick={() => press(() => change('goOn', { entryId }))}
        >
          {more.goOn}
        </button>
      )}
      <button
        type="button"
        class="btn"
        disabled={busy}
        onClick={() =>
          press(() => (canUndo(entry) ? takeBack('undo', entryId) : change('discard', { entryId })))
        }
      >
        {foundLine ? more.yesDontSend : canUndo(entry) ? words.undo : words.dontSend}
      </button>
      {foundLine && (
        <button
          type="button"
          class="btn"
          disabled={busy}
          onClick={() =>
            press(() =>
              change('confirmLine', {
                entryId,
                threadId: foundLine.threadId,
                lineId: foundLine.lineId,
                isIt: false,
              }),
            )
          }
        >
          {more.noSend}
        </button>
      )}
    </Decision>
  );
}
