import { useRef, useState } from 'preact/hooks';
import { sameCase } from '../../domain/case';
import type { OutboxEntry } from '../../domain/outbox';
import { findPhone } from '../../domain/phone-ref';
import { moreWords as more } from '../../locales/more-words';
import { unfinishedWords as unfinished } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import { change } from '../actions';
import { findShownCase } from '../screen';
import { announce, panelStore, usePanel } from '../store';
import { Decision } from './Decision';
import { DecisionButton } from './DecisionButton';
import { describeChecked, describeDoubt } from './describe-decision';
import type { Press } from './EntryState';

/** May have been sent: why, and the four ways out. Sending again takes a second press, after the warning. */
export function UnknownState({ entry, busy, press }: { entry: OutboxEntry; busy: boolean; press: Press }) {
  const guarded = usePanel((s) => s.ambient?.connection?.guarded ?? false);
  const isShown = usePanel((s) => sameCase(entry.ref, findShownCase(s.page)));
  const [sure, setSure] = useState(false);
  const [checked, setChecked] = useState<string | null>(null);
  const { id: entryId, ref } = entry;
  // After "Cancel" the focus goes back to where it came from.
  const wasSure = useRef(false);
  if (sure) wasSure.current = true;

  const checkLog = async () => {
    const { tabId } = panelStore.getState();
    if (tabId === null) return;
    if (!isShown) {
      setChecked(unfinished.checkThere);
      announce(unfinished.checkThere);
      return;
    }
    setChecked(more.checking);
    const found = await press(() => change('checkLog', { entryId, tabId }));
    const text = found && (await describeChecked(found.result, ref.firm));
    setChecked(text);
    if (text) announce(text);
  };

  if (sure)
    return (
      <Decision
        kind="doubt"
        title={words.states.unknown}
        text={[more.sendAgainSure(entry.shown.clientName || more.theClient)]}
      >
        <DecisionButton label={more.cancel} busy={false} focused onPress={() => setSure(false)} />
        <button
          type="button"
          class="btn danger"
          aria-disabled={busy}
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
      small={more.dontSendMeans}
    >
      {!findPhone(ref) && <DecisionButton label={more.checkLog} busy={busy} onPress={checkLog} />}
      <DecisionButton
        label={more.iKnow}
        busy={busy}
        onPress={() => press(() => change('markArrived', { entryId }))}
      />
      <DecisionButton
        label={more.sendAgain}
        busy={busy}
        focused={wasSure.current}
        onPress={() => setSure(true)}
      />
      <DecisionButton
        label={more.dontSend}
        busy={busy}
        onPress={() => press(() => change('discard', { entryId }))}
      />
    </Decision>
  );
}
