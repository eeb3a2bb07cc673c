import { useState } from 'preact/hooks';
import type { LineClaim } from '../../domain/outbox';
import { hasSameWords } from '../../domain/same-words';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change } from '../actions';
import { formatWhen } from '../ui/format';
import { Decision } from './Decision';
import { DecisionButton } from './DecisionButton';
import type { DecisionProps } from './EntryState';

/** What is settled: found in the log, marked as arrived by hand, or not sent. */
export function SettledState(props: DecisionProps) {
  const { entry, record, now } = props;
  const [asks, setAsks] = useState(false);
  if (entry.state === 'discarded')
    return (
      <p class="state">
        {entry.doubt ? more.discardedInDoubt : more.discarded}{' '}
        {hasSameWords(entry, record.log, record.entries) && more.sameWords}
      </p>
    );
  if (entry.state === 'arrived' && entry.arrivedBy)
    return <p class="state">{more.arrivedBy(entry.arrivedBy.name, formatWhen(entry.arrivedBy.at, now))}</p>;
  const { claim } = entry;
  return (
    <>
      <p class="state">
        {claim && !asks && (
          <button type="button" class="link on-hover" onClick={() => setAsks(true)}>
            {more.wrongMatch}
          </button>
        )}
        {claim ? more.loggedSeen(words.states.logged, formatWhen(claim.at, now)) : words.states[entry.state]}
      </p>
      {claim && asks && <WrongMatch {...props} claim={claim} close={() => setAsks(false)} />}
    </>
  );
}

type WrongMatchProps = DecisionProps & { claim: LineClaim; close: () => void };

/** A match can be taken back by hand (outbox document §4), after a look at what was matched. */
function WrongMatch({ entry, record, claim, busy, press, now, close }: WrongMatchProps) {
  const { threadId, lineId } = claim;
  const line = record.log.lines.find((l) => l.threadId === threadId && l.lineId === lineId);
  const when = line?.at != null ? formatWhen(line.at, now) : (line?.timeText ?? words.unknownTime);
  return (
    <Decision
      kind="plain"
      text={[more.wrongMatchAsk(line?.author ?? words.unknownAuthor, when), more.wrongMatchThen]}
    >
      <DecisionButton label={more.sameMessage} busy={busy} focused onPress={close} />
      <DecisionButton
        label={more.otherMessage}
        busy={busy}
        onPress={() => press(() => change('unclaim', { entryId: entry.id, lineId }))}
      />
    </Decision>
  );
}
