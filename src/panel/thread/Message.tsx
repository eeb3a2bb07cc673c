import type { ThreadMessage } from '../../domain/thread';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import type { StopBadgeProps } from '../checks/StopBadge';
import { formatTime, formatWhen } from '../ui/format';
import { lazy } from '../ui/lazy';
import { Name } from '../ui/Name';
import { describeState, describeWho } from './describe';
import type { EntryStateProps } from './EntryState';
import type { ThreadExtras } from './span';

const EntryState = lazy<EntryStateProps>(
  () => import('./EntryState').then((m) => m.EntryState),
  ({ entry }) => <p class="state">{words.states[entry.state]}</p>,
);

/** So much of a text before what folds the long ones has loaded; nobody listens to a longer one either. */
const LONG = 2_000;
const cut = (text: string) => text.slice(0, LONG);

const StopBadge = lazy<StopBadgeProps>(() => import('../checks/StopBadge').then((m) => m.StopBadge));

export type MessageProps = {
  message: ThreadMessage;
  record: CaseRecord;
  /** An earlier message of the case waits for a decision. */
  heldBack: boolean;
  /** Later messages of the case wait for a decision on this one. */
  holdsBack: boolean;
  /** The first "Handed to Hona" of this computer: explain it. */
  explain: boolean;
  extras: ThreadExtras;
  now: number;
};

/** One message: who and when, the text, and below it what became of it. */
export function Message({ message, record, heldBack, holdsBack, explain, extras, now }: MessageProps) {
  const { direction, at, timeText, text, entry } = message;
  const time = at === null ? (timeText ?? words.unknownTime) : formatTime(at);
  const state = describeState(message);
  const label = words.messageName(
    describeWho(message),
    at === null ? time : formatWhen(at, now),
    cut(text),
    state,
  );
  const { paint = cut, after } = extras;
  const shown = <Name>{paint(text)}</Name>;
  if (direction === 'notice')
    return (
      <article class="message of-notice" aria-label={label} tabIndex={-1}>
        {shown} · {time}
        {after?.(message)}
      </article>
    );
  const author = message.author ?? (entry ? words.crm : words.unknownAuthor);
  return (
    <article class={`message of-${direction ?? 'unknown'}`} aria-label={label} tabIndex={-1}>
      <p class="who">
        <Name>{paint(author)}</Name>
        {` · ${time}`}
        {direction === null && ` · ${words.unknownDirection}`}
        {after?.(message)}
        {direction === 'in' && <StopBadge text={text} name={author} line={message.line} />}
      </p>
      <p class="text">{shown}</p>
      {entry && !message.ref ? (
        <EntryState
          entry={entry}
          record={record}
          heldBack={heldBack}
          holdsBack={holdsBack}
          explain={explain}
          now={now}
        />
      ) : (
        state && <p class="state">{state}</p>
      )}
    </article>
  );
}
