import { getOutline } from './outline';
import { type Answer, isBusy, type Read, valueOrEmpty } from './reading';
import { isInList } from './rows';
import { fold, IGNORED, isIgnored, shown, textOf, tidy } from './text';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"],legend';
/** Parts in which a text that looks like a label of ours is none. */
const NO_LABELS = '.insights-labels,.case-detail-case-stage-timeline-insight,.comment_row,.notes_item,nav';

/** How many boxes may stand around a label that is alone in them. */
const MOST_BOXES = 6;

/** Every label of MyCase's that may follow another: a value that is missing must not be read from the next one. */
const LABEL =
  /^((case )?name|case (number|stage)|practice area|description|conflict check( notes)?|date (opened|closed|of birth)|opened|closed|created|office|contact info|(lead|originating) attorney|staff|statute of limitations( date)?|billing (contact|method)|company|(job )?title|group|email|(home|work|cell)( phone)?|fax|birthday|address|website|license|(active|closed) cases)$/;

/** A label's words: small letters in one form, without colon and invisible characters, white space collapsed. */
export function labelWords(text: string): string {
  return fold(text).replace(/\s*:$/, '');
}

/** What stands under the visible heading with these words; null where there is none. */
export function findSection(root: Document, words: string): Element[] | null {
  return findOnce(root, words, () => {
    const heading = shown(root, HEADINGS).find((e) => labelWords(textOf(e)) === words);
    return heading ? sectionOf(heading) : null;
  });
}

/** For all facts of a reading what was found for the first, as long as it is on the page. */
function findOnce(root: Document, key: string, find: () => Element[] | null): Element[] | null {
  const { sections } = getOutline(root);
  const known = sections.get(key);
  if (known === null || known?.every((part) => part.isConnected)) return known;
  const section = find();
  sections.set(key, section);
  return section;
}

const OWN_FIELDS = 'custom fields';

/** Where a firm's own fields stand, each way by itself: their labels may be any, MyCase's own too. */
export const WAYS_TO_OWN_FIELDS: [way: string, find: (root: Document) => Element[] | null][] = [
  ['heading', (root) => findSection(root, OWN_FIELDS)],
  ['title', belowTitle],
  [
    'class',
    (root) => {
      const [box] = shown(root, '[class*="custom-field"],[class*="custom_field"]');
      return box ? [box] : null;
    },
  ],
];

/** The part of the page with the firm's own fields; null where there is none. */
export function findOwnFields(root: Document): Element[] | null {
  return findOnce(root, '', () => {
    for (const [, find] of WAYS_TO_OWN_FIELDS) {
      const found = find(root);
      if (found) return found;
    }
    return null;
  });
}

const NO_TITLE = `${HEADINGS},nav,a,button,li,dt,th,td,[role="tab"]`;

/**
 * What stands under a title that is no heading. Where it ends only its box can say: the title must be the first thing
 * in it, and the only one of its kind.
 */
function belowTitle(root: Document): Element[] | null {
  const title = getOutline(root)
    .starts.get('custom')
    ?.find((e) => labelWords(textOf(e)) === OWN_FIELDS && !e.closest(`${NO_TITLE},${IGNORED}`));
  const branch = title && branchOf(title);
  const box = branch?.parentElement;
  if (!box || box.matches('main,body') || !fold(textOf(box)).startsWith(OWN_FIELDS)) return null;
  const isLike = (e: Element) =>
    e.matches(HEADINGS) || (e !== title && e.className !== '' && e.className === title?.className);
  if ([...box.querySelectorAll('*')].some(isLike)) return null;
  return [...box.children].slice([...box.children].indexOf(branch) + 1);
}

/** The largest box in which nothing else has text. */
function branchOf(heading: Element): Element {
  let branch = heading;
  const words = textOf(heading);
  for (
    let box = heading.parentElement;
    box && box.tagName !== 'BODY' && textOf(box) === words;
    box = box.parentElement
  )
    branch = box;
  return branch;
}

/**
 * What stands under a heading: the elements after it up to the next heading beside it. A heading alone in its
 * box (a card's head) stands for that box.
 */
