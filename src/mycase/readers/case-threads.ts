import type { Reading, ThreadRow } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';

/**
 * The reader of the message threads that the case's Communications list. Read it only on that page: other pages show
 * links to single threads, and a partial list would look like a whole one.
 */
export function threadsReader(tools: ReaderTools): (root: Document) => Reading<ThreadRow[]> {
  const { FRAME, cellText, findTable, isBusy, linksOf, readRows, readerOf, saysNo, shown, textOf } = tools;
  const findList = (root: Document) => findTable(root, ['sender', 'subject']);

  function toThread(row: Element, cell: (column: string) => Element | null): ThreadRow | null {
    const threadId = linksOf('thread', row)[0]?.id ?? findMarked(row);
    return threadId ? { threadId, subject: cellText(cell('subject')) ?? '' } : null;
  }

  /**
   * Without those heads, or without a table, the thread's link is its subject. Beside a list that is understood links
   * are a part of it at best, and so they are while the list still comes.
   */
  function fromLinks(root: Document): Answer<ThreadRow[]> | null {
    if (findList(root)) return null;
    const threads = new Map<string, string>();
    for (const { id, link } of linksOf('thread', root)) {
      if (link.closest(FRAME)) continue;
      const list = link.closest(LIST);
      if (list && isBusy(list)) return 'not-loaded';
      threads.set(id, threads.get(id) || textOf(link));
    }
    if (threads.size === 0) return null;
    return { value: [...threads].map(([threadId, subject]) => ({ threadId, subject })) };
  }

  const saysNoMessages = (root: Document) =>
    shown(root, 'p,div,td,li').some((e) => e.children.length === 0 && saysNo('messages').test(textOf(e)));

  return readerOf<ThreadRow[]>(
    ['headers', (root) => readRows(findList(root), 'messages', toThread)],
    ['links', fromLinks],
    ['words', (root) => (saysNoMessages(root) ? 'empty' : null)],
  );
}

const LIST = 'table,[role="table"],[role="grid"],ul,ol,[role="list"]';

/** The ID that a row without a link carries. From the attribute alone: a subject's text may look like one. */
function findMarked(row: Element): string | undefined {
  const marked = row.matches('[data-message-id]') ? row : row.querySelector('[data-message-id]');
  return /^[1-9]\d{0,17}$/.exec(marked?.getAttribute('data-message-id') ?? '')?.[0];
}
