import { findHeader } from '../page-state';
import { inOnly, readerOf, required } from '../reading';
import { textOf } from '../text';
import { inInformation } from './case-information';

/** What MyCase adds after the name of a closed case; the same word inside a name is the firm's own. */
export const CLOSED_MARK = /\s*\[\s*closed\s*\]\s*$/i;
export const withoutMark = (text: string) => text.replace(CLOSED_MARK, '').trim();

function fromHeading(root: Document) {
  const heading = findHeader(root, 'case');
  const name = withoutMark(textOf(heading));
  return name === '' ? null : { value: name };
}

/** The case's name, without MyCase's mark "[Closed]". */
export const readCaseName = readerOf(
  ['id', required(inOnly('#case-name-header', withoutMark))],
  ['class', required(inOnly('.test-case-name-header', withoutMark))],
  ['information', required(inInformation('name', 'case name'))],
  ['heading', fromHeading],
);
