import type { CustomField, Reading } from '../../domain/facts';
import { findHeading, sectionOf } from '../labels';
import { type Answer, firstOf, isBusy, valueOrEmpty } from '../reading';
import { shown, textOf } from '../text';

/**
 * The card "Custom Fields" of Items & info: the firm's own labels, each with its value. Its markup is not public,
 * so every usual shape of label and value is known. Not yet confirmed on a live account.
 */
export function readCustomFields(root: Document): Reading<CustomField[]> {
  return firstOf(
    ['terms', () => read(root, (parts) => beside(parts, 'dt'))],
    ['table', () => read(root, (parts) => beside(parts, 'tr > :first-child'))],
    ['rows', () => read(root, twoBoxes) ?? (findSection(root) ? 'unreadable' : null)],
  );
}

type Pair = [label: Element, value: Element | null];

function read(root: Document, pair: (parts: Element[]) => Pair[]): Answer<CustomField[]> | null {
  const section = findSection(root);
  if (!section) return null;
  const text = section.map(textOf).join('');
  if (text === '' || section.some(isBusy)) return 'not-loaded';
  return /^no custom fields/i.test(text) ? 'empty' : toFields(pair(section));
}

/** Every label of this kind, with what stands next to it. */
function beside(section: Element[], selector: string): Pair[] {
  const labels = section.flatMap((part) => shown(part, selector));
  return labels.map((label) => [label, label.nextElementSibling]);
}

/** Rows of two boxes: a label, and beside it its value. */
function twoBoxes(section: Element[]): Pair[] {
  return section
    .flatMap((part) => [part, ...shown(part, '*')])
    .flatMap((row): Pair[] => {
      const [label, value, more] = row.children;
      return label && value && !more && isPlain(label) && isPlain(value) ? [[label, value]] : [];
    });
}

/** A box that holds text, perhaps in further boxes, but no rows of its own. */
function isPlain(element: Element): boolean {
  return element.children.length < 2 || textOf(element).length === textOf(element.firstElementChild).length;
}

function findSection(root: Document): Element[] | null {
  const heading = findHeading(root, 'custom fields');
  return heading ? sectionOf(heading) : null;
}

function toFields(pairs: Pair[]): Answer<CustomField[]> | null {
  const fields = pairs.flatMap(([element, value]): CustomField[] => {
    const label = textOf(element).replace(/\s*:$/, '');
    const answer = valueOrEmpty(textOf(value));
    return label === '' ? [] : [{ label, value: typeof answer === 'object' ? answer.value : null }];
  });
  return fields.length > 0 ? { value: fields } : null;
}
