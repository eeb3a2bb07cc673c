import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ThreadMessage } from '../../../domain/thread';
import { CHUNK, findFirstSpan, PLAIN, type Span } from '../span';
import { findEnd } from '../use-newest';
import { besideOf, estimateAll, findSpan, findSpanAround, findStarts, isWithin } from './heights';
import { findArticle, findIndex, findTopArticle, findWholeHit } from './rendered';

export type WindowProps = {
  list: RefObject<HTMLDivElement | null>;
  messages: readonly ThreadMessage[];
  span: Span | null;
  setSpan: (span: Span | null) => void;
  /** The end that the list follows, as `findEnd` tells it; null: it follows none. */
  end: RefObject<number | null>;
};

/** So long after a leap nothing moves any more, in milliseconds: `scrollend` comes after each step of one. */
const LANDED = 100;

type Jump = { index: number; to: Target | { top: number }; focus?: boolean | undefined };

/** Where in the view: `near` is no further than needed. */
type Target = 'top' | 'middle' | 'near';

/** So much stays free above a message that is led to, for its day and the search button. */
const ROOM = 48;

type Estimates = { messages: readonly ThreadMessage[]; width: number; all: number[]; starts: number[] };

export type ThreadWindow = {
  /** Shows a message that need not be rendered yet. */
  jumpTo(index: number, to: Target, focus?: boolean): void;
  /** Before other messages are shown: the marked hit, or the message at the top, keeps its place, or the next one left. */
  keepPlace(): void;
  /**
   * Another message is the marked hit, or none is, or the list follows its end again: where the hit is in view it stays in
   * view, whatever size the list takes; but a list that stands at its end stays there.
   */
  note(): void;
};

/**
 * Keeps only the chunks near the view rendered, where the thread is long. What is rendered is measured; the rest is
 * estimated, and a wrong estimate never moves what is in view.
 */
