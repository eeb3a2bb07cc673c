import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Pixels from the end that still count as being there. */
const NEAR = 24;

/** The list's end, in pixels to scroll from its top, where it stands there; null: it does not. */
export function findEnd(list: Element): number | null {
  const end = list.scrollHeight - list.clientHeight;
  return end - list.scrollTop < NEAR ? end : null;
}

/**
 * Opens a list at its end and keeps it there; where staff have scrolled up it stays put and `unseen` turns true.
 * The list has one child, which holds all of it.
 * @param last key of the newest item: a change of it means that something was added; null: there is none, and what is said
 * instead is read from its beginning
 * @param own the newest item is one's own: what one has just sent is always shown
 * @returns the end that the list follows, null: none, which who leads staff elsewhere in it sets; whether something unseen
 * stands below; what leads there; what the list tells each scroll to
 */
export function useNewest(list: RefObject<HTMLElement | null>, last: string | null, own: boolean) {
  const end = useRef<number | null>(0);
  const [unseen, setUnseen] = useState(false);
  const seenLast = useRef(last);

  const follow = () => {
    const el = list.current as HTMLElement;
    if (!seenLast.current || end.current === null) return;
    el.scrollTop = el.scrollHeight;
    end.current = findEnd(el);
    setUnseen(false);
  };
  const toEnd = () => {
    end.current = 0;
    follow();
  };

  useLayoutEffect(() => {
    const isOther = last !== seenLast.current;
    // What comes into an empty list is seen from its end, wherever what was said there was scrolled to.
    if (isOther && (own || !seenLast.current)) end.current = 0;
    seenLast.current = last;
    follow();
    if (isOther && last && end.current === null) setUnseen(true);
  });

  // The list may grow without a new message: a box opens, the composer gets smaller.
  useLayoutEffect(() => {
    const el = list.current as HTMLElement;
    const sizes = new ResizeObserver(follow);
    sizes.observe(el);
    sizes.observe(el.firstElementChild as Element);
    return () => sizes.disconnect();
  }, []);

  const onScroll = () => {
    const el = list.current as HTMLElement;
    const now = findEnd(el);
    // Where the end is another by now the browser made room, or has told late of a move to the end: not staff's doing.
    if (now !== null || el.scrollHeight - el.clientHeight === end.current) end.current = now;
    if (now !== null) setUnseen(false);
  };

  return [end, unseen, toEnd, onScroll] as const;
}
