import { fold } from './text';

const SHOW_TEXT = 4;
/** Texts that are looked at in one step: well below a millisecond. */
const STEP = 400;

/** What stands after the case number in the header; there it has no label. */
export const SLASHES = ' //';

/**
 * Where labels and parts may be. A dozen facts look for them: one walk through the page's thousands of texts has
 * to do for all.
 */
export type Outline = {
  /**
   * By the first word, in small letters and without colon: the elements whose text begins with it, in order; and those that end
   * with the slashes.
   */
  starts: Map<string, Element[]>;
  /** What stands under a heading, for those that were asked for; null where there is no such heading. */
  sections: Map<string, Element[] | null>;
};

const kept = new WeakMap<Document, Outline>();

/** The kept outline, else one of this very moment. What it holds may have left the page since. */
export function getOutline(root: Document): Outline {
  return kept.get(root) ?? finish(outlineSteps(root));
}

/** Keeps one outline for all facts of a reading, made step by step. */
export function* keepOutline(root: Document): Generator<void> {
  kept.set(root, yield* outlineSteps(root));
}

export function dropOutline(root: Document): void {
  kept.delete(root);
}

/** Runs all steps at once. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function* outlineSteps(root: Document): Generator<void, Outline> {
  const starts: Outline['starts'] = new Map();
  // An element of thousands of lines is still one element: it must not be looked at once for every line.
  const seen = new Set<Element>();
  const add = (key: string, element: Element) => {
    const known = starts.get(key);
    if (known) known.push(element);
    else starts.set(key, [element]);
  };
  const walker = root.createTreeWalker(root.body ?? root, SHOW_TEXT);
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts += 1;
    if (texts % STEP === 0) yield;
    const { nodeValue, parentElement } = node;
    const word = /[^\s:\p{Cf}][^\s:]{0,40}/u.exec(nodeValue ?? '')?.[0];
    if (!word || !parentElement || seen.has(parentElement)) continue;
    seen.add(parentElement);
    add(fold(word).split(':')[0] ?? '', parentElement);
    if (nodeValue?.trimEnd().endsWith(SLASHES)) add(SLASHES, parentElement);
  }
  return { starts, sections: new Map() };
}
