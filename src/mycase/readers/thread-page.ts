import type { Post, ThreadValues } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';
import { isIn } from './beside';
import { createOwnCase, only } from './own-case';
import { EARLIER } from './stamped-rows';
import { createThreadPosts } from './thread-posts';

/** What MyCase prints under the subject, before the names. */
const BETWEEN = /^a (private message sent to|conversation between)\s*:/i;
/** How many boxes may stand around that line. */
const MOST_BOXES = 6;
/** "Showing 1-20 of 45 messages" and nothing else: the last that is shown, and how many there are. */
const SHOWN_OF =
  /^(?:showing )?(?:\d{1,6} ?[-–] ?)?(\d{1,6}) of (\d{1,6})(?: (?:posts|messages|replies|comments))?$/i;

const LONGEST_COUNT = 60;

/** The readers of a message thread's page. */
export function threadReaders(tools: ReaderTools): Readers<ThreadValues> {
  const { inOnly, leavesOf, linksOf, readerOf, readOnly, shown, textOf } = tools;
  const { listAllPosts, listPosts, ways } = createThreadPosts(tools);

  /** What stands right above the line that says between whom: one text, and no link to elsewhere. */
  function aboveNames(root: Document): Answer<string> | null {
    const posts = new Set(listPosts(root));
    const lines = shown(root, 'p,div,span,small,b,section', BETWEEN).filter(
      (e) => !e.querySelector('p,div,section') && !isIn(e, posts),
    );
    const [line, other] = lines.filter((e) => !lines.some((outer) => outer !== e && outer.contains(e)));
    let branch = other ? undefined : line;
    for (let level = 0; branch && !branch.previousElementSibling; level += 1)
      branch = (level < MOST_BOXES && branch.parentElement) || undefined;
    const above = branch?.previousElementSibling;
    if (!above || above.matches('a,button') || above.querySelector('a,button')) return null;
    return leavesOf(above).length > 1 ? null : readOnly([above]);
  }

  /** Only that there are more: that these are all of them, the controls must say as well. */
  function byCount(root: Document): Answer<boolean> | null {
    const posts = new Set(listPosts(root));
    const isLess = shown(root.body, '*').some((e) => {
      if (e.children.length > 0 || (e.textContent ?? '').length > LONGEST_COUNT || isIn(e, posts))
        return false;
      const [, last, all] = SHOWN_OF.exec(textOf(e)) ?? [];
      return Number(last) < Number(all);
    });
    return posts.size > 0 && isLess ? { value: false } : null;
  }

  return {
    subject: readerOf(
      ['class', inOnly('.details_header')],
      ['header', inOnly('.message_details_header h1,.message_details_header h2,[data-message-id] h2')],
      ['heading', (root) => readOnly(shown(root, 'main h1,main h2,h1').slice(0, 1))],
      ['names', aboveNames],
    ),
    caseId: createOwnCase(
      tools,
      [
        ['id', (root) => only(linksOf('case', root, '#case_link_text'))],
        ['header', (root) => only(linksOf('case', root, '.message_details_header'))],
      ],
      listAllPosts,
    ),
    posts: readerOf<Post[]>(...ways),
    // False where a control offers posts, or the rest of a post, that are not on the page.
    complete: readerOf<boolean>(
      ['count', byCount],
      [
        'controls',
        (root) => {
          if (listPosts(root).length === 0) return null;
          // Buttons are looked at whole: `textOf` would leave their words out inside a value.
          const controls = shown(root, 'button,a,[role="button"]', EARLIER);
          return { value: controls.every((e) => e.closest('nav,header,footer,.comment_body p')) };
        },
      ],
    ),
  };
}
