import type { CaseDocument, Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Read } from '../reading';

/**
 * The reader of the documents that a case's page shows at this moment. MyCase's list is lazy: what it shows is never
 * said to be all, and only its own words make it empty. Who put a document there cannot be read.
 */
export function documentsReader(tools: ReaderTools): (root: Document) => Reading<CaseDocument[]> {
  const { FRAME, allOf, findTable, linkId, linksOf, readerOf, saysNo, shown, textOf } = tools;

  const isNone = (e: Element) => e.children.length === 0 && saysNo('(documents|files)').test(textOf(e));
  const isStillLoading = (row: Element) => /^loading\b/i.test(textOf(row)) && !row.querySelector('a[href]');

  /** Rows without text are still to come; so is what a list says it still loads. Those that are there count. */
  const listOf =
    (find: (root: Document) => Element[]): Read<CaseDocument[]> =>
    (root) => {
      const rows = new Set(find(root).filter((row) => !row.closest(FRAME)));
      if ([...rows].some((row) => isNone(row.firstElementChild ?? row))) return 'empty';
      const there = [...rows].filter((row) => textOf(row) !== '' && !isStillLoading(row));
      if (rows.size > 0 && there.length === 0) return 'not-loaded';
      return allOf(there.map(toDocument));
    };

  function toDocument(row: Element): CaseDocument | null {
    const links = row.matches('a[href]') ? [row] : shown(row, 'a[href]');
    const link =
      links.find((e) => e.matches('.file-column-name-text')) ??
      links.find((e) => /^\/documents\//.test(e.getAttribute('href') ?? '') && textOf(e) !== '');
    const marked = row.matches('[data-document-id]') ? row : row.querySelector('[data-document-id]');
    const id = /^[1-9]\d{0,17}$/.exec(marked?.getAttribute('data-document-id') ?? '')?.[0];
    const name = textOf(link ?? shown(row, 'td,[role="cell"]').find((cell) => textOf(cell) !== ''));
    // The address of a version holds the version's number.
    const isPage = link && !/\/download\b/.test(link.getAttribute('href') ?? '');
    return name === '' ? null : { documentId: id ?? (isPage ? linkId('document', link) : null), name };
  }

  return readerOf<CaseDocument[]>(
    ['class', listOf((root) => shown(root, 'tr.Document'))],
    ['id', listOf((root) => shown(root, '[data-document-id]'))],
    [
      'headers',
      listOf(
        (root) => findTable(root, ['name', 'assigned date'], ['document name'], ['file name'])?.rows ?? [],
      ),
    ],
    [
      'links',
      listOf((root) => linksOf('document', root.body).map(({ link }) => link.closest('tr,li') ?? link)),
    ],
    ['words', (root) => (shown(root, 'p,div,td,li').some(isNone) ? 'empty' : null)],
  );
}
