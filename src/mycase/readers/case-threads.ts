import type { Reading, ThreadRow } from '../../domain/facts';
import { linksOf } from '../links';
import { type Answer, firstOf } from '../reading';
import { cellText, findTable, readRows } from '../tables';
import { isIgnored, shown, textOf } from '../text';

/**
 * The message threads that the case's Communications list. Read it only on that page: other pages show links to
 * single threads, and a partial list would look like a whole one.
 */
export function readThreads(root: Document): Reading<ThreadRow[]> {
  return firstOf(
    ['headers', () => readRows(findList(root), 'messages', toThread)],
    ['links', () => fromLinks(root)],
    ['words', () => (saysNoMessages(root) ? 'empty' : null)],
  );
}

function toThread(row: Element, cell: (column: string) => Element | null): ThreadRow | null {
  const threadId = linksOf('thread', row)[0]?.id ?? fromData(row);
  return threadId ? { threadId, subject: cellText(cell('subject')) ?? '' } : null;
}

const findList = (root: Document) => findTable(root, ['sender', 'subject']);

/** In a list without a table the thread's link is its subject. Beside a table links are a part of it at best. */
function fromLinks(root: Document): Answer<ThreadRow[]> | null {
  if (findList(root)) return null;
  const threads = new Map<string, string>();
  for (const { id, link } of linksOf('thread', root))
    if (!isIgnored(link) && !link.closest('nav,header,footer'))
      threads.set(id, threads.get(id) || textOf(link));
  if (threads.size === 0) return null;
  return { value: [...threads].map(([threadId, subject]) => ({ threadId, subject })) };
}

function fromData(row: Element): string | null {
  const id =
    row.getAttribute('data-message-id') ??
    row.querySelector('[data-message-id]')?.getAttribute('data-message-id');
  return id && /^[1-9]\d*$/.test(id) ? id : null;
}

function saysNoMessages(root: Document): boolean {
  return shown(root, 'p,div,td,li').some(
    (e) => e.children.length === 0 && /^(there are )?no messages\b/i.test(textOf(e)),
  );
}
