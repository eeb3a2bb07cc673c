import type { Post, ThreadValues } from '../../domain/facts';
import { findTimeText, parseTime } from '../../domain/times';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';

const ARTICLES = 'article,[role="article"],[role="listitem"]';
const POST_ID = /^comment_(\d+)$/;
const EARLIER =
  /\b(load|show|see|view|read) (all|more|earlier|older|previous|\d+)|\b(earlier|older|previous) (posts|messages|replies|comments)/i;

/** The readers of a message thread's page. */
export function threadReaders(tools: ReaderTools): Readers<ThreadValues> {
  const { allOf, inOnly, isBusy, linesOf, linksOf, readerOf, readOnly, shown, splitTitle, textOf } = tools;

  /** Case links whose own line begins with "Case:". */
  const labelled = (root: Document) =>
    linksOf('case', root.body).filter(({ link }) =>
      /^(court )?case( link)?\s*:/i.test(textOf(link.parentElement)),
    );

  function toPosts(rows: Element[]): Answer<Post[]> | null {
    return rows.some(isBusy) ? 'not-loaded' : allOf(rows.map(toPost));
  }

  function toPost(row: Element): Post | null {
    const header = row.querySelector('.comment_header') ?? headerOf(row);
    const body = row.querySelector('.comment_body') ?? header?.nextElementSibling;
    if (!header || !body || header.contains(body)) return null;
    const stamp = header.querySelector('time[datetime]');
    const timeText = findTimeText(textOf(header)) ?? (textOf(stamp) || null);
    const { name, title } = splitTitle(authorText(header, timeText));
    return {
      postId: POST_ID.exec(row.id)?.[1] ?? null,
      author: name || null,
      authorTitle: title,
      timeText,
      at: parseTime(stamp?.getAttribute('datetime') ?? '') ?? parseTime(timeText ?? ''),
      text: linesOf(body),
    };
  }

  /** Without classes, the head of a post is its first part that holds a day and a time. */
  function headerOf(row: Element): Element | null {
    return shown(row, ':scope > *').find((part) => findTimeText(textOf(part)) !== null) ?? null;
  }

  /** Whoever is linked; else what the head says beside the time. */
  function authorText(header: Element, timeText: string | null): string {
    const link = [...linksOf('contact', header), ...linksOf('staff', header)]
      .map((l) => textOf(l.link))
      .find(Boolean);
    const rest = timeText ? textOf(header).replace(timeText, '') : textOf(header);
    return link ?? rest.replace(/^[\s,|·–-]+|[\s,|·–-]+$/g, '');
  }

  return {
    subject: readerOf(
      ['class', inOnly('.details_header')],
      ['header', inOnly('.message_details_header h1,.message_details_header h2,[data-message-id] h2')],
      ['heading', (root) => readOnly(shown(root, 'main h1,main h2,h1').slice(0, 1))],
    ),
    // The thread's own link (D1).
    caseId: readerOf<string>(
      ['id', (root) => only(linksOf('case', root, '#case_link_text'))],
      ['header', (root) => only(linksOf('case', root, '.message_details_header'))],
      ['label', (root) => only(labelled(root))],
    ),
    // In the page's order.
    posts: readerOf<Post[]>(
      ['class', (root) => toPosts(shown(root, '.comment_row'))],
      ['id', (root) => toPosts(shown(root, '[id^="comment_"]').filter((e) => POST_ID.test(e.id)))],
      ['article', (root) => toPosts(shown(root, ARTICLES).filter((e) => findTimeText(textOf(e))))],
    ),
    // False where a control offers posts, or the rest of a post, that are not on the page.
    complete: readerOf<boolean>([
      'controls',
      (root) => {
        if (!shown(root, `.comment_row,[id^="comment_"],${ARTICLES}`).length) return null;
        // Buttons are looked at whole: `textOf` would leave their words out inside a value.
        const controls = shown(root, 'button,a,[role="button"]', EARLIER);
        return { value: controls.every((e) => e.closest('nav,header,footer,.comment_body p')) };
      },
    ]),
  };
}

/** Where links name several cases, none is believed: a message must never show in another case. */
export function only(links: { id: string }[]): Answer<string> | null {
  const [id, other] = new Set(links.map((link) => link.id));
  if (other) return 'unreadable';
  return id ? { value: id } : null;
}
