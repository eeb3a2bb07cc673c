import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';

type Props = {
  list: RefObject<HTMLElement | null>;
  /** As `useNewest` tells it. */
  end: RefObject<number | null>;
  messages: readonly ThreadMessage[];
  /** What of the thread is shown: what another choice brings is not new. */
  filter: string;
};

/**
 * Where something was added to a thread whose end is not in view: what staff have just sent themselves is shown to them;
 * of anything else it is said that it is there, and one press leads to it.
 */
export function ToNewest({ list, end, messages, filter }: Props) {
  const [unseen, setUnseen] = useState(false);
  const newest = messages.at(-1);
  const seen = useRef({ key: newest?.key, filter });

  // Before the thread's own effect, which follows the end.
  useLayoutEffect(() => {
    const was = seen.current;
    seen.current = { key: newest?.key, filter };
    if (newest?.key === was.key || filter !== was.filter) return;
    if (newest?.entry) end.current = 0;
    // What comes into an empty list is shown anyway.
    setUnseen(newest !== undefined && was.key !== undefined && end.current === null);
  }, [messages]);

  // The list goes when this goes. A key may lead to the end without a move. A frame later: while another size is given to
  // the list, it may stand at its end before it is led back to where staff were.
  useEffect(() => {
    const look = () => requestAnimationFrame(() => end.current !== null && setUnseen(false));
    for (const type of ['scroll', 'focusin']) list.current?.addEventListener(type, look);
  }, []);

  const show = () => {
    const el = list.current as HTMLElement;
    end.current = 0;
    el.scrollTop = el.scrollHeight;
    setUnseen(false);
  };
  return unseen ? (
    <button type="button" class="btn to-newest" onClick={show}>
      {words.newMessages} <span aria-hidden="true">↓</span>
    </button>
  ) : null;
}
