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
  return name === '' || /^case information$/i.test(name) ? null : { value: name };
}

/**
 * The case's name, without MyCase's mark "[Closed]". The heading that confirms the page comes before the page's body,
 * which may still be that of the case before (D3).
 */
export const readCaseName = readerOf(
  ['id', required(inOnly('#case-name-header', withoutMark))],
  ['class', required(inOnly('.test-case-name-header', withoutMark))],
  ['heading', fromHeading],
  ['information', required(inInformation('name', 'case name'))],
);
