import type { CaseDocument, Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Read } from '../reading';

/** "1-12 of 12 documents" and nothing else: the last that is shown, and how many there are. */
const COUNT = /^(?:showing )?(?:1 ?[-–] ?)?(\d{1,6}) of (\d{1,6})(?: (?:documents|files|items))?$/i;
const LONGEST_COUNT = 60;
const FOLDER = '[href*="/folders"],[class*="folder"],[class*="breadcrumb"],[aria-label*="readcrumb"]';

/**
 * The reader of the documents that a case's page shows at this moment. MyCase's list is lazy: what it shows is all only
 * where the page's own count says so, and only its own words make it empty. Who put a document there cannot be read.
 * The count was not yet seen on a live account.
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

  /**
   * True where the page counts as many as were read, once, and says of how many. Where it shows folders, or where one
   * stands in one, the count is not the case's.
   */
  function isWhole(root: Document, length: number): boolean {
    const counts = shown(root.body, '*').flatMap((e) => {
      const isShort = e.children.length === 0 && (e.textContent ?? '').length <= LONGEST_COUNT;
      const [, last, all] = (isShort && !e.closest('tr,li,[role="row"]') && COUNT.exec(textOf(e))) || [];
      return all === undefined ? [] : [[last, all].map(Number)];
    });
    const [count, other] = counts;
    return !other && !!count?.every((n) => n === length) && shown(root, FOLDER).length === 0;
  }

  const read = readerOf<CaseDocument[]>(
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
  return (root) => {
    const reading = read(root);
    // Where folders look like on pages with other names nobody knows.
    const isAll =
      reading.state === 'found' && /^(class|id)$/.test(reading.way) && isWhole(root, reading.value.length);
    return isAll ? { ...reading, more: false } : reading;
  };
}
