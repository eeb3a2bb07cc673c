import type { Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer, Way } from '../reading';
import { createBeside, isIn } from './beside';

const LABELS = ['case', 'court case', 'case link', 'linked case', 'related case', 'case name'];
const CASE = /^(court )?case( link)?\s*:/i;
/** How many boxes may stand around a link alone. */
const MOST_BOXES = 6;

/**
 * The case that a thread or an event names by its own link (D1). Where its links name several cases, none is
 * believed: what belongs to one case must never show in another.
 * @param first ways by markup that is known
 * @param listPosts for a page of posts: where these cannot be told from the page, no other link is believed
 */
export function createOwnCase(
  tools: ReaderTools,
  first: Way<string>[] = [],
  listPosts?: (root: Document) => Element[],
): (root: Document) => Reading<string> {
  const { FRAME, linksOf, readerOf, textOf } = tools;
  const { boxesOf, isWritten } = createBeside(tools);

  /** Case links that stand on the page itself: a text may link to any case. */
  function linksIn(root: Document): { id: string; link: Element }[] {
    const posts = listPosts && new Set(listPosts(root));
    if (posts?.size === 0) return [];
    const isWords = isWritten(root);
    const isText = (link: Element) => isWords(link) || (posts && isIn(link, posts));
    return linksOf('case', root.body).filter(({ link }) => !link.closest(FRAME) && !isText(link));
  }

  /** Case links in the box beside "Case", or whose own line begins with it. */
  function labelled(root: Document): Answer<string> | null {
    const boxes = new Set(boxesOf(root, LABELS));
    return only(linksIn(root).filter(({ link }) => CASE.test(textOf(lineOf(link))) || isIn(link, boxes)));
  }

  /** The page's only case link: a page that lists further cases says nothing. */
  function alone(root: Document): Answer<string> | null {
    return only(linksIn(root));
  }

  return readerOf<string>(...first, ['label', labelled], ['link', alone]);
}

/** The box with text beside the link; a box around the link alone is not its line. */
function lineOf(link: Element): Element | null {
  let box = link.parentElement;
  for (let level = 0; level < MOST_BOXES && box?.textContent?.trim() === link.textContent?.trim(); level += 1)
    box = box?.parentElement ?? null;
  return box;
}

/** The one case that all these links name. */
export function only(links: { id: string }[]): Answer<string> | null {
  const [id, other] = new Set(links.map((link) => link.id));
  if (other) return 'unreadable';
  return id ? { value: id } : null;
}
