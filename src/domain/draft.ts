/** The unsent text of a case. It belongs to the case from the first keystroke. */
export type Draft = {
  /** Every write makes the next one; a write or a Send names the revision it rests on. */
  revision: number;
  text: string;
  savedAt: number;
  /** Texts that came back (Undo, edit) while the composer was in use. */
  second: string[];
  /** Lines of the log that stood on screen when this text began. */
  linesAtStart?: number;
};

export const emptyDraft: Draft = { revision: 0, text: '', savedAt: 0, second: [] };

/** The longest message that Hona takes (seed: 1600 characters), in UTF-16 units after `normaliseText`. */
export const MAX_LENGTH = 1600;

/**
 * Line ends as \n, Unicode as NFC, without U+0000, which has no shape and which servers refuse: the text as it is
 * counted, stored and sent. Nothing is cut.
 */
export function normaliseText(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC');
}

/** True where a message would show nothing: only white space and characters without a shape. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text);
}

/**
 * Where a broken character stands: half of a pair, which no text message can hold, or the sign that took the place of
 * one on its way (U+FFFD). -1: nowhere.
 */
export function findBrokenCharacter(text: string): number {
  return text.search(/[\p{Cs}\ufffd]/u);
}