export function useWindow({ list, messages, span, setSpan, end }: WindowProps): ThreadWindow {
  const measured = useRef({ heights: new Map<number, number>(), width: 0 });
  const estimates = useRef<Estimates | null>(null);
  /** What keeps its place when this span is rendered. */
  const anchor = useRef<{ span: Span | null; element: Element | null; top: number } | null>(null);
  const jump = useRef<(Jump & { span: Span | null }) | null>(null);
  const firstKey = useRef<string | undefined>(undefined);
  const place = useRef<{ rest: readonly ThreadMessage[]; top: number } | null>(null);
  /**
   * The message at the top where staff last left it, or the marked hit where that was whole in view, and how far below
   * the list's top; null: they are at the end.
   */
  const left = useRef<{ element: Element; top: number; isHit: boolean } | null>(null);
  const width = useRef(0);
  const height = useRef(0);
  /** Where the list stood after the last move, and whether that led past all that was rendered. */
  const leap = useRef({ top: 0, is: false });
  const latest = useRef({ messages, span });
  latest.current = { messages, span };
  const isLong = messages.length > PLAIN;

  const measure = () => {
    const el = list.current;
    if (!el) return;
    if (measured.current.width !== el.clientWidth)
      measured.current = { heights: new Map(), width: el.clientWidth };
    for (const chunk of el.querySelectorAll<HTMLElement>('.chunk'))
      if (chunk.offsetHeight) measured.current.heights.set(Number(chunk.dataset.n), chunk.offsetHeight);
  };
  const starts = () => {
    const { messages } = latest.current;
    const { heights, width } = measured.current;
    // All of a long thread: not at every pixel.
    if (estimates.current?.messages !== messages || estimates.current.width !== width)
      estimates.current = { messages, width, all: estimateAll(messages, width), starts: [] };
    return findStarts(estimates.current.all, heights, estimates.current.starts);
  };
  const show = (next: Span | null) => {
    const top = list.current && findTopArticle(list.current);
    // What waits for another span would wait for ever.
    jump.current = null;
    anchor.current = { span: next, element: top ?? null, top: top?.getBoundingClientRect().top ?? 0 };
    setSpan(next);
  };
  const note = (el: Element | null) => {
    // In another width all stands elsewhere: no move of staff's.
    if (el?.clientWidth !== width.current) return;
    const hit = findWholeHit(el, height.current);
    const element = end.current !== null ? null : (hit ?? findTopArticle(el));
    left.current = element && { element, top: topIn(el, element), isHit: element === hit };
  };
  /** @param isMove nothing but a move: then what is rendered stays for a while */
  const look = (isMove = false) => {
    const el = list.current;
    if (!el || latest.current.messages.length <= PLAIN || jump.current) return;
    // In a leap none beside: the next frame may show quite another place.
    const beside = leap.current.is ? 0 : besideOf(el.clientHeight);
    const now = latest.current.span;
    const at = starts();
    // Some at a time: each change moves what is in view within the list, and all of that is drawn anew.
    if (isMove && now && beside > 0 && isWithin(at, now, el.scrollTop, el.clientHeight, beside / 2)) return;
    const next = findSpan(at, el.scrollTop, el.clientHeight, beside);
    if (next.from === now?.from && next.to === now.to) return;
    // What goes now may have grown since it came.
    measure();
    show(next);
  };
  /** True where the message is rendered, and in view now. */
  const settle = ({ index, to, focus }: Jump): boolean => {
    const el = list.current;
    const article = el && findArticle(el, index);
    if (!article) return false;
    const box = article.getBoundingClientRect();
    const view = el.getBoundingClientRect();
    const above = box.top - view.top;
    const slack = view.height - box.height;
    if (typeof to === 'object') el.scrollTop += above - to.top;
    else if (to === 'middle') el.scrollTop += above - Math.max(ROOM, slack / 2);
    else if (to === 'top' || above < ROOM) el.scrollTop += above - ROOM;
    else if (above > slack - 8) el.scrollTop += Math.min(above - ROOM, above - slack + 8);
    // Without a move no scroll tells of it.
    end.current = findEnd(el);
    if (focus) article.focus({ preventScroll: true });
    return true;
  };
  /**
   * True: it is led to once other messages are rendered.
   * @param anew also what is rendered is rendered anew, with the room that the rest takes now
   */
  const go = (wanted: Jump, anew = false): boolean => {
    end.current = null;
    if (settle(wanted) && !anew) return false;
    const isAll = latest.current.messages.length <= PLAIN;
    const next = isAll ? null : findSpanAround(starts(), Math.floor(wanted.index / CHUNK));
    jump.current = { ...wanted, span: next };
    setSpan(next);
    return true;
  };

  useEffect(() => {
    const el = list.current;
    if (!el) return;
    const ended = new AbortController();
    width.current = el.clientWidth;
    height.current = el.clientHeight;
    const onScroll = () => {
      // No move of staff's: the change of the width is told below, in the same frame.
      if (el.clientWidth !== width.current) return;
      note(el);
      move(Math.abs(el.scrollTop - leap.current.top) > el.clientHeight + besideOf(el.clientHeight));
    };
    let landed: ReturnType<typeof setTimeout> | undefined;
    const move = (is: boolean) => {
      leap.current = { top: el.scrollTop, is };
      look(true);
      clearTimeout(landed);
      if (is) landed = setTimeout(land, LANDED);
    };
    const land = () => {
      leap.current = { top: el.scrollTop, is: false };
      look();
    };
    leap.current.top = el.scrollTop;
    el.addEventListener('scroll', onScroll, { signal: ended.signal, passive: true });
    const sizes = new ResizeObserver(() => {
      const isOther = el.clientWidth !== width.current;
      // In the same width all stands where it stood: what was in view is told by the height that was.
      note(el);
      width.current = el.clientWidth;
      height.current = el.clientHeight;
      measure();
      const at = left.current;
      // Less than nothing where the hit is taller than the list.
      const slack = at?.isHit ? el.clientHeight - at.element.getBoundingClientRect().height : -1;
      if (at?.element.isConnected && (isOther || slack >= 0))
        go(
          {
            index: findIndex(at.element),
            to: { top: at.isHit ? Math.min(at.top, Math.max(0, slack - 8)) : at.top },
          },
          isOther && latest.current.messages.length > PLAIN,
        );
      look();
    });
    sizes.observe(el);
    return () => {
      ended.abort();
      sizes.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const kept = place.current;
    place.current = null;
    const isOther = firstKey.current !== messages[0]?.key;
    firstKey.current = messages[0]?.key;
    if (kept || isOther) measured.current.heights.clear();
    const index = kept ? findFirstLeft(kept.rest, messages) : -1;
    // First: whatever is rendered beside it is told by where it stands.
    if (kept && index >= 0 && go({ index, to: { top: kept.top } }, isLong && !span)) return;
    if (!isLong) {
      if (span) show(null);
    } else if (!span || (isOther && !kept)) {
      // What stands on the screen stays there; above it comes the room of all that is older.
      const first = findFirstSpan(messages.length);
      show({ ...first, above: starts()[first.from] ?? 0 });
    } else look();
  }, [isLong, messages]);

  useLayoutEffect(() => {
    measure();
    const el = list.current;
    if (jump.current?.span === span) {
      const wanted = jump.current;
      jump.current = null;
      anchor.current = null;
      if (wanted) settle(wanted);
    } else if (anchor.current?.span === span) {
      const { element, top } = anchor.current;
      anchor.current = null;
      if (el && element?.isConnected) el.scrollTop += element.getBoundingClientRect().top - top;
    }
    note(el);
    // A hidden list has no height, and stands nowhere.
    if (!el?.clientHeight || !span) return;
    // What the panel itself moved is no leap; and what is lower than it was estimated may leave room.
    leap.current.top = el.scrollTop;
    const at = starts();
    if ((at[span.from] ?? 0) > el.scrollTop || (at[span.to] ?? 0) < el.scrollTop + el.clientHeight) look();
  }, [span]);

  return {
    jumpTo: (index, to, focus) => go({ index, to, focus }),
    keepPlace: () => {
      const el = list.current;
      const top = el && (findWholeHit(el, el.clientHeight) ?? findTopArticle(el));
      if (!top || end.current !== null) return;
      place.current = {
        rest: latest.current.messages.slice(findIndex(top)),
        top: topIn(el, top),
      };
    },
    note: () => note(list.current),
  };
}

const topIn = (el: Element, element: Element) =>
  element.getBoundingClientRect().top - el.getBoundingClientRect().top;

/** The place in the new list of the first of these messages that is still in it; -1: none. */
function findFirstLeft(wanted: readonly ThreadMessage[], messages: readonly ThreadMessage[]): number {
  const places = new Map(messages.map((m, i) => [m.key, i]));
  for (const { key } of wanted) {
    const index = places.get(key);
    if (index !== undefined) return index;
  }
  return -1;
}
