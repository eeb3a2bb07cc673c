import { getOutline } from './outline';
import { type Answer, isBusy, type Read, valueOrEmpty } from './reading';
import { IGNORED, isIgnored, textOf, tidy } from './text';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend';
/** Parts in which a text that looks like a label of ours is none. */
const NO_LABELS = '.insights-labels,.case-detail-case-stage-timeline-insight,.comment_row,.notes_item,nav';

/** Every label of MyCase's that may follow another: a value that is missing must not be read from the next one. */
const LABEL =
  /^((case )?name|case (number|stage)|practice area|description|conflict check( notes)?|date (opened|closed|of birth)|opened|closed|created|office|contact info|(lead|originating) attorney|staff|statute of limitations|company|(job )?title|group|email|(home|work|cell)( phone)?|fax|birthday|address|website|license|(active|closed) cases)$/;

/** A label's words: lower case, without colon, white space collapsed. */
export function labelWords(text: string): string {
  return tidy(text).replace(/\s*:$/, '').toLowerCase();
}

/** What stands under the visible heading with these words; null where there is none. */
export function findSection(root: Document, words: string): Element[] | null {
  const { sections } = getOutline(root);
  const known = sections.get(words);
  if (known?.every((part) => part.isConnected)) return known;
  for (const heading of root.querySelectorAll(HEADINGS))
    if (labelWords(textOf(heading)) === words && !isIgnored(heading)) {
      const section = sectionOf(heading);
      sections.set(words, section);
      return section;
    }
  return null;
}

/**
 * What stands under a heading: the elements after it up to the next heading beside it. A heading alone in its
 * box (a card's head) stands for that box.
 */
function sectionOf(heading: Element): Element[] {
  let branch = heading;
  const words = textOf(heading);
  for (
    let box = heading.parentElement;
    box && box.tagName !== 'BODY' && textOf(box) === words;
    box = box.parentElement
  )
    branch = box;
  const section: Element[] = [];
  // A card of its own sub-headings still belongs to its heading; one of the same level begins something new.
  const isNext = (element: Element) =>
    element.matches(heading.tagName) ||
    (!heading.matches('h4,h5,h6') && element.querySelector(heading.tagName));
  for (let next = branch.nextElementSibling; next && !isNext(next); next = next.nextElementSibling)
    section.push(next);
  return section;
}

/** Reads the value beside a label anywhere in the page. */
export function labelled(...labels: string[]): Read<string> {
  return (root) => readLabelled(root, [root.body], labels);
}

/**
 * Reads the value beside the first of these labels in these parts of the page; null where no such label is there.
 * @param without parts in which no label counts
 */
export function readLabelled(
  root: Document,
  parts: Iterable<Element>,
  labels: readonly string[],
  without?: Element[] | null,
): Answer<string> | null {
  const first = labels.map((label) => label.split(' ')[0]);
  const starts = getOutline(root).starts.filter(([word, e]) => first.includes(word) && e.isConnected);
  let answer: Answer<string> | null = null;
  for (const part of parts) {
    for (const [, label] of starts) {
      if (!part.contains(label) || !isLabel(label, labels)) continue;
      if (without?.some((other) => other.contains(label))) continue;
      const found = readBeside(label);
      if (typeof found === 'object') return found;
      answer ??= found;
    }
  }
  return answer;
}

/** True where the element's text is one of the labels, or begins with one and its colon. */
function isLabel(element: Element, labels: readonly string[]): boolean {
  return (
    labels.includes(
      textOf(element)
        .toLowerCase()
        .replace(/\s*:.*/, ''),
    ) &&
    !element.closest(`${IGNORED},${NO_LABELS},${HEADINGS},button`) &&
    !isInList(element)
  );
}

/** A table with column headers lists many things; what looks like a label there is a column's name. */
function isInList(element: Element): boolean {
  return !!element.closest('table')?.querySelector('thead');
}

/** The value that belongs to a label element: after its colon, beside it, or beside its box. */
function readBeside(label: Element): Answer<string> {
  const own = /: ?(.+)/.exec(textOf(label))?.[1];
  if (own) return valueOrEmpty(own);
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
  // A stage may be called "Closed": what is alone beside a label, without a colon of its own, is its value.
  if (LABEL.test(labelWords(text))) return !isFirst || element.nextElementSibling !== null;
  // In a grid label and value may share their class; what comes after the value is a label again.
  return !isFirst && element.className !== '' && element.className === label.className;
}
