import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { findIndex, findLastArticle } from './rendered';
import type { ThreadWindow } from './use-window';

/**
 * The thread by keyboard: from the list, arrows go from message to message, Home and End to the oldest and the newest,
 * Page Up and Down by what is in view; Tab goes on to what can be done with the message. One stop for the Tab key,
 * however many messages there are.
 */
export function useKeys(
  list: RefObject<HTMLDivElement | null>,
  count: number,
  { jumpTo }: ThreadWindow,
): void {
  const latest = useRef({ count, jumpTo });
  latest.current = { count, jumpTo };
  useEffect(() => {
    const el = list.current;
    if (!el) return;
    const ended = new AbortController();
    let copy: HTMLElement | null = null;

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target as HTMLElement;
      if (target !== el && !target.matches('article')) return;
      const next = findNext(el, target, event.key, latest.current.count);
      if (next === null) return;
      event.preventDefault();
      latest.current.jumpTo(next, 'near', true);
    };
    // What can be done with a message is a stop only while the message, or one of these, has the focus.
    const onFocus = (target: Element | null) => {
      if (copy) copy.tabIndex = -1;
      copy = target?.closest('article')?.querySelector<HTMLElement>('.copy') ?? null;
      if (copy) copy.tabIndex = 0;
    };
    el.addEventListener('keydown', onKeyDown, { signal: ended.signal });
    el.addEventListener('focusin', (event) => onFocus(event.target as Element), { signal: ended.signal });
    el.addEventListener('focusout', () => onFocus(null), { signal: ended.signal });
    return () => ended.abort();
  }, []);
}

/** The message that the key leads to; null: the key means nothing here, or the browser's own way is right. */
function findNext(list: HTMLElement, target: HTMLElement, key: string, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key !== 'ArrowUp' && key !== 'ArrowDown' && key !== 'PageUp' && key !== 'PageDown') return null;
  if (target === list) {
    // The list itself is scrolled by pages as any other.
    const last = key.startsWith('Arrow') ? findLastArticle(list) : null;
    return last && findIndex(last);
  }
  const index = findIndex(target);
  const by = key.startsWith('Arrow') ? 1 : countInView(list);
  return Math.min(count - 1, Math.max(0, index + (key.endsWith('Up') ? -by : by)));
}

/** At least one, so that every press leads on. */
function countInView(list: HTMLElement): number {
  const { top, bottom } = list.getBoundingClientRect();
  const inView = [...list.querySelectorAll('article')].filter((article) => {
    const box = article.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  });
  return Math.max(1, inView.length - 1);
}
