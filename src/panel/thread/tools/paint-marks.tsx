import type { ComponentChildren } from 'preact';
import { findMarks } from '../../../domain/search';

/** A text with what is searched for marked; nothing is searched for: the text. */
export function paintMarks(text: string, query: string): ComponentChildren {
  if (query.trim() === '') return text;
  let end = 0;
  const parts = findMarks(text, query).flatMap(([from, to]) => {
    const plain = text.slice(end, from);
    end = to;
    return [plain, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return [...parts, text.slice(end)];
}
