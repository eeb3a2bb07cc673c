import type { Reading, TextConversation } from '../../domain/facts';
import { findTimeText, parseTime } from '../../domain/times';
import type { ReaderTools } from '../reader-tools';
import type { Read } from '../reading';

const MARKED = '[data-conversation-id]';
const NUMBER = /^\+?[\d\s().-]{7,25}$/;
const isNumber = (text: string) => NUMBER.test(text);
const isTime = (text: string) => findTimeText(text) === text;

/**
 * The reader of MyCase's own text conversations with the case's contacts: another number, and no part of Hona's
 * thread. Only the words of an empty list are known; the rows' markup is not public. Not yet confirmed on a live account.
 */
export function textsReader(tools: ReaderTools): (root: Document) => Reading<TextConversation[]> {
  const { FRAME, allOf, leavesOf, readerOf, saysNo, shown, textOf, withoutType } = tools;
  const none = saysNo('text (messages|conversations)');

  const rowsOf =
    (selector: string): Read<TextConversation[]> =>
    (root) =>
      allOf(
        shown(root, selector)
          .filter((row) => !row.closest(FRAME))
          .map((row) => [row, leavesOf(row)] as const)
          // Without an ID a row is a conversation only where it shows a number and a time.
          .filter(([row, parts]) => row.matches(MARKED) || (parts.some(isNumber) && parts.some(isTime)))
          .map(([row, parts]) => toConversation(row, parts)),
      );

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

  const saysNone = (e: Element) => e.children.length === 0 && none.test(textOf(e));
  return readerOf<TextConversation[]>(
    ['id', rowsOf(MARKED)],
    ['rows', rowsOf('li,tr,[role="listitem"],[role="row"],[role="option"]')],
    ['class', (root) => (shown(root, '.text-conversations-empty-state').length > 0 ? 'empty' : null)],
    ['words', (root) => (shown(root, 'p,div,li,td').some(saysNone) ? 'empty' : null)],
  );
}
