import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Pixels from the end that still count as being there. */
const NEAR = 24;

/**
 * Opens a list at its end and keeps it there; where staff have scrolled up it stays put and `unseen` turns true.
 * @param last key of the newest item: a change of it means that something was added; null: there is none, and what is said
 * instead is read from its beginning
 * @param own the newest item is one's own: what one has just sent is always shown
 */
export function useNewest(list: RefObject<HTMLElement | null>, last: string | null, own: boolean) {
  const atEnd = useRef(true);
  const [unseen, setUnseen] = useState(false);
  const lastTop = useRef(0);
  const seenLast = useRef(last);

  const follow = () => {
    const el = list.current;
    if (el && seenLast.current && atEnd.current) el.scrollTop = el.scrollHeight;
  };
  const toEnd = () => {
    atEnd.current = true;
    follow();
    setUnseen(false);
  };

  /** Staff are led elsewhere in the list: it stays there. */
  const hold = () => {
    atEnd.current = false;
  };

  useLayoutEffect(() => {
    const isOther = last !== seenLast.current;
    // What comes into an empty list is seen from its end, wherever what was said there was scrolled to.
    if (isOther && (own || !seenLast.current)) atEnd.current = true;
    seenLast.current = last;
    follow();
    if (isOther && last && !atEnd.current) setUnseen(true);
  });

  // The list may grow without a new message: a box opens, the composer gets smaller.
  useLayoutEffect(() => {
    const el = list.current;
    if (!el) return;
    const sizes = new ResizeObserver(follow);
    sizes.observe(el);
    if (el.firstElementChild) sizes.observe(el.firstElementChild);
    return () => sizes.disconnect();
  }, []);

  const onScroll = () => {
    const el = list.current;
    if (!el) return;
    const isNear = el.scrollHeight - el.scrollTop - el.clientHeight < NEAR;
    // Only a move upwards is staff's: the list may have grown since this scroll was asked for.
    if (isNear || el.scrollTop < lastTop.current) atEnd.current = isNear;
    lastTop.current = el.scrollTop;
    if (isNear) setUnseen(false);
  };

  return { unseen, toEnd, hold, onScroll };
}
