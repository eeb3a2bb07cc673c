import type { TextConversation } from '../../domain/facts';
import { findTimeText, parseTime } from '../../domain/times';
import { FRAME } from '../links';
import { withoutType } from '../names';
import { type Answer, allOf, type Read, readerOf } from '../reading';
import { saysNo } from '../tables';
import { leavesOf, shown, textOf } from '../text';

/**
 * MyCase's own text conversations of the case's contacts: another number, and no part of Hona's thread. Only the words
 * of an empty list are known; the rows' markup is not public. Not yet confirmed on a live account.
 */
export const readTexts = readerOf<TextConversation[]>(
  ['id', rowsOf('[data-conversation-id]')],
  ['rows', rowsOf('li,tr,[role="listitem"],[role="row"],[role="option"]')],
  ['class', (root) => (shown(root, '.text-conversations-empty-state').length > 0 ? 'empty' : null)],
  [
    'words',
    (root) =>
      shown(root, 'p,div,li,td').some((e) => e.children.length === 0 && NONE.test(textOf(e)))
        ? 'empty'
        : null,
  ],
);

const NONE = saysNo('text (messages|conversations)');
const NUMBER = /^\+?[\d\s().-]{7,25}$/;

function rowsOf(selector: string): Read<TextConversation[]> {
  return (root): Answer<TextConversation[]> | null =>
    allOf(
      shown(root, selector)
        .filter((row) => !row.closest(FRAME))
        .map((row) => [row, leavesOf(row)] as const)
        // Without an ID a row is a conversation only where it shows a number and a time.
        .filter(([row, parts]) => row.matches(MARKED) || (parts.some(isNumber) && parts.some(isTime)))
        .map(([row, parts]) => toConversation(row, parts)),
    );
}

const MARKED = '[data-conversation-id]';
const isNumber = (text: string) => NUMBER.test(text);
const isTime = (text: string) => findTimeText(text) === text;

function toConversation(row: Element, parts: string[]): TextConversation | null {
  const time = parts.find(isTime);
  const [name, ...rest] = parts.filter((part) => !isNumber(part) && part !== time);
  const number = parts.find(isNumber) ?? null;
  if (!name && !number) return null;
  return {
    conversationId: /^[1-9]\d{0,17}$/.exec(row.getAttribute('data-conversation-id') ?? '')?.[0] ?? null,
    name: name ? withoutType(name) : null,
    number,
    lastText: rest.join(' ') || null,
    at: parseTime(time ?? ''),
  };
}
