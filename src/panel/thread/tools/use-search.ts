import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findMessages } from '../../../domain/search';
import type { ThreadMessage } from '../../../domain/thread';
import { threadWords as words } from '../../../locales/thread-words';
import { announce } from '../../store';
import { searched } from './paint-marks';
import { findArticle } from './rendered';
import type { ThreadWindow } from './use-window';

/** So long staff do not type before the number of hits is read out, in milliseconds. */
const PAUSE = 600;

export type ThreadSearch = {
  query: string;
  /** What of it was looked for: a letter is painted before what it finds. */
  wanted: string;
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
  { jumpTo, note }: ThreadWindow,
): ThreadSearch {
  const [query, setText] = useState('');
  const [wanted, setWanted] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const found = findMessages(messages, wanted);
  const shown = found.findLastIndex((index) => messages[index]?.key === key);
  const current = shown < 0 ? 0 : found.length - shown;
  const stop = useRef(() => {});

  const show = (index: number | undefined) => {
    setKey(index === undefined ? null : (messages[index]?.key ?? null));
    if (index !== undefined) jumpTo(index, 'middle');
  };
  const look = (text: string) => {
    stop.current();
    setWanted(text);
    searched.setState({ query: text });
    show(findMessages(messages, text).at(-1));
  };
  const latest = useRef(look);
  latest.current = look;
  // A letter that comes sooner takes the place of this one: what it no longer finds is never drawn.
  useLayoutEffect(() => {
    if (query === wanted) return;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => latest.current(query));
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    stop.current = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    return stop.current;
  }, [query]);
  useEffect(() => () => searched.setState({ query: '' }), []);

  useEffect(() => {
    if (wanted.trim() === '') return;
    const timer = setTimeout(
      () => announce(found.length === 0 ? words.noHits : words.hitSaid(current, found.length)),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [wanted, current, found.length]);

  // The message comes and goes with what is rendered.
  useLayoutEffect(() => {
    const index = found[shown];
    const article = index === undefined || !list.current ? null : findArticle(list.current, index);
    const old = list.current?.querySelector('[data-hit]') ?? null;
    if (old === article) return;
    old?.removeAttribute('data-hit');
    article?.setAttribute('data-hit', '');
    note();
  });

  return {
    query,
    wanted,
    setQuery: (text) => {
      setText(text);
      if (text === '') look('');
    },
    count: found.length,
    current,
    step: (by) => {
      if (query !== wanted) look(query);
      else if (found.length > 0) show(found[(Math.max(shown, 0) - by + found.length) % found.length]);
    },
  };
}
