import { Component, Fragment } from 'preact';
import type { ThreadMessage } from '../../domain/thread';
import type { CaseRecord } from '../../store/read';
import { dayOf, formatDay } from '../ui/format';
import { Message } from './Message';
import { CHUNK, type ThreadExtras } from './span';
import type { ThreadView } from './thread-view';

type Props = {
  /** Its number, from the oldest. */
  n: number;
  messages: readonly ThreadMessage[];
  thread: ThreadView;
  record: CaseRecord;
  extras: ThreadExtras;
  now: number;
};

/** Some messages of the thread, with the days between them; renders again only where something of it changed. */
export class Chunk extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== this.props[key]);
  }

  override render() {
    const { n, messages, thread, record, extras, now } = this.props;
    const first = n * CHUNK;
    return (
      <div class="chunk" data-n={n}>
        {messages.slice(first, first + CHUNK).map((message, i) => {
          const { orderAt, entry, key } = message;
          const before = messages[first + i - 1]?.orderAt ?? null;
          return (
            <Fragment key={key}>
              {orderAt !== null && (before === null || dayOf(orderAt) !== dayOf(before)) && (
                <p class="day">{formatDay(orderAt, now)}</p>
              )}
              {extras.before?.(message)}
              <Message
                message={message}
                record={record}
                heldBack={entry !== null && thread.heldBack.has(entry.id)}
                holdsBack={entry !== null && thread.holdsBack.has(entry.id)}
                explain={entry !== null && entry.id === thread.explainAt}
                extras={extras}
                now={now}
              />
            </Fragment>
          );
        })}
      </div>
    );
  }
}
