import type { Post } from '../../domain/facts';
import { findTimeText, parseTime } from '../../domain/times';
import type { ReaderTools } from '../reader-tools';
import type { Answer, Way } from '../reading';
import { isIn } from './beside';
import { createStamps } from './stamped-rows';

const ARTICLES = 'article,[role="article"],[role="listitem"]';
const POST_ID = /^comment_(\d+)$/;
/** A name, a title, a time; in characters. */
const LONGEST_HEAD = 300;

export type ThreadPosts = {
  /** The elements of the posts, by whichever way tells them first. */
  listPosts(root: Document): Element[];
  /** The same where no time stands outside of them: else there may be posts that were not told. */
  listAllPosts(root: Document): Element[];
  /** The ways to the posts in the page's order. */
  ways: Way<Post[]>[];
};

/** Where the posts of a thread's page stand, and what each of them says. */
export function createThreadPosts(tools: ReaderTools): ThreadPosts {
  const { stampedRows, stampsIn } = createStamps(tools);
  const { FRAME, allOf, isBusy, isIgnored, linesOf, linksOf, shown, splitTitle, textOf } = tools;

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

  const rows: [way: string, find: (root: Document) => Element[]][] = [
    ['class', (root) => shown(root, '.comment_row')],
    ['id', (root) => shown(root, '[id^="comment_"]').filter((e) => POST_ID.test(e.id))],
    ['article', articlesIn],
    ['rows', stampedRows],
  ];
  const listPosts = (root: Document) =>
    rows.map(([, find]) => find(root)).find((found) => found.length > 0) ?? [];
  return {
    listPosts,
    listAllPosts: (root) => {
      const posts = new Set(listPosts(root));
      return stampsIn(root).some((e) => !isIn(e, posts) && !e.closest(FRAME)) ? [] : [...posts];
    },
    ways: rows.map(([way, find]) => [way, (root) => toPosts(find(root))]),
  };
}
