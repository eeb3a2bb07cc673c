import type { Post, Reading } from '../../domain/facts';
import { linksOf } from '../links';
import { type Answer, allOf, firstOf, isBusy, readOnly } from '../reading';
import { isIgnored, linesOf, shown, textOf } from '../text';
import { findTimeText, parseTime } from '../times';
import { splitTitle } from './case-staff';

/** The thread's subject. */
export function readSubject(root: Document): Reading<string> {
  return firstOf(
    ['class', () => readOnly(shown(root, '.details_header'))],
    [
      'header',
      () =>
        readOnly(shown(root, '.message_details_header h1,.message_details_header h2,[data-message-id] h2')),
    ],
    ['heading', () => readOnly(shown(root, 'main h1,main h2,h1').slice(0, 1))],
  );
}

/**
 * The case that the thread names by its own link (D1). Where links name several cases, none is believed: a
 * message must never show in another case.
 */
export function readThreadCase(root: Document): Reading<string> {
  return firstOf(
    ['id', () => only(linksOf('case', root.querySelector('#case_link_text') ?? root.createElement('i')))],
    [
      'header',
      () => only(linksOf('case', root.querySelector('.message_details_header') ?? root.createElement('i'))),
    ],
    ['label', () => only(labelled(root))],
  );
}

function only(links: { id: string; link: Element }[]): Answer<string> | null {
  const ids = new Set(links.filter(({ link }) => !isIgnored(link)).map(({ id }) => id));
  const [id] = ids;
  if (ids.size > 1) return 'unreadable';
  return id ? { value: id } : null;
}

/** Case links whose own line begins with "Case:". */
function labelled(root: Document) {
  return linksOf('case', root.body).filter(({ link }) =>
    /^(court )?case( link)?\s*:/i.test(textOf(link.parentElement)),
  );
}

/** The posts of the thread, in the page's order. */
export function readPosts(root: Document): Reading<Post[]> {
  return firstOf(
    ['class', () => toPosts(shown(root, '.comment_row'))],
    ['id', () => toPosts(shown(root, '[id^="comment_"]').filter((e) => POST_ID.test(e.id)))],
    [
      'article',
      () =>
        toPosts(
          shown(root, 'article,[role="article"],[role="listitem"]').filter(
            (e) => findTimeText(textOf(e)) !== null,
          ),
        ),
    ],
  );
}

const POST_ID = /^comment_(\d+)$/;

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

const EARLIER =
  /\b(load|show|see|view) (all|more|earlier|older|previous|\d+)|\b(earlier|older|previous) (posts|messages|replies|comments)|\bread more\b|\bsee more\b/i;

/** False where a control offers posts, or the rest of a post, that are not on the page. */
export function readComplete(root: Document): Reading<boolean> {
  return firstOf<boolean>([
    'controls',
    () => {
      if (
        shown(root, '.comment_row,[id^="comment_"],article,[role="article"],[role="listitem"]').length === 0
      )
        return null;
      // Buttons are looked at whole: `textOf` would leave their words out inside a value.
      const controls = shown(root, 'button,a,[role="button"]').filter(
        (e) => !e.closest('nav,header,footer,.comment_body p'),
      );
      return { value: !controls.some((e) => EARLIER.test(textOf(e))) };
    },
  ]);
}