function sectionOf(heading: Element): Element[] {
  const branch = branchOf(heading);
  const section: Element[] = [];
  // A card of its own sub-headings still belongs to its heading; one of the same level begins something new, and so
  // does a heading that is alone in its box.
  const isNext = (element: Element) => {
    const inner = element.matches(heading.tagName) ? element : element.querySelector(heading.tagName);
    return inner && (!heading.matches('h4,h5,h6') || textOf(inner) === textOf(element));
  };
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
  let answer: Answer<string> | null = null;
  for (const { text, elements } of besideLabels(root, parts, labels, without)) {
    const found = elements.some(isBusy) ? 'not-loaded' : valueOrEmpty(text);
    if (typeof found === 'object') return found;
    answer ??= found;
  }
  return answer;
}

type Beside = { text: string; elements: Element[] };

/** What stands beside each of these labels in these parts of the page. */
export function* besideLabels(
  root: Document,
  parts: Iterable<Element>,
  labels: readonly string[],
  without?: Element[] | null,
): Generator<Beside> {
  const [inside, outside] = [new Set(parts), new Set(without)];
  const { starts } = getOutline(root);
  for (const words of labels)
    for (const label of starts.get(words.split(' ')[0] ?? '') ?? [])
      if (label.isConnected && isIn(label, inside) && !isIn(label, outside) && isLabel(label, words)) {
        const found = beside(label);
        // A value may be the same word: it has no colon, and nothing follows it.
        if (found.elements[0] || label.nextElementSibling || /[:：]/.test(textOf(label)) || found.text)
          yield found;
      }
}

function isIn(element: Element, boxes: Set<Element>): boolean {
  for (let box: Element | null = element; box && boxes.size > 0; box = box.parentElement)
    if (boxes.has(box)) return true;
  return false;
}

/** True where the element's text is this label, or begins with it and its colon. */
function isLabel(element: Element, words: string): boolean {
  return (
    fold(textOf(element)).replace(/\s*:.*/, '') === words &&
    !element.closest(`${IGNORED},${NO_LABELS},${HEADINGS},button`) &&
    !isInList(element)
  );
}

/** What belongs to a label element: after its colon, beside it, or beside its box. */
function beside(label: Element): Beside {
  const own = /[:：] ?(.+)/.exec(textOf(label))?.[1];
  if (own) return { text: own, elements: [label] };
  let branch: Element = label;
  for (let level = 0; level < MOST_BOXES && branch.parentElement; level += 1) {
    const found = after(branch, label);
    // Only a label that is alone in its box may look beside that box.
    if (found.text !== '' || found.elements.length > 0 || !isAlone(branch)) return found;
    branch = branch.parentElement;
  }
  return { text: '', elements: [] };
}

/** True where nothing else in its box has text. Beside another text the first look is enough to know. */
function isAlone(branch: Element): boolean {
  const hasText = (node: Node) => textOf(node) !== '' && !(node.nodeType === 1 && isIgnored(node as Element));
  for (let next = branch.nextSibling; next; next = next.nextSibling) if (hasText(next)) return false;
  for (let last = branch.previousSibling; last; last = last.previousSibling) if (hasText(last)) return false;
  return true;
}

/** What follows a label among its siblings, up to the next label. */
function after(branch: Element, label: Element): Beside {
  const elements: Element[] = [];
  let text = '';
  for (let next: ChildNode | null = branch.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1) {
      const element = next as Element;
      if (looksLikeLabel(element, label, elements.length === 0)) break;
      if (isIgnored(element) && !isBusy(element) && !element.matches('select,input,textarea')) continue;
      elements.push(element);
      text += ` ${element.matches(IGNORED) ? '' : textOf(element)}`;
    } else if (next.nodeType === 3) {
      text += next.nodeValue ?? '';
    }
  }
  return { text: tidy(text), elements };
}

function looksLikeLabel(element: Element, label: Element, isFirst: boolean): boolean {
  const text = textOf(element);
  if (element.matches(`dt,th,${HEADINGS}`) || (text.length < 40 && /[:：]$/.test(text))) return true;
  const isLike = element.tagName === label.tagName && element.className === label.className;
  // The next of rows like "Label: value", where this one has no value.
  const [words = '', value] = fold(text).split(/\s*:/);
  if (isLike && value !== undefined && /[:：]$/.test(textOf(label)) && LABEL.test(words)) return true;
  // A stage may be called "Closed": what is alone beside a label, without a colon of its own, is its value.
  if (LABEL.test(fold(text))) return !isFirst || element.nextElementSibling !== null;
  // In a grid label and value may share their class; what comes after the value is a label again.
  return !isFirst && element.className !== '' && element.className === label.className;
}

/** True for a text that is one of MyCase's own labels, and nothing else. */
export const isKnownLabel = (text: string) => LABEL.test(labelWords(text));
