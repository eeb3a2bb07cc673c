import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lineKeyOf, type ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import { findEnd } from '../use-newest';

type Props = {
  list: RefObject<HTMLElement | null>;
  /** As `useNewest` tells it. */
  end: RefObject<number | null>;
  messages: readonly ThreadMessage[];
  /** What of the thread is shown: what another choice brings is not new. */
  filter: string;
  /** The end came into view, and is followed. */
  onEnd: () => void;
};

const NONE: readonly string[] = [];

/**
 * Where something was added to a thread whose end is not in view: what staff have just sent themselves is shown to them;
 * of anything else it is said that it is there, and one press leads to it.
 */
export function ToNewest({ list, end, messages, filter, onEnd }: Props) {
  /** The keys of what was added since the end was in view. */
  const [unseen, setUnseen] = useState(NONE);
  const seen = useRef({ messages, filter });

  // After the frame in which another size is given to the list: it may stand at its end then before it is led back to where
  // staff were. A scroll is told before that, but one that comes of the size only a frame later.
  const look = () =>
    requestAnimationFrame(() => {
      const el = list.current;
      // A hidden list has no height, and no end in view.
      const now = el?.scrollHeight ? findEnd(el) : null;
      if (now === null) return;
      end.current = now;
      onEnd();
      setUnseen(NONE);
    });

  // Before the thread's own effect, which follows the end.
  useLayoutEffect(() => {
    const was = seen.current;
    seen.current = { messages, filter };
    if (filter !== was.filter) return;
    const added = findAdded(was.messages, messages);
    // In a thread over all cases what was sent in another one was not sent here.
    if (added[0]?.entry && !added[0].ref) end.current = 0;
    // What comes into an empty list is shown anyway.
    const isSeen = end.current !== null || was.messages.length === 0;
    if (added.length > 0) setUnseen((keys) => (isSeen ? NONE : [...keys, ...added.map(({ key }) => key)]));
  }, [messages]);

  // The list goes when this goes. The end may come into view without a move: by a key, or as the list gets higher or what
  // is in it less.
  useEffect(() => {
    const el = list.current as HTMLElement;
    for (const type of ['scroll', 'focusin']) el.addEventListener(type, look);
    const sizes = new ResizeObserver(look);
    sizes.observe(el);
    sizes.observe(el.firstElementChild as Element);
    return () => sizes.disconnect();
  }, []);

  const show = () => {
    const el = list.current as HTMLElement;
    end.current = 0;
    el.scrollTop = el.scrollHeight;
    setUnseen(NONE);
    // The button goes: whoever came by the keyboard reads on from here.
    el.focus({ preventScroll: true });
  };
  // What was added may be put away again, or not be shown any more.
  return unseen.length > 0 && messages.findLast(({ key }) => unseen.includes(key)) ? (
    <button type="button" class="btn to-newest" onClick={show}>
      {words.newMessages} <span aria-hidden="true">↓</span>
    </button>
  ) : null;
}

/**
 * What was added at the end, newest first: what was there and is the newest only since others are gone, or since it was
 * tried again, is not new, nor is a line that was a message's and is not any more. What the log does not show yet stays
 * below what is read of the log, and is passed over.
 */
function findAdded(was: readonly ThreadMessage[], messages: readonly ThreadMessage[]): ThreadMessage[] {
  const keys = new Set(was.flatMap(({ key, line }) => (line ? [key, lineKeyOf(line)] : [key])));
  const isKnown = ({ key }: ThreadMessage) => keys.has(key);
  const ofLog = messages.findLastIndex((m) => isKnown(m) && !(m.entry && !m.line));
  // The log read for the first time is no news.
  const last = ofLog < 0 ? messages.findLastIndex(isKnown) : ofLog;
  return messages
    .slice(last + 1)
    .filter((m) => !isKnown(m))
    .reverse();
}
