import type { Reading } from '../domain/facts';
import { shown, textOf } from './text';

/** One of the independent ways to find a fact (D6). Null: this way does not know; the next one is asked. */
export type Way<T> = [name: string, read: Read<T>];
export type Read<T> = (root: Document) => Answer<T> | null;
export type Answer<T> = { value: T } | 'empty' | 'not-loaded' | 'unreadable';

/**
 * A fact's reader: asks the ways in order, and takes the first that found the fact or knows that it is empty. What a way throws
 * counts as not knowing: markup that nobody foresaw must not end the reading of the other facts.
 * `not-loaded` and `unreadable` hold only where no other way knows better.
 */
export function readerOf<T>(...ways: Way<T>[]): (root: Document) => Reading<T> {
  return (root) => {
    let state: 'not-loaded' | 'unreadable' = 'not-loaded';
    for (const [way, read] of ways) {
      const answer = ask(read, root);
      if (answer === 'empty') return { state: answer, way };
      if (answer === 'unreadable') state = answer;
      else if (answer && answer !== 'not-loaded') return { state: 'found', value: answer.value, way };
    }
    return { state };
  };
}

function ask<T>(read: Read<T>, root: Document): Answer<T> | null {
  try {
    return read(root);
  } catch {
    return null;
  }
}

/** For a fact that every page has: an empty one is not there yet. */
export function required<T>(read: Read<T>): Read<T> {
  return (root) => {
    const answer = read(root);
    return answer === 'empty' ? 'not-loaded' : answer;
  };
}

/**
 * All rows of a list, or `unreadable` where one could not be read: a row left out would look like a contact, a
 * thread or a message that is not there. Null where there are no rows.
 */
export function allOf<T>(rows: (T | null)[]): Answer<T[]> | null {
  if (rows.includes(null)) return 'unreadable';
  return rows.length > 0 ? { value: rows as T[] } : null;
}

/** What MyCase prints where there is nothing. */
const NOTHING = /^(not specified|no stage|none|n\/a|-+|–|—)$/i;

/** What a page says of a part that is still to come. */
export const LOADING = /^(loading\W*)+$/i;

/** The value of an answer that has one. */
export function valueIn<T>(answer: Answer<T> | null): T | null {
  return typeof answer === 'object' && answer ? answer.value : null;
}

/** A value that was found, `empty`, or not there yet as the page itself says. */
export function valueOrEmpty(text: string): Answer<string> {
  if (LOADING.test(text)) return 'not-loaded';
  return text === '' || NOTHING.test(text) ? 'empty' : { value: text };
}

/** Reads the one element that this selector stands for: see `readOnly`. */
export function inOnly(selector: string, convert?: (text: string) => string): Read<string> {
  return (root) => readOnly(shown(root, selector), convert);
}

/**
 * The text of the one thing that these elements stand for. MyCase repeats IDs: elements that show the same text
 * count as one; where they differ, nobody knows which is right, and the next way is asked.
 */
export function readOnly(
  elements: Element[],
  convert: (text: string) => string = (t) => t,
): Answer<string> | null {
  if (elements.some(isBusy)) return 'not-loaded';
  const [text = '', other] = new Set(elements.map((e) => convert(textOf(e))).filter(Boolean));
  return other || elements.length === 0 ? null : valueOrEmpty(text);
}

/** True where a value is being edited, or the page says itself that it still loads. */
export function isBusy(element: Element): boolean {
  return !!(element.closest(BUSY) ?? element.querySelector(`${BUSY},${FORM},.spinner,.loading,.skeleton`));
}

const BUSY = '[aria-busy="true"]';
/** A tick is a value, and what one searches with is none. */
const FORM = 'select,input:not([type="hidden"],[type="checkbox"],[type="search"]),textarea';
