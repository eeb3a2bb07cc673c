import type { OutboxEntry } from '../../domain/outbox';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change, takeBack } from '../actions';
import { Decision } from './Decision';
import { describeRefusal } from './describe-decision';
import type { Press } from './EntryState';

/** Not sent: the reason; edit, retry, don't send. */
export function FailedState({ entry, busy, press }: { entry: OutboxEntry; busy: boolean; press: Press }) {
  const { id: entryId } = entry;
  return (
    <Decision kind="bad" title={words.states.failed} text={describeRefusal(entry)}>
      <button
        type="button"
        class="btn"
        disabled={busy}
        onClick={() => press(() => takeBack('editFailed', entryId))}
      >
        {more.edit}
      </button>
      <button
        type="button"
        class="btn"
        disabled={busy}
        onClick={() => press(() => change('retry', { entryId }))}
      >
        {more.retry}
      </button>
      <button
        type="button"
        class="btn"
        disabled={busy}
        onClick={() => press(() => change('discard', { entryId }))}
      >
        {words.dontSend}
      </button>
    </Decision>
  );
}
