import type { CustomField } from '../../domain/facts';
import { findSection } from '../labels';
import { isBusy, type Read, readerOf, valueIn, valueOrEmpty } from '../reading';
import { shown, textOf } from '../text';

/**
 * The card "Custom Fields" of Items & info: the firm's own labels, each with its value. Its markup is not public,
 * so every usual shape of label and value is known. Not yet confirmed on a live account.
 */
export const readCustomFields = readerOf(
  ['terms', inSection('dt')],
  ['table', inSection('tr > :first-child')],
  ['rows', inSection('*', isLabelOfTwo, 'unreadable')],
);

/** Reads each of these labels with what stands next to it. */
function inSection(
  labels: string,
  isLabel = (_element: Element) => true,
  whenNone: 'unreadable' | null = null,
): Read<CustomField[]> {
  return (root) => {
    const section = findSection(root, 'custom fields');
    if (!section) return null;
    const text = section.map(textOf).join('');
    if (text === '' || section.some(isBusy)) return 'not-loaded';
    if (/^no custom fields/i.test(text)) return 'empty';
    const fields = section
      .flatMap((part) => shown(part, labels))
      .filter(isLabel)
      // Two paragraphs of one value look like a row of their own.
      .filter((e, _i, all) => !all.some((other) => other.nextElementSibling?.contains(e)))
      .map((e) => ({
        label: textOf(e).replace(/\s*:$/, ''),
        value: valueIn(valueOrEmpty(textOf(e.nextElementSibling))),
      }))
      .filter(({ label }) => label !== '');
    return fields.length > 0 ? { value: fields } : whenNone;
  };
}

/** The first of two boxes that are alone in their row. */
function isLabelOfTwo(label: Element): boolean {
  const value = label.nextElementSibling;
  const isFirst = value !== null && !label.previousElementSibling && !value.nextElementSibling;
  return isFirst && isPlain(label) && isPlain(value);
}

/** A box that holds text, perhaps in further boxes, but no rows of its own. */
function isPlain(element: Element): boolean {
  const boxes = [...element.children].filter((child) => !child.matches('br,p'));
  return boxes.length < 2 || textOf(element).length === textOf(element.firstElementChild).length;
}
