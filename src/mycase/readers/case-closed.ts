import { type Answer, type Read, readerOf, valueIn } from '../reading';
import { shown, textOf } from '../text';
import { anywhere, inInformation } from './case-information';
import { CLOSED_MARK } from './case-name';

const HEADERS = '#case-name-header,.test-case-name-header,h1,h2';

/**
 * Whether the case is closed. Both answers need a sign of their own: a missing "[Closed]" alone does not make a
 * case open, since a project that is wrongly open again tells its client so.
 */
export const readClosed = readerOf<boolean>(
  ['mark', (root) => (shown(root, HEADERS, CLOSED_MARK).length > 0 ? { value: true } : null)],
  ['button', fromButtons],
  ['information', fromDate(inInformation('date closed'), { value: false })],
  // Elsewhere than among the other dates an empty one says nothing.
  ['label', fromDate(anywhere('date closed', 'closed'), null)],
);

/** MyCase offers "Close Case" on open cases only, "Reopen Case" on closed ones only. */
function fromButtons(root: Document): Answer<boolean> | null {
  const buttons = shown(root, 'button,a,[role="button"]', /^(close|reopen) case$/i);
  const [closed, contrary] = new Set(buttons.map((button) => /^r/i.test(textOf(button))));
  return closed === undefined || contrary !== undefined ? null : { value: closed };
}

const DAY =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|^[a-z]{3,9}\.? \d{1,2},? \d{4}\b|^\d{1,2}\.? [a-z]{3,9}\.?,? \d{4}\b/i;

/** A closing date closes the case; an empty one beside the other dates leaves it open. A count of tasks is no date. */
function fromDate(read: Read<string>, whenEmpty: Answer<boolean> | null): Read<boolean> {
  return (root) => {
    const date = read(root);
    if (date === 'empty') return whenEmpty;
    return DAY.test(valueIn(date) ?? '') ? { value: true } : null;
  };
}
