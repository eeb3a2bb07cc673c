import type { Reading } from '../../domain/facts';
import { type Answer, firstOf } from '../reading';
import { shown, textOf } from '../text';
import { readAnywhere, readInformation } from './case-information';
import { hasClosedMark } from './case-name';

/**
 * Whether the case is closed. Both answers need a sign of their own: a missing "[Closed]" alone does not make a
 * case open, since a project that is wrongly open again tells its client so.
 */
export function readClosed(root: Document): Reading<boolean> {
  return firstOf<boolean>(
    ['mark', () => (shown(root, HEADERS).some((h) => hasClosedMark(textOf(h))) ? { value: true } : null)],
    ['button', () => fromButtons(root)],
    ['information', () => fromDate(readInformation(root, 'date closed'))],
    // Elsewhere than among the other dates an empty one says nothing.
    ['label', () => fromDate(dateOf(readAnywhere(root, 'date closed', 'closed')))],
  );
}

const HEADERS = '#case-name-header,.test-case-name-header,h1,h2';

/** MyCase offers "Close Case" on open cases only, "Reopen Case" on closed ones only. */
function fromButtons(root: Document): Answer<boolean> | null {
  const words = new Set(
    shown(root, 'button,a,[role="button"]').map((button) => textOf(button).toLowerCase()),
  );
  const [open, closed] = [words.has('close case'), words.has('reopen case')];
  return open === closed ? null : { value: closed };
}

/** A closing date closes the case; an empty one beside the other dates leaves it open. */
function fromDate(date: Answer<string> | null): Answer<boolean> | null {
  if (date === 'empty') return { value: false };
  return typeof date === 'object' && date ? { value: /\d/.test(date.value) } : null;
}

const dateOf = (answer: Answer<string> | null) => (answer === 'empty' ? null : answer);
