import type { Post, ThreadValues } from '../../domain/facts';
import { findTimeText, parseTime } from '../../domain/times';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';
import { createOwnCase, only } from './own-case';

const ARTICLES = 'article,[role="article"],[role="listitem"]';
const POST_ID = /^comment_(\d+)$/;
/** A name, a title, a time; in characters. */
const LONGEST_HEAD = 300;
const EARLIER =
  /\b(load|show|see|view|read) (all|more|earlier|older|previous|\d+)|\b(earlier|older|previous) (posts|messages|replies|comments)/i;

/** The readers of a message thread's page. */
export function threadReaders(tools: ReaderTools): Readers<ThreadValues> {
  const {
    allOf,
    inOnly,
    isBusy,
    isIgnored,
    linesOf,
    linksOf,
    readerOf,
    readOnly,
    shown,
    splitTitle,
    textOf,
  } = tools;

  function toPosts(rows: Element[]): Answer<Post[]> | null {
    return rows.some(isBusy) ? 'not-loaded' : allOf(rows.map(toPost));
  }

  function toPost(row: Element): Post | null {
    const [header, body] = [row.querySelector('.comment_header'), row.querySelector('.comment_body')];
    const parts = header && body && !header.contains(body) ? { head: [header], body: [body] } : partsOf(row);
    if (!parts) return null;
    const head = parts.head.map(textOf).join(' ');
    const stamp = parts.head.map((part) => part.querySelector('time[datetime]')).find(Boolean);
    const timeText = findTimeText(head) ?? (textOf(stamp) || null);
    const { name, title } = splitTitle(authorText(parts.head, timeText));
    return {
      postId: POST_ID.exec(row.id)?.[1] ?? null,
      author: name || null,
      authorTitle: title,
      timeText,
      at: parseTime(stamp?.getAttribute('datetime') ?? '') ?? parseTime(timeText ?? ''),
      text: parts.body.map(linesOf).join('\n\n'),
    };
  }

  /**
   * Without classes, the head of a post ends with its first part that holds a day and a time. It stands above the
   * text, and is short: a text may name a time, too.
   */
  function partsOf(row: Element): { head: Element[]; body: Element[] } | null {
    const parts = [...row.children].filter(
      (part) => !isIgnored(part) && textOf(part) !== '' && !isAvatar(part),
    );
    if (parts.length === 1 && parts[0]) return partsOf(parts[0]);
    const last = parts.findIndex((part) => findTimeText(textOf(part)) !== null);
    const [head, body] = [parts.slice(0, last + 1), parts.slice(last + 1)];
    const isHead = head.length > 0 && head.length < 3 && head.map(textOf).join(' ').length < LONGEST_HEAD;
    return isHead && body.length > 0 ? { head, body } : null;
  }

  /** A picture's letters, before the name. */
  const isAvatar = (part: Element) => part.matches('[aria-hidden="true"]') && textOf(part).length < 4;

  /** Whoever is linked; else what the head says beside the time. */
  function authorText(head: Element[], timeText: string | null): string {
    const link = head
      .flatMap((part) => [...linksOf('contact', part), ...linksOf('staff', part)])
      .map((l) => textOf(l.link))
      .find(Boolean);
    const rest = head
      .map(textOf)
      .join(' ')
      .replace(timeText ?? '', '');
    return link ?? rest.replace(/^[\s,|·–-]+|[\s,|·–-]+$/g, '');
  }

  /** With those beside them that show no time that we know: a post left out would look like one that is not there. */
  function articlesIn(root: Document): Element[] {
    const articles = shown(root, ARTICLES);
    const isPost = (e: Element) => e.querySelector('time') || findTimeText(textOf(e));
    const lists = new Set(articles.filter(isPost).map((e) => e.parentElement));
    return articles.filter((e) => lists.has(e.parentElement));
  }

  return {
    subject: readerOf(
      ['class', inOnly('.details_header')],
      ['header', inOnly('.message_details_header h1,.message_details_header h2,[data-message-id] h2')],
      ['heading', (root) => readOnly(shown(root, 'main h1,main h2,h1').slice(0, 1))],
    ),
    caseId: createOwnCase(
      tools,
      ['id', (root) => only(linksOf('case', root, '#case_link_text'))],
      ['header', (root) => only(linksOf('case', root, '.message_details_header'))],
    ),
    // In the page's order.
    posts: readerOf<Post[]>(
      ['class', (root) => toPosts(shown(root, '.comment_row'))],
      ['id', (root) => toPosts(shown(root, '[id^="comment_"]').filter((e) => POST_ID.test(e.id)))],
      ['article', (root) => toPosts(articlesIn(root))],
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
