import { evenOut } from './even-out';
import type { ThreadMessage } from './thread';

/** A text has few different characters, and each is costly. */
const known = new Map<string, string>();

/** Letters alone: nothing that a keyboard lacks, nothing that is not seen. */
function foldCharacter(character: string): string {
  if (character <= '\u007f') return character.toLowerCase();
  let fold = known.get(character);
  if (fold === undefined) {
    fold = evenOut(character)
      .normalize('NFD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase();
    known.set(character, fold);
  }
  return fold;
}

/** A folded text, with the place in the original that each of its characters stems from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const isSpace = /\s/.test(character);
    const fold = isSpace ? (folded.endsWith(' ') ? '' : ' ') : foldCharacter(character);
    for (let i = 0; i < fold.length; i++) places.push(at);
    folded += fold;
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

/**
 * A text as it is searched: without accents, in lower case, quotes and dashes as the keyboard has them, white space
 * as one space (product §6, search).
 */
export function foldText(text: string): string {
  if (!/^[\0-\x7f]*$/.test(text)) return foldWithPlaces(text).folded;
  // Most texts are plain, and have one space between two words: this way is many times as fast.
  const lower = text.toLowerCase();
  return /\s\s|[^\S ]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
}

/** Where what was searched for stands in a text: UTF-16 offsets [from, to), in order, none twice. */
export function findMarks(text: string, wanted: string): [from: number, to: number][] {
  const needle = foldText(wanted).trim();
  // Most texts hold nothing of it, and their places are costly.
  if (needle === '' || !foldText(text).includes(needle)) return [];
  const { folded, places } = foldWithPlaces(text);
  const marks: [number, number][] = [];
  for (let i = folded.indexOf(needle); i >= 0; i = folded.indexOf(needle, i + needle.length)) {
    // All that the last character is made of: its accents too.
    let end = i + needle.length;
    while (places[end] === places[end - 1] && end < folded.length) end++;
    marks.push([places[i] ?? 0, places[end] ?? text.length]);
  }
  return marks;
}

const folds = new WeakMap<ThreadMessage, string>();

/** A message as it is searched. Folded once, since every key pressed searches all of a long thread. */
function foldMessage(message: ThreadMessage): string {
  let fold = folds.get(message);
  if (fold === undefined) {
    // No search holds a line break: nothing is found across the two.
    fold = `${foldText(message.author ?? '')}\n${foldText(message.text)}`;
    folds.set(message, fold);
  }
  return fold;
}

/** Of a list: its messages as they are searched, as far as they are known, and what was found last. */
type Searched = { folded: string[]; needle: string | null; found: number[] };

const searches = new WeakMap<readonly ThreadMessage[], Searched>();

function getSearched(messages: readonly ThreadMessage[]): Searched {
  const known = searches.get(messages) ?? { folded: [], needle: null, found: [] };
  searches.set(messages, known);
  return known;
}

/**
 * Prepares the next messages of a list for a search, so that its first letter need not: a long thread takes tens of
 * milliseconds. At most `count` of them; false when all are done.
 */
export function prepareSearch(messages: readonly ThreadMessage[], count: number): boolean {
  const { folded } = getSearched(messages);
  const end = Math.min(messages.length, folded.length + count);
  for (let i = folded.length; i < end; i++) folded.push(foldMessage(messages[i] as ThreadMessage));
  return end < messages.length;
}

/** The messages whose text or author holds it, as places in the list, oldest first. Nothing is found by no letters. */
export function findMessages(messages: readonly ThreadMessage[], wanted: string): readonly number[] {
  const needle = foldText(wanted).trim();
  if (needle === '') return [];
  prepareSearch(messages, messages.length);
  const known = getSearched(messages);
  if (known.needle === needle) return known.found;
  // What holds the longer words holds the shorter ones too.
  const isWithin = known.needle !== null && needle.includes(known.needle);
  const found: number[] = [];
  const look = (i: number) => {
    if (known.folded[i]?.includes(needle)) found.push(i);
  };
  if (isWithin) known.found.forEach(look);
  else for (let i = 0; i < messages.length; i++) look(i);
  Object.assign(known, { needle, found });
  return found;
}

/**
 * The first message of that moment or later, as a place in the list; null: there is none. By the times that the dividers
 * between days go by.
 * @param from milliseconds
 */
export function findFirstSince(messages: readonly ThreadMessage[], from: number): number | null {
  const index = messages.findIndex(({ orderAt }) => orderAt !== null && orderAt >= from);
  return index < 0 ? null : index;
}
