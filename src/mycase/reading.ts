import type { Reading } from '../domain/facts';
import { textOf } from './text';

/** One of the independent ways to find a fact (D6). Null: this way does not know; the next one is asked. */
export type Way<T> = [name: string, read: () => Answer<T> | null];
export type Answer<T> = { value: T } | 'empty' | 'not-loaded' | 'unreadable';

/**
 * Asks the ways in order, and takes the first that found the fact or knows that it is empty. What a way throws
 * counts as not knowing: markup that nobody foresaw must not end the reading of the other facts.
 * `not-loaded` and `unreadable` hold only where no other way knows better.
 */
export function firstOf<T>(...ways: Way<T>[]): Reading<T> {
  let otherwise: Reading<T> = { state: 'not-loaded' };
  for (const [way, read] of ways) {
    const answer = guard(read);
    if (answer === 'empty') return { state: 'empty', way };
    if (answer === 'unreadable') otherwise = { state: 'unreadable' };
    else if (answer !== null && answer !== 'not-loaded') return { state: 'found', value: answer.value, way };
  }
  return otherwise;
}

function guard<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** For a fact that every page has: an empty one is not there yet. */
export function required<T>(answer: T | 'empty'): T | 'not-loaded' {
  return answer === 'empty' ? 'not-loaded' : answer;
}

/**
 * All rows of a list, or `unreadable` where one could not be read: a row left out would look like a contact, a
 * thread or a message that is not there. Null where there are no rows.
 */
export function allOf<T>(rows: (T | null)[]): Answer<T[]> | null {
  const read = rows.filter((row) => row !== null);
  if (read.length < rows.length) return 'unreadable';
  return read.length > 0 ? { value: read } : null;
}

/** What MyCase prints where there is nothing. */
const NOTHING = /^(not specified|no stage|none|n\/a|-+|–|—)$/i;

/** A value that was found, or `empty`. */
export function valueOrEmpty(text: string): Answer<string> {
  return text === '' || NOTHING.test(text) ? 'empty' : { value: text };
}

/**
 * The text of the one element that a selector stands for. MyCase repeats IDs: elements that show the same text
 * count as one; where they differ, nobody knows which is right, and the next way is asked.
 */
export function readOnly(
  elements: Element[],
  convert: (text: string) => string = (t) => t,
): Answer<string> | null {
  const [element] = elements;
  if (!element) return null;
  if (elements.some(isBusy)) return 'not-loaded';
  const texts = new Set(elements.map((e) => convert(textOf(e))));
  texts.delete('');
  const [text, other] = texts;
  return other === undefined ? valueOrEmpty(text ?? '') : null;
}

/** True where a value is being edited, or the page says itself that it still loads. */
export function isBusy(element: Element): boolean {
  return (
    element.closest('[aria-busy="true"]') !== null ||
    element.querySelector(
      'select,input:not([type="hidden"]),textarea,.spinner,.loading,.skeleton,[aria-busy="true"]',
    ) !== null
  );
}
