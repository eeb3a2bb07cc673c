import { type Answer, isBusy, valueOrEmpty } from './reading';
import { IGNORED, isIgnored, textOf, tidy } from './text';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend';
const SHOW_TEXT = 4;
/** Parts in which a text that looks like a label of ours is none. */
const NO_LABELS = '.insights-labels,.case-detail-case-stage-timeline-insight,.comment_row,.notes_item,nav';

/** Every label of MyCase's that may follow another: a value that is missing must not be read from the next one. */
const LABELS = new Set(
  `name|case name|case number|practice area|case stage|description|conflict check|conflict check notes|date opened|date closed|opened|closed|created|office|contact info|lead attorney|originating attorney|staff|statute of limitations|company|job title|group|email|home|work|cell|fax|home phone|work phone|cell phone|birthday|date of birth|address|title|website|license|active cases|closed cases`.split(
    '|',
  ),
);

/** A label's words: lower case, without colon, white space collapsed. */
export function labelWords(text: string): string {
  return tidy(text).replace(/\s*:$/, '').toLowerCase();
}

/** The visible heading with these words, or null. */
export function findHeading(root: ParentNode, ...words: string[]): Element | null {
  for (const heading of root.querySelectorAll(HEADINGS))
    if (words.includes(labelWords(textOf(heading))) && !isIgnored(heading)) return heading;
  return null;
}

/**
 * What stands under a heading: the elements after it up to the next heading beside it. A heading alone in its
 * box (a card's head) stands for that box.
 */
export function sectionOf(heading: Element): Element[] {
  let branch = heading;
  const words = textOf(heading);
  while (
    branch.parentElement &&
    textOf(branch.parentElement) === words &&
    branch.parentElement.tagName !== 'BODY'
  )
    branch = branch.parentElement;
  const section: Element[] = [];
  for (let next = branch.nextElementSibling; next; next = next.nextElementSibling) {
    if (holdsHeading(next, heading)) break;
    section.push(next);
  }
  return section;
}

function holdsHeading(element: Element, heading: Element): boolean {
  // A card of its own sub-headings still belongs to its heading; one of the same level begins something new.
  return (
    element.matches(heading.tagName) ||
    (!heading.matches('h4,h5,h6') && element.querySelector(heading.tagName) !== null)
  );
}

/** Where to look for labels, and what to leave out. */
export type Scope = { roots: readonly ParentNode[]; without?: readonly Element[] };

/** Reads the value beside the first of these labels; null where no such label is there. */
export function readLabelled({ roots, without = [] }: Scope, ...labels: string[]): Answer<string> | null {
  let answer: Answer<string> | null = null;
  for (const root of roots) {
    for (const label of findLabels(root, labels)) {
      if (without.some((part) => part.contains(label))) continue;
      const found = readBeside(label, labels);
      if (typeof found === 'object') return found;
      answer ??= found;
    }
  }
  return answer;
}

/** The elements whose text is one of the labels, or begins with one and its colon. */
function* findLabels(root: ParentNode, labels: readonly string[]): Generator<Element> {
  const seen = new Set<Element>();
  const owner = (root as Node).ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root as Node, SHOW_TEXT);
  const first = labels.map((label) => label.split(' ')[0] ?? '');
  const initials = new Set(first.map((word) => word[0]));
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const at = text.search(/\S/);
    // A page has thousands of texts, and a dozen facts look through them: most are out by their first letter.
    if (at < 0 || !initials.has(text.charAt(at).toLowerCase())) continue;
    const start = text.slice(at, at + 24).toLowerCase();
    if (!first.some((word) => start.startsWith(word))) continue;
    const element = node.parentElement;
    if (!element || seen.has(element)) continue;
    seen.add(element);
    const words = textOf(element).toLowerCase();
    const isLabel = labels.some((l) => words === l || words.replace(/\s*:/, ':').startsWith(`${l}:`));
    if (isLabel && !element.closest(`${IGNORED},${NO_LABELS},${HEADINGS},button`) && !isInList(element))
      yield element;
  }
}

/** A table with column headers lists many things; what looks like a label there is a column's name. */
function isInList(element: Element): boolean {
  return !!element.closest('table')?.querySelector('thead');
}

/** The value that belongs to a label element: after its colon, beside it, or beside its box. */
function readBeside(label: Element, labels: readonly string[]): Answer<string> {
  const own = textOf(label).replace(/\s*:/, ':');
  const colon = own.indexOf(':');
  if (colon >= 0 && colon < own.length - 1 && !labels.includes(own.toLowerCase()))
    return valueOrEmpty(own.slice(colon + 1).trim());
  let branch: Element = label;
  for (let level = 0; level < 3 && branch.parentElement; level += 1) {
    const { text, elements } = after(branch, label);
    if (elements.some(isBusy)) return 'not-loaded';
    if (text !== '' || elements.length > 0) return valueOrEmpty(text);
    // Only a label that is alone in its box may look beside that box.
    if (textOf(branch.parentElement) !== textOf(branch)) break;
    branch = branch.parentElement;
  }
  return 'empty';
}

/** What follows a label among its siblings, up to the next label. */
function after(branch: Element, label: Element): { text: string; elements: Element[] } {
  const elements: Element[] = [];
  let text = '';
  for (let next: ChildNode | null = branch.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1) {
      const element = next as Element;
      if (looksLikeLabel(element, label, elements.length === 0)) break;
      if (isIgnored(element) && !isBusy(element) && !element.matches('select,input,textarea')) continue;
      elements.push(element);
      text += ` ${element.matches(IGNORED) ? '' : textOf(element)}`;
    } else {
      text += next.nodeValue ?? '';
    }
  }
  return { text: tidy(text), elements };
}

function looksLikeLabel(element: Element, label: Element, isFirst: boolean): boolean {
  const text = textOf(element);
  if (element.matches(`dt,th,${HEADINGS}`) || (text.length < 40 && text.endsWith(':'))) return true;
  if (LABELS.has(labelWords(text))) return true;
  // In a grid label and value may share their class; what comes after the value is a label again.
  return !isFirst && element.className !== '' && element.className === label.className;
}
