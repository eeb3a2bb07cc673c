import type { Reading } from '../../domain/facts';
import { findHeader } from '../page-state';
import { firstOf, readOnly, required } from '../reading';
import { shown, textOf } from '../text';
import { readInformation } from './case-information';

/** The case's name, without MyCase's mark "[Closed]". */
export function readCaseName(root: Document): Reading<string> {
  return firstOf(
    ['id', () => required(readOnly(shown(root, '#case-name-header'), withoutMark))],
    ['class', () => required(readOnly(shown(root, '.test-case-name-header'), withoutMark))],
    ['information', () => required(readInformation(root, 'name', 'case name'))],
    ['heading', () => fromHeading(root)],
  );
}

/** True where a text carries the mark of a closed case. */
export const hasClosedMark = (text: string) => /\[\s*closed\s*\]/i.test(text);
export const withoutMark = (text: string) => text.replace(/\s*\[\s*closed\s*\]\s*/i, ' ').trim();

function fromHeading(root: Document) {
  const heading = findHeader(root, { kind: 'case', firm: '', caseId: '', page: 'other' });
  const name = withoutMark(textOf(heading));
  return name === '' ? null : { value: name };
}
