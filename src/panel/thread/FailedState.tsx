import type { OutboxEntry } from '../../domain/outbox';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change } from '../actions';
import { editEntry } from '../more-actions';
import { Decision } from './Decision';
import { DecisionButton } from './DecisionButton';
import { describeRefusal } from './describe-decision';
import type { Press } from './EntryState';

/** Not sent: the reason; edit, retry, don't send. */
export function FailedState({ entry, busy, press }: { entry: OutboxEntry; busy: boolean; press: Press }) {
  const { id: entryId } = entry;
  return (
    <Decision kind="bad" title={words.states.failed} text={describeRefusal(entry)}>
      <DecisionButton label={more.edit} busy={busy} onPress={() => press(() => editEntry(entry))} />
      <DecisionButton
        label={more.retry}
        busy={busy}
        onPress={() => press(() => change('retry', { entryId }))}
      />
      <DecisionButton
        label={more.dontSend}
        busy={busy}
        onPress={() => press(() => change('discard', { entryId }))}
      />
    </Decision>
  );
}
