import type { Phone, PhoneKind, Reading } from '../../domain/facts';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';
import { createBeside } from './beside';

/** The kinds of phone, and the labels under which they stand. */
const KINDS: [PhoneKind, ...more: string[]][] = [
  ['home'],
  ['work', 'office phone', 'direct phone'],
  ['cell', 'mobile', 'mobile phone', 'cellular phone'],
  ['fax', 'fax number'],
  ['main'],
];
const NUMBER = /\+?\(?\d[\d\s().+-]{5,}\d(?:\s*(?:x|ext\.?)\s*\d+)?/i;

/**
 * All phones of a contact, company or staff page in the page's order: where there is no cell, Hona takes the first
 * that is listed (PULL-PHONE-1).
 */
export function createPhones(tools: ReaderTools): (root: Document) => Reading<Phone[]> {
  const { findSection, isBusy, readerOf, shown, textOf, valueIn } = tools;
  const { inPage, isWritten } = createBeside(tools);

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
    const found = KINDS.map(([kind, ...more]) => {
      const labels = [kind, `${kind} phone`, ...more];
      const answer = inPage(...labels)(root);
      const raw = valueIn(answer) ?? '';
      // Where the label stands before it: the number may stand anywhere else, too.
      const place = new RegExp(`(?:${labels.join('|')})\\W{0,3}${raw.replace(/[^\w\s]/g, '\\$&')}`, 'i');
      return { answer, phone: { kind, raw }, at: text.search(place) };
    });
    if (found.every(({ answer }) => answer === null)) return null;
    if (found.some(({ answer }) => answer === 'not-loaded')) return 'not-loaded';
    // The order of the page decides which phone is the first one listed.
    return toAnswer(found.sort((a, b) => a.at - b.at).map(({ phone }) => phone));
  }

  /** What stands under the heading, whatever its labels are. */
  function bySection(root: Document): Answer<Phone[]> | null {
    const section = findSection(root, 'phone numbers') ?? findSection(root, 'phones');
    if (!section) return null;
    if (section.some(isBusy)) return 'not-loaded';
    const leaves = section.flatMap((part) => [part, ...part.querySelectorAll('*')]);
    return toPhones(leaves.filter((e) => e.children.length === 0));
  }

  function byLinks(root: Document): Answer<Phone[]> | null {
    const isText = isWritten(root);
    return toPhones(shown(root, 'a[href^="tel:"]').filter((link) => !isText(link)));
  }

  /** Elements that hold a number, each with the kind that its own row or the label before it names. */
  function toPhones(elements: Element[]): Answer<Phone[]> | null {
    const phones = elements.flatMap((element) => {
      const raw = NUMBER.exec(textOf(element))?.[0];
      if (!raw) return [];
      const row = element.closest('tr,li,dd,p') ?? element.parentElement;
      const label = `${textOf(element)} ${textOf(row?.matches('dd') ? row.previousElementSibling : row)}`;
      return { kind: kindIn(label), raw };
    });
    return phones.length > 0 ? { value: phones } : null;
  }

  return readerOf<Phone[]>(['id', byIds], ['label', byLabels], ['section', bySection], ['link', byLinks]);
}

/** The kind that a text names, where it names one only. */
function kindIn(text: string): PhoneKind {
  const [kind, other] = KINDS.filter(([first, ...more]) =>
    [first, ...more].some((word) => new RegExp(`\\b${word}\\b`, 'i').test(text)),
  );
  return kind && !other ? kind[0] : 'unknown';
}

/** What holds no digit is no phone; the same number may stand in two rows, which are two phones. */
function toAnswer(rows: Phone[]): Answer<Phone[]> {
  const phones = rows.filter(({ raw }) => /\d/.test(raw));
  return phones.length > 0 ? { value: phones } : 'empty';
}
