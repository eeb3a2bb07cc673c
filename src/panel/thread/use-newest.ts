import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Pixels from the end that still count as being there. */
const NEAR = 24;

/** The list's end, in pixels to scroll from its top, where it stands there; null: it does not. */
export function findEnd(list: Element): number | null {
  const end = list.scrollHeight - list.clientHeight;
  return end - list.scrollTop < NEAR ? end : null;
}

/**
 * Opens a list at its end and keeps it there; where staff have scrolled up it stays put. The list has one child, which
 * holds all of it.
 * @param isEmpty nothing is in it: what is said instead is read from its beginning
 * @returns the end that the list follows, null: none, which whoever leads staff elsewhere in it sets; and what the list
 * tells each scroll to
 */
export function useNewest(list: RefObject<HTMLElement | null>, isEmpty: boolean) {
  const end = useRef<number | null>(0);
  const wasEmpty = useRef(isEmpty);

  const follow = () => {
    const el = list.current as HTMLElement;
    if (wasEmpty.current || end.current === null) return;
    el.scrollTop = el.scrollHeight;
    end.current = findEnd(el);
  };

  useLayoutEffect(() => {
    // What comes into an empty list is seen from its end, wherever what was said there was scrolled to.
    if (wasEmpty.current) end.current = 0;
    wasEmpty.current = isEmpty;
    follow();
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
    const el = list.current;
    // The browser may tell of a scroll after the list is gone.
    if (!el) return;
    const now = findEnd(el);
    // Where the end is another by now the browser made room, or has told late of a move to the end: not staff's doing.
    if (now !== null || el.scrollHeight - el.clientHeight === end.current) end.current = now;
  };

  return [end, onScroll] as const;
}
