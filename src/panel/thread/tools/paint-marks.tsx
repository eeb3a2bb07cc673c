import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import { findMarks } from '../../../domain/search';

/** What is searched for in the thread on screen; '': nothing. */
export const searched = createStore(() => ({ query: '' }));

/** What is searched for; renders again only where this text has to look otherwise for it. */
export function useSearched(text: string): string {
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  const { query } = searched.getState();
  useLayoutEffect(() => {
    const holds = (wanted: string) => findMarks(text, wanted).length > 0;
    const look = (now: string, old: string) => now !== old && (holds(now) || holds(old)) && renderAgain(0);
    // Between rendering and subscribing another letter may have come.
    look(searched.getState().query, query);
    return searched.subscribe((now, old) => look(now.query, old.query));
  }, [text]);
  return query;
}

/** A text or an author with what is searched for marked. A letter renders these again, and not the messages. */
export function Marked({ text }: { text: string }) {
  return <>{paintMarks(text, useSearched(text))}</>;
}

/** A text with this marked; nothing is searched for: the text. */
export function paintMarks(text: string, query: string): ComponentChildren {
  let end = 0;
  const parts = findMarks(text, query).flatMap(([from, to]) => {
    const plain = text.slice(end, from);
    end = to;
    return [plain, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return parts.length > 0 ? [...parts, text.slice(end)] : text;
}
