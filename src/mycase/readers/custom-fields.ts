import type { CustomField } from '../../domain/facts';
import { WAYS_TO_OWN_FIELDS } from '../labels';
import { type Answer, isBusy, readerOf, valueIn, valueOrEmpty, type Way } from '../reading';
import { isHeaderRow } from '../rows';
import { IGNORED, textOf } from '../text';

/**
 * The card "Custom Fields" of Items & info: the firm's own labels, each with its value. Its markup is not public,
 * so every usual shape of label and value is known. Not yet confirmed on a live account.
 */
export const readCustomFields = readerOf(
  ...WAYS_TO_OWN_FIELDS.map(([way, find]): Way<CustomField[]> => [way, (root) => readFields(find(root))]),
);

function readFields(section: Element[] | null): Answer<CustomField[]> | null {
  if (!section || section.length === 0) return null;
  const text = section.map(textOf).join('');
  if (text === '' || section.some(isBusy)) return 'not-loaded';
  if (/^no custom fields/i.test(text)) return 'empty';
  const fields = section.flatMap(fieldsIn);
  return fields.length > 0 && !fields.includes(null) ? { value: fields as CustomField[] } : 'unreadable';
}

/** The fields of a box, or of the boxes in it: the outermost label and value count, whatever a value holds. */
function fieldsIn(box: Element): (CustomField | null)[] {
  if (isHeaderRow(box)) return [];
  const boxes = boxesIn(box);
  const pairs = termsIn(boxes) ?? pairsIn(boxes);
  if (pairs) return pairs.map(([label, values]) => toField(label, values));
  const [first] = boxes;
  // "Label:" in an element of its own, and its value as bare text. Boxes in boxes have none, and are looked at once.
  if (first && hasOwnText(box) && /[:：]$/.test(textOf(first)) && isPlain(first)) {
    const rest = textOf(box).slice(textOf(first).length).trim();
    if (rest) return [{ label: labelOf(first), value: valueIn(valueOrEmpty(rest)) }];
  }
  return boxes.flatMap(fieldsIn);
}

type Pair = [label: Element, values: Element[]];

/** Terms of a list or a table, each with what follows it. */
function termsIn(boxes: Element[]): Pair[] | null {
  if (!boxes[0]?.matches('dt,th')) return null;
  const pairs: Pair[] = [];
  for (const box of boxes)
    if (box.matches('dt,th')) pairs.push([box, []]);
    else pairs.at(-1)?.[1].push(box);
  return pairs;
}

/** A label and its value, or several such pairs in one box, whose labels look alike and unlike their values. */
function pairsIn(boxes: Element[]): Pair[] | null {
  // A box alone is no pair: chains of such boxes are deep on a page that means harm.
  if (boxes.length < 2) return null;
  const [label, value, ...rest] = boxes.slice(boxes.findIndex((box) => textOf(box) !== ''));
  if (!label || !value || !isPlain(label)) return null;
  // Two rows, the first without a value, look like a label and its value.
  if (rest.every(isBlank))
    return isPair(value) && (isPair(label) || isHeadOf(value, label)) ? null : [[label, [value]]];
  const looks = [label, value, ...rest].map((box) => `${box.tagName} ${box.className}`);
  const isGrid = looks.length % 2 === 0 && looks.every((look, i) => look === looks[i % 2]);
  if (!isGrid || looks[0] === looks[1]) return null;
  return rest.reduce<Pair[]>(
    (pairs, box, i) => {
      if (i % 2) pairs.at(-1)?.[1].push(box);
      else pairs.push([box, []]);
      return pairs;
    },
    [[label, [value]]],
  );
}

/** What stands in a box as boxes of their own. */
const boxesIn = (box: Element) =>
  [...box.children].filter((child) => !child.matches('br,hr') && (isTick(child) || !child.matches(IGNORED)));
const isTick = (e: Element) => e.matches(TICK);
const isBlank = (e: Element) => textOf(e) === '' && !e.querySelector(TICK);
/** A heading over fields is no field. */
const isHeadOf = (box: Element, head: Element) =>
  /^H\d$/.test(head.tagName) && boxesIn(box).some((e) => isPair(e) || e.matches('dt,th'));
const isPair = (e: Element) => boxesIn(e).length > 1;
const hasOwnText = (e: Element) => [...e.childNodes].some((n) => n.nodeType === 3 && n.nodeValue?.trim());

/** A box that holds text, perhaps in further boxes, but no rows of its own. */
function isPlain(element: Element): boolean {
  const filled = boxesIn(element).filter((box) => !isBlank(box));
  return filled.length < 2 && filled.every(isPlain);
}

/** In the one form of its letters in which a firm's mapping names it. */
const labelOf = (e: Element) =>
  textOf(e)
    .replace(/\s*[:：]$/, '')
    .normalize();

function toField(label: Element, values: Element[]): CustomField | null {
  const answers = values.map(readValue);
  if (answers.includes('unreadable') || textOf(label) === '') return null;
  return { label: labelOf(label), value: answers.flatMap((a) => valueIn(a) ?? []).join(' ') || null };
}

const TICK = 'input[type="checkbox"],[role="checkbox"],[role="switch"]';
const YES = /^(yes|true|checked|on)$/i;
const NO = /^(no|false|unchecked|not checked|off)$/i;

/** A value of whatever type: a tick and an icon mean Yes or No, all else is its text. */
function readValue(box: Element): Answer<string> {
  const ticks = isTick(box) ? [box] : [...box.querySelectorAll(TICK)];
  const [tick] = ticks;
  if (ticks.length > 1) return 'unreadable';
  if (tick) return { value: isTicked(tick) ? 'Yes' : 'No' };
  const text = textOf(box);
  const icon = box.querySelector('i,svg,img,[role="img"]');
  if (text !== '' || !icon || icon.closest('a,button,[role="button"],.table-cell-placeholder'))
    return valueOrEmpty(text);
  const words = ['aria-label', 'title', 'alt'].map((name) => icon.getAttribute(name) ?? '');
  if (words.some((word) => YES.test(word)) || /\bfa-check\b/.test(icon.className)) return { value: 'Yes' };
  if (words.some((word) => NO.test(word)) || /\bfa-(times|xmark)\b/.test(icon.className))
    return { value: 'No' };
  return 'unreadable';
}

const isTicked = (tick: Element) =>
  'checked' in tick ? tick.checked === true : tick.getAttribute('aria-checked') === 'true';
