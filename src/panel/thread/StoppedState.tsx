import { useMemo, useState } from 'preact/hooks';
import { findPhone } from '../../domain/phone-ref';
import { deriveProject } from '../../domain/project';
import { deriveRecipient } from '../../domain/recipient';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change, takeBack } from '../actions';
import { ReasonField } from '../checks/ReasonField';
import { usePanel } from '../store';
import { formatReach } from '../ui/format';
import { Decision } from './Decision';
import { DecisionButton } from './DecisionButton';
import { canUndo } from './describe';
import { describeAsk } from './describe-decision';
import type { DecisionProps } from './EntryState';

/** Waiting, but paused or asking: its reason and the ways on. */
export function StoppedState({ entry, record, busy, press }: DecisionProps) {
  const connection = usePanel((s) => s.ambient?.connection);
  const mapping = usePanel((s) => s.ambient?.mapping);
  // Of its own case, which need not be the open one.
  const project = useMemo(() => (mapping ? deriveProject(record, mapping) : null), [record, mapping]);
  const { id: entryId, asks, paused } = entry;
  const isMended = connection?.firm === entry.ref.firm && !connection.tokenRefused;
  const found = asks?.reason === 'line-found' ? asks : null;
  const toConfirm = asks?.reason === 'check' && !asks.blocks ? asks.ids : [];
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const answers = toConfirm.map((id) => ({ id, answer: reasons[id]?.trim() || null }));
  const answer = project && deriveRecipient(project, record.lastSent);
  const text = [asks ? describeAsk(asks, entry, project) : more.paused[paused ?? 'token']];
  if (asks?.reason === 'no-recipient' && answer?.ok) {
    const { clientName, number, email } = answer.recipient;
    text.push(more.asks.recipientNow(clientName, formatReach(number ?? email ?? '')));
  }
  const confirm = (line: NonNullable<typeof found>, isIt: boolean) =>
    press(() => {
      const { threadId, lineId } = line;
      return change('confirmLine', { entryId, threadId, lineId, isIt });
    });
  return (
    <Decision kind="warn" title={words.states.queued} text={text}>
      {toConfirm.map((id) => (
        <ReasonField
          key={id}
          id={id}
          value={reasons[id] ?? ''}
          onInput={(reason) => setReasons((old) => ({ ...old, [id]: reason }))}
        />
      ))}
      {found && (
        <>
          <DecisionButton label={more.yesArrived} busy={busy} onPress={() => confirm(found, true)} />
          <DecisionButton label={more.noSend} busy={busy} onPress={() => confirm(found, false)} />
        </>
      )}
      {!found && isMended && (answer?.ok || findPhone(entry.ref)) && (
        <DecisionButton
          label={more.goOn}
          busy={busy}
          onPress={() => press(() => change('goOn', answers.length > 0 ? { entryId, answers } : { entryId }))}
        />
      )}
      <DecisionButton
        label={canUndo(entry) ? more.undo : more.dontSend}
        busy={busy}
        onPress={() =>
          press(() => (canUndo(entry) ? takeBack('undo', entry) : change('discard', { entryId })))
        }
      />
    </Decision>
  );
}
