import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../domain/outbox';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { call } from '../../messaging/client';
import { announce } from '../store';
import { Decision } from '../thread/Decision';
import { DecisionButton } from '../thread/DecisionButton';

/** Messages that are too old to go by themselves: each is answered by itself, only "no" may be said to all of them. */
export function WaitedLong({ entries }: { entries: OutboxEntry[] }) {
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const count = entries.length;
  if (count === 0) return null;

  const sendNone = async () => {
    setBusy(true);
    let done = 0;
    for (const { id } of entries) if ((await call('discard', { entryId: id })).ok) done++;
    setBusy(false);
    setSure(false);
    announce(say.sentNone(done));
  };
  if (sure)
    return (
      <Decision kind="warn" text={[say.sendNoneSure(count)]}>
        <DecisionButton label={say.cancel} busy={busy} focused onPress={() => setSure(false)} />
        <DecisionButton label={say.sendNoneYes(count)} busy={busy} onPress={sendNone} />
      </Decision>
    );
  return (
    <Decision kind="warn" text={[say.waitedLong(count)]}>
      {count > 1 && <DecisionButton label={say.sendNone} busy={busy} onPress={() => setSure(true)} />}
    </Decision>
  );
}
