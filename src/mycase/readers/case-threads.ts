import type { ThreadRow } from '../../domain/facts';
import { FRAME, linksOf } from '../links';
import { type Answer, readerOf } from '../reading';
import { cellText, findTable, readRows, saysNo } from '../tables';
import { shown, textOf } from '../text';

/**
 * The message threads that the case's Communications list. Read it only on that page: other pages show links to
 * single threads, and a partial list would look like a whole one.
 */
export const readThreads = readerOf<ThreadRow[]>(
  ['headers', (root) => readRows(findList(root), 'messages', toThread)],
  ['links', fromLinks],
  ['words', (root) => (saysNoMessages(root) ? 'empty' : null)],
);

function toThread(row: Element, cell: (column: string) => Element | null): ThreadRow | null {
  const threadId = linksOf('thread', row)[0]?.id ?? findMarked(row);
  return threadId ? { threadId, subject: cellText(cell('subject')) ?? '' } : null;
}

/** The ID that a row without a link carries. From the attribute alone: a subject's text may look like one. */
function findMarked(row: Element): string | undefined {
  const marked = row.matches('[data-message-id]') ? row : row.querySelector('[data-message-id]');
  return /^[1-9]\d{0,17}$/.exec(marked?.getAttribute('data-message-id') ?? '')?.[0];
}

const findList = (root: Document) => findTable(root, ['sender', 'subject']);

/** In a list without a table the thread's link is its subject. Beside a table links are a part of it at best. */
function fromLinks(root: Document): Answer<ThreadRow[]> | null {
  if (findList(root)) return null;
  const threads = new Map<string, string>();
  for (const { id, link } of linksOf('thread', root))
    if (!link.closest(FRAME)) threads.set(id, threads.get(id) || textOf(link));
  if (threads.size === 0) return null;
  return { value: [...threads].map(([threadId, subject]) => ({ threadId, subject })) };
}

const saysNoMessages = (root: Document) =>
  shown(root, 'p,div,td,li').some((e) => e.children.length === 0 && saysNo('messages').test(textOf(e)));
