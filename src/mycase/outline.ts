const SHOW_TEXT = 4;
/** Texts that are looked at in one step: well below a millisecond. */
const STEP = 400;

/**
 * Where labels and parts may be. A dozen facts look for them: one walk through the page's thousands of texts has
 * to do for all.
 */
export type Outline = {
  /** The first word of every text in lower case, without colon, and the element that holds it; in order. */
  starts: [word: string, element: Element][];
  /** What stands under a heading, for those that were asked for. */
  sections: Map<string, Element[]>;
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
  const starts: Outline['starts'] = [];
  const walker = root.createTreeWalker(root.body, SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const word = /[^\s:\u200B]+/.exec(node.nodeValue ?? '')?.[0];
    if (!word || !node.parentElement) continue;
    starts.push([word.toLowerCase(), node.parentElement]);
    if (starts.length % STEP === 0) yield;
  }
  return { starts, sections: new Map() };
}
