import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutboxEntry } from '../../domain/outbox';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change } from '../actions';
import { announce, panelStore, usePanel } from '../store';
import { Decision } from './Decision';
import { DecisionButton } from './DecisionButton';
import { describeDoubt } from './describe-decision';
import type { Press } from './EntryState';

/** May have been sent: why, and the four ways out. Sending again takes a second press, after the warning. */
export function UnknownState({ entry, busy, press }: { entry: OutboxEntry; busy: boolean; press: Press }) {
  const guarded = usePanel((s) => s.ambient?.connection?.guarded ?? false);
  const [sure, setSure] = useState(false);
  const [checked, setChecked] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const { id: entryId } = entry;

  useEffect(() => {
    if (sure) first.current?.focus();
  }, [sure]);

  const checkLog = async () => {
    const { tabId } = panelStore.getState();
    if (tabId === null) return;
    setChecked(more.checking);
    const found = await press(() => change('checkLog', { entryId, tabId }));
    const text = found && more.checked[found.result];
    setChecked(text);
    if (text) announce(text);
  };

  if (sure)
    return (
      <Decision
        kind="doubt"
        title={words.states.unknown}
        text={[more.sendAgainSure(entry.shown.clientName || words.theClient)]}
      >
        <button ref={first} type="button" class="btn" onClick={() => setSure(false)}>
          {more.cancel}
        </button>
        <button
          type="button"
          class="btn danger"
          disabled={busy}
          // The second click of a double click has not read the warning.
          onClick={(e) =>
            e.detail < 2 && press(() => change('sendAgain', { entryId })).then(() => setSure(false))
          }
        >
          {more.sendAgain}
        </button>
      </Decision>
    );
  return (
    <Decision
      kind="doubt"
      title={words.states.unknown}
      text={checked ? [...describeDoubt(entry, guarded), checked] : describeDoubt(entry, guarded)}
    >
      <DecisionButton label={more.checkLog} busy={busy} onPress={checkLog} />
      <DecisionButton
        label={more.iKnow}
        busy={busy}
        onPress={() => press(() => change('markArrived', { entryId }))}
      />
      <DecisionButton label={more.sendAgain} busy={busy} onPress={() => setSure(true)} />
      <DecisionButton
        label={words.dontSend}
        busy={busy}
        onPress={() => press(() => change('discard', { entryId }))}
      />
    </Decision>
  );
}
