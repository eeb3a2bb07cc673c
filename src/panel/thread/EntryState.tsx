import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../domain/outbox';
import { words } from '../../locales/words';
import type { Reply } from '../../messaging/protocol';
import type { CaseRecord } from '../../store/read';
import { change, describeError, takeBack } from '../actions';
import { announce, usePanel } from '../store';
import { formatTime, formatWhen } from '../ui/format';
import { lazy } from '../ui/lazy';
import { canUndo, lastOutcome } from './describe';

export type EntryStateProps = {
  entry: OutboxEntry;
  record: CaseRecord;
  sameWordsInLog: boolean;
  heldBack: boolean;
  holdsBack: boolean;
  explain: boolean;
  now: number;
};

/** Presses a button once, and says in words why it did nothing. */
export type Press = <T>(work: () => Promise<Reply<T>>) => Promise<T | null>;
export type DecisionProps = EntryStateProps & { busy: boolean; press: Press };

const EntryDecision = lazy<DecisionProps>(
  () => import('./EntryDecision').then((m) => m.EntryDecision),
  ({ entry }) => <p class="state">{words.states[entry.state]}</p>,
);
const LineOffers = lazy<DecisionProps>(() => import('./LineOffers').then((m) => m.LineOffers));

/** The state of an entry in the words of product §9, with the buttons that the outbox allows in it. */
export function EntryState(props: EntryStateProps) {
  const { entry } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const press: Press = async (work) => {
    if (busy) return null;
    setBusy(true);
    setProblem(null);
    const reply = await work();
    setBusy(false);
    if (reply.ok) {
      keepFocus();
      return reply.value;
    }
    const text = await describeError(reply.error);
    setProblem(text);
    announce(text);
    return null;
  };

  const mayBeInLog = entry.state === 'accepted' || entry.state === 'unknown' || entry.state === 'arrived';
  return (
    <>
      {asksForDecision(props) ? (
        <EntryDecision {...props} busy={busy} press={press} />
      ) : (
        <PlainState {...props} busy={busy} press={press} />
      )}
      {mayBeInLog && <LineOffers {...props} busy={busy} press={press} />}
      {problem && <p class="state problem">{problem}</p>}
    </>
  );
}

/** The button that was pressed is often gone; the keyboard then goes on from the conversation. */
function keepFocus(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('[role=log]')?.focus();
}

/** True where more than one line is needed: a box with a reason and buttons. */
function asksForDecision({ entry, explain }: EntryStateProps): boolean {
  if (explain || entry.state === 'failed' || entry.state === 'unknown') return true;
  return entry.state === 'queued' && (entry.asks !== null || entry.paused !== null);
}

function PlainState({ entry, sameWordsInLog, heldBack, busy, press, now }: DecisionProps) {
  const online = usePanel((s) => s.online);
  const { id: entryId, claim } = entry;
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
          disabled={busy}
          onClick={() =>
            press(() => (canUndo(entry) ? takeBack('undo', entryId) : change('discard', { entryId })))
          }
        >
          {canUndo(entry) ? words.undo : words.dontSend}
        </button>
      </p>
    );
  if (entry.state === 'logged')
    return (
      <p class="state">
        {claim && (
          <button
            type="button"
            class="link on-hover"
            disabled={busy}
            onClick={() => press(() => change('unclaim', { entryId, lineId: claim.lineId }))}
          >
            {words.notThis}
          </button>
        )}
        {words.states.logged}
      </p>
    );
  if (entry.state === 'arrived' && entry.arrivedBy) {
    const { name, at } = entry.arrivedBy;
    return <p class="state">{words.arrivedBy(name, formatWhen(at, now))}</p>;
  }
  if (entry.state === 'discarded')
    return (
      <p class="state">
        {entry.doubt ? words.discardedInDoubt : words.discarded} {sameWordsInLog && words.sameWords}
      </p>
    );
  return <p class="state">{words.states[entry.state]}</p>;
}

function describeWait(entry: OutboxEntry, heldBack: boolean, online: boolean): string {
  if (heldBack) return `. ${words.heldBack}`;
  if (!online) return `. ${words.waitsForNet}`;
  if (lastOutcome(entry)?.kind === 'later') return `. ${words.nextTry(formatTime(entry.notBefore))}`;
  return '';
}
