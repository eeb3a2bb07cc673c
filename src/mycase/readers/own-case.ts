import type { Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer, Way } from '../reading';
import { createBeside, isIn } from './beside';

const LABELS = ['case', 'court case', 'case link', 'linked case', 'related case', 'case name'];

/**
 * The case that a thread or an event names by its own link (D1). Where its links name several cases, none is
 * believed: what belongs to one case must never show in another.
 * @param first ways by markup that is known
 */
export function createOwnCase(
  tools: ReaderTools,
  ...first: Way<string>[]
): (root: Document) => Reading<string> {
  const { FRAME, linksOf, readerOf, textOf } = tools;
  const { boxesOf, isWritten } = createBeside(tools);

  /** Case links that stand on the page itself: a text may link to any case. */
  function linksIn(root: Document): { id: string; link: Element }[] {
    const isText = isWritten(root);
    return linksOf('case', root.body).filter(({ link }) => !link.closest(FRAME) && !isText(link));
  }

  /** Case links in the box beside "Case", or whose own line begins with it. */
  function labelled(root: Document): Answer<string> | null {
    const boxes = new Set(boxesOf(root, LABELS));
    return only(
      linksIn(root).filter(
        ({ link }) => /^(court )?case( link)?\s*:/i.test(textOf(link.parentElement)) || isIn(link, boxes),
      ),
    );
  }

  /** The page's only case link: a page that lists further cases says nothing. */
  function alone(root: Document): Answer<string> | null {
    return only(linksIn(root));
  }

  const last: Way<string>[] = first.length > 0 ? [] : [['link', alone]];
  return readerOf<string>(...first, ['label', labelled], ...last);
}

/** The one case that all these links name. */
export function only(links: { id: string }[]): Answer<string> | null {
  const [id, other] = new Set(links.map((link) => link.id));
  if (other) return 'unreadable';
  return id ? { value: id } : null;
}
