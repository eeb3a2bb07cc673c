import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { findMessages } from '../../../domain/search';
import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import { announce } from '../../store';
import { findArticle } from './rendered';
import type { ThreadWindow } from './use-window';

/** So long staff do not type before the number of hits is read out, in milliseconds. */
const PAUSE = 600;

export type ThreadSearch = {
  query: string;
  setQuery(query: string): void;
  /** How many messages were found, and which of them is shown, from 1 = the newest; 0: none. */
  count: number;
  current: number;
  /** To an older message found (1) or a newer one (-1), round and round. */
  step(by: 1 | -1): void;
};

/** The messages found, newest first; the one that is shown is led to, also where it is not rendered. */
export function useSearch(
  list: RefObject<HTMLDivElement | null>,
  messages: readonly ThreadMessage[],
  { jumpTo }: ThreadWindow,
): ThreadSearch {
  const [query, setText] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const found = useMemo(() => findMessages(messages, query).reverse(), [messages, query]);
  const shown = found.findIndex((index) => messages[index]?.key === key);

  const show = (index: number | undefined) => {
    setKey(index === undefined ? null : (messages[index]?.key ?? null));
    if (index !== undefined) jumpTo(index, 'middle');
  };
  useEffect(() => {
    if (query.trim() === '') return;
    const timer = setTimeout(
      () => announce(found.length === 0 ? words.noHits : words.hitSaid(shown + 1, found.length)),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [query, shown, found.length]);

  // The message comes and goes with what is rendered.
  useLayoutEffect(() => {
    const index = found[shown];
    const article = index === undefined || !list.current ? null : findArticle(list.current, index);
    for (const old of list.current?.querySelectorAll('[data-hit]') ?? [])
      if (old !== article) old.removeAttribute('data-hit');
    article?.setAttribute('data-hit', '');
  });

  return {
    query,
    setQuery: (text) => {
      setText(text);
      show(findMessages(messages, text).at(-1));
    },
    count: found.length,
    current: shown + 1,
    step: (by) => found.length > 0 && show(found[(shown + by + found.length) % found.length]),
  };
}
