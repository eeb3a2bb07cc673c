import type { ThreadMessage } from '../../domain/thread';
import { words } from '../../locales/words';
import type { CaseRecord } from '../../store/read';
import { formatTime, formatWhen } from '../ui/format';
import { Name } from '../ui/Name';
import { describeState, describeWho } from './describe';
import { EntryState } from './EntryState';

export type MessageProps = {
  message: ThreadMessage;
  record: CaseRecord;
  /** An earlier message of the case waits for a decision. */
  heldBack: boolean;
  /** Later messages of the case wait for a decision on this one. */
  holdsBack: boolean;
  /** The first "Handed to Hona" of this computer: explain it. */
  explain: boolean;
  now: number;
};

/** One message: who and when, the text, and below it what became of it. */
export function Message({ message, record, heldBack, holdsBack, explain, now }: MessageProps) {
  const { direction, at, timeText, text, entry } = message;
  const time = at === null ? (timeText ?? words.unknownTime) : formatTime(at);
  const state = describeState(message);
  const label = words.messageName(
    describeWho(message),
    at === null ? time : formatWhen(at, now),
    text,
    state,
  );
  if (direction === 'notice')
    return (
      <article class="message of-notice" aria-label={label}>
        <Name>{text}</Name> · {time}
      </article>
    );
  const author = message.author ?? (entry ? words.crm : words.unknownAuthor);
  return (
    <article class={`message of-${direction ?? 'unknown'}`} aria-label={label}>
      <p class="who">
        <Name>{author}</Name> · {time}
        {direction === null && ` · ${words.unknownDirection}`}
      </p>
      <p class="text">
        <Name>{text}</Name>
      </p>
      {entry ? (
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
