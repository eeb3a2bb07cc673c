import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import { Name } from '../../ui/Name';
import type { ThreadExtras } from '../span';
import { CopyButton } from './CopyButton';
import { isLong, LongText } from './LongText';
import { Marked } from './paint-marks';

type Wanted = {
  /** The thread over all of the client's cases; null: that of the open one. */
  joined: ThreadMessage[] | null;
  hideNotices: boolean;
  /** Staff look for something, or may: its marks are wanted. */
  searching: boolean;
  /** The key of the message above which the divider stands. */
  newSince: string | null;
};

/** What the tools add to the messages, as it is wanted now. */
export function makeExtras({ joined, hideNotices, searching, newSince }: Wanted): ThreadExtras {
  return {
    arrange: (messages) => (hideNotices ? withoutNotices(joined ?? messages) : (joined ?? messages)),
    before: (message) => message.key === newSince && <p class="day new-since">{words.newSince}</p>,
    paint: (text) => (isLong(text) ? <LongText text={text} /> : searching ? <Marked text={text} /> : text),
    after: (message) => (
      <>
        {joined && (
          <>
            {' · '}
            <Name>{message.caseName ?? words.thisCase}</Name>
          </>
        )}
        <CopyButton message={message} />
      </>
    ),
  };
}

const withoutNotices = (messages: ThreadMessage[]) => messages.filter((m) => m.direction !== 'notice');
