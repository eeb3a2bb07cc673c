import { threadWords as words } from '../../../locales/thread-words';
import type { ThreadExtras } from '../span';
import { CopyButton } from './CopyButton';
import { isLong, LongText } from './LongText';
import { paintMarks } from './paint-marks';

type Wanted = {
  hideNotices: boolean;
  /** The key of the message above which the divider stands. */
  newSince: string | null;
  /** What is searched for; '': nothing. */
  query: string;
};

/** What the tools add to the messages, as it is wanted now. */
export function makeExtras({ hideNotices, newSince, query }: Wanted): ThreadExtras {
  return {
    arrange: hideNotices ? arrange : undefined,
    before: (message) => message.key === newSince && <p class="day new-since">{words.newSince}</p>,
    paint: (text) => (isLong(text) ? <LongText text={text} query={query} /> : paintMarks(text, query)),
    after: (message) => <CopyButton message={message} />,
  };
}

const arrange: ThreadExtras['arrange'] = (messages) => messages.filter((m) => m.direction !== 'notice');
