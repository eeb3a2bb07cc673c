/** Words, lists of them, and functions that make a text, in any depth. */
type Part = { readonly [key: string]: unknown };

const parts: Record<string, Part> = {};
let other: Part = {};

/** Puts the words of `from` in the place of those of `to`, in the same objects, whoever holds them already. */
function translate(to: Part, from: Part): void {
  for (const key in to) {
    const word = from[key];
    if (typeof word === 'object') translate(to[key] as Part, word as Part);
    else if (word) (to as Record<string, unknown>)[key] = word;
  }
}

/** The words of one part of the screen, in the language that is spoken. `name`: what they are called in es.ts. */
export function spoken<T extends object>(name: string, english: T): T {
  parts[name] = english as Part;
  translate(parts, other);
  return english;
}

/** From here on this language is spoken, by what is loaded and by what comes later; before anything is shown. */
export function speak(words: object): void {
  other = words as Part;
  translate(parts, other);
}
