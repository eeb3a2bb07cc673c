import type { Phone, PhoneKind, Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';

const KINDS: [PhoneKind, ...more: string[]][] = [
  ['home'],
  ['work'],
  ['cell', 'mobile', 'mobile phone'],
  ['fax', 'fax number'],
  ['main'],
];

/**
 * All phones of a contact, company or staff page in the page's order: where there is no cell, Hona takes the first
 * that is listed (PULL-PHONE-1).
 */
export function createPhones({
  isBusy,
  labelled,
  readerOf,
  shown,
  textOf,
  valueIn,
}: ReaderTools): (root: Document) => Reading<Phone[]> {
  function byIds(root: Document): Answer<Phone[]> | null {
    const rows = shown(root, KINDS.map(([kind]) => `#client-${kind}-phone`).join(','));
    if (rows.length === 0) return null;
    if (rows.some(isBusy)) return 'not-loaded';
    return toAnswer(
      rows.map((row) => ({ kind: /client-(\w+)-phone/.exec(row.id)?.[1] as PhoneKind, raw: numberOf(row) })),
    );
  }

  /** The row without its label. */
  function numberOf(row: Element): string {
    const last = row.children.length > 1 ? row.lastElementChild : row;
    return textOf(last).replace(/^(home|work|cell|fax|main)( phone)?\s*:?\s*/i, '');
  }

  function byLabels(root: Document): Answer<Phone[]> | null {
    const text = textOf(root.body);
    const answers = KINDS.map(([kind, ...more]) => labelled(kind, `${kind} phone`, ...more)(root));
    if (answers.every((answer) => answer === null)) return null;
    if (answers.includes('not-loaded')) return 'not-loaded';
    const phones = KINDS.map(([kind], i) => ({ kind, raw: valueIn(answers[i] ?? null) ?? '' }));
    // The order of the page decides which phone is the first one listed.
    return toAnswer(phones.sort((a, b) => text.indexOf(a.raw) - text.indexOf(b.raw)));
  }

  return readerOf<Phone[]>(['id', byIds], ['label', byLabels]);
}

/** What holds no digit is no phone; the same number may stand in two rows, which are two phones. */
function toAnswer(rows: Phone[]): Answer<Phone[]> {
  const phones = rows.filter(({ raw }) => /\d/.test(raw));
  return phones.length > 0 ? { value: phones } : 'empty';
}
