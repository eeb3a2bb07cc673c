import type { ComponentChildren } from 'preact';
import type { ThreadMessage } from '../../domain/thread';

/** Messages are rendered, measured and let go by this many: more of them are not drawn within one frame (B12). */
export const CHUNK = 2;
/** Up to this many messages all stand on the screen; to lay out 200 takes longer than all else of an opening (B2). */
export const PLAIN = 50;
/** So many of a longer thread render at first: what fills a tall screen. */
const FIRST = 30;

/** The chunks that are rendered (`to` is the first one that is not), and the pixels of those above and below. */
export type Span = { from: number; to: number; above: number; below: number };

/** What the tools of the thread, which load later, add to it. */
export type ThreadExtras = {
  /** What is shown of the messages. */
  arrange?: (messages: ThreadMessage[]) => ThreadMessage[];
  /** What stands above a message. */
  before?: (message: ThreadMessage) => ComponentChildren;
  /** A message's text or author, with what is searched for marked. */
  paint?: (text: string) => ComponentChildren;
  /** What can be done with a message. */
  after?: (message: ThreadMessage) => ComponentChildren;
};

export const countChunks = (messages: number) => Math.ceil(messages / CHUNK);

/** What is rendered before anything is measured: all, or the newest. */
export function findFirstSpan(messages: number): Span {
  const from = messages > PLAIN ? Math.floor((messages - FIRST) / CHUNK) : 0;
  return { from, to: countChunks(messages), above: 0, below: 0 };
}
