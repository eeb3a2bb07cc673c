import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../domain/outbox';
import { findPhone } from '../../domain/phone-ref';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import type { Reply } from '../../messaging/protocol';
import type { CaseRecord } from '../../store/read';
import { change, describeError, takeBack } from '../actions';
import { KeptChecks } from '../checks/KeptChecks';
import { announce, usePanel } from '../store';
import { formatTime } from '../ui/format';
import { canUndo, lastOutcome } from './describe';
import { EntryDecision } from './EntryDecision';
import { LineOffers } from './LineOffers';

export type EntryStateProps = {
  entry: OutboxEntry;
  record: CaseRecord;
  heldBack: boolean;
  holdsBack: boolean;
  explain: boolean;
  now: number;
};

/** Presses a button once, and says in words why it did nothing. */
export type Press = <T>(work: () => Promise<Reply<T>>) => Promise<T | null>;
export type DecisionProps = EntryStateProps & { busy: boolean; press: Press };

/** The state of an entry in the words of product §9, with the buttons that the outbox allows in it. */
export function EntryState(props: EntryStateProps) {
  const { entry } = props;
  const { checks } = entry.shown;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const press: Press = async (work) => {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    const reply = await work();
    setBusy(false);
    if (reply.ok) return reply.value;
    const text = await describeError(reply.error);
    setProblem(text);
    announce(text);
    return null;
  };

  const mayBeInLog = entry.state === 'accepted' || entry.state === 'unknown' || entry.state === 'arrived';
  return (
    <>
      {isOnItsWay(props) ? (
        <WayState {...props} busy={busy} press={press} />
      ) : (
        <EntryDecision {...props} busy={busy} press={press} />
      )}
      {mayBeInLog && !findPhone(entry.ref) && <LineOffers {...props} busy={busy} press={press} />}
      {checks.length > 0 && <KeptChecks checks={checks} />}
      {problem && <p class="state problem">{problem}</p>}
    </>
  );
}

/** True while one line says it all: no reason, no box, nothing settled. */
function isOnItsWay({ entry, explain }: EntryStateProps): boolean {
  if (entry.state === 'queued') return entry.asks === null && entry.paused === null;
  return entry.state === 'sending' || (entry.state === 'accepted' && !explain);
}

function WayState({ entry, heldBack, busy, press }: DecisionProps) {
  const online = usePanel((s) => s.online);
  const { id: entryId } = entry;
  if (entry.state === 'queued')
    return (
      <p class="state">
        <span>
          {words.states.queued}
          {describeWait(entry, heldBack, online)}
        </span>
        <button
          type="button"
          class="btn"
          aria-disabled={busy}
          onClick={() =>
            press(() => (canUndo(entry) ? takeBack('undo', entry) : change('discard', { entryId })))
          }
        >
          {canUndo(entry) ? more.undo : more.dontSend}
        </button>
      </p>
    );
  return <p class="state">{words.states[entry.state]}</p>;
}

function describeWait(entry: OutboxEntry, heldBack: boolean, online: boolean): string {
  if (heldBack) return `. ${more.heldBack}`;
  if (!online) return `. ${more.waitsForNet}`;
  if (lastOutcome(entry)?.kind === 'later') return `. ${more.nextTry(formatTime(entry.notBefore))}`;
  return '';
}
