import type { ListedCase, Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';

/** The cases of a contact or a company, from the lists "Active Cases" and "Closed Cases" (D4). */
export function createListedCases(tools: ReaderTools): (root: Document) => Reading<ListedCase[]> {
  const { FRAME, isIgnored, labelWords, linkId, linksOf, textOf, withoutMark } = tools;

  function fromLists(root: Document): Answer<ListedCase[]> | null {
    const cases = new Map<string, ListedCase>();
    let closed: boolean | null = null;
    let sawList = false;
    for (const element of root.body.querySelectorAll('*')) {
      const words = (element.textContent ?? '').length < 40 ? labelWords(element.textContent ?? '') : '';
      const list = /^(active|closed) cases(?: \(?\d+\)?)?$/.exec(words.replace(/\s*:/, ''))?.[1];
      if (list) {
        closed = list === 'closed';
        sawList = true;
      } else if (element.matches('h1,h2,h3,h4,h5,h6,nav,footer')) {
        // A new part of the page begins: links there are no longer of the list.
        closed = null;
      } else if (closed !== null && !isIgnored(element)) {
        const caseId = linkId('case', element);
        if (caseId && textOf(element) !== '')
          cases.set(caseId, { caseId, name: withoutMark(textOf(element)), closed });
      }
    }
    if (!sawList) return null;
    return cases.size > 0 ? { value: [...cases.values()] } : 'empty';
  }

  /** Without the lists' headings only a mark tells a closed case. */
  function fromLinks(root: Document): Answer<ListedCase[]> | null {
    const links = linksOf('case', root.body).filter(
      ({ link }) => !link.closest(FRAME) && textOf(link) !== '',
    );
    const cases = new Map(
      links.map(({ id, link }) => {
        const name = withoutMark(textOf(link));
        const rest = textOf(link.closest('li,tr') ?? link).replace(name, '');
        return [id, { caseId: id, name, closed: /\[\s*closed\s*\]/i.test(rest) }];
      }),
    );
    return cases.size > 0 ? { value: [...cases.values()] } : null;
  }

  return tools.readerOf<ListedCase[]>(['lists', fromLists], ['links', fromLinks]);
}
