import type { Phone, PhoneKind, Reading } from '../../domain/facts';
import { readLabelled, type Scope } from '../labels';
import { type Answer, firstOf, isBusy } from '../reading';
import { shown, textOf } from '../text';

const KINDS: [PhoneKind, string[]][] = [
  ['home', ['home', 'home phone']],
  ['work', ['work', 'work phone']],
  ['cell', ['cell', 'cell phone', 'mobile', 'mobile phone']],
  ['fax', ['fax', 'fax phone', 'fax number']],
  ['main', ['main', 'main phone']],
];

/**
 * All phones of a contact or staff page in the page's order: where there is no cell, Hona takes the first that
 * is listed (PULL-PHONE-1).
 */
export function readPhones(root: Document): Reading<Phone[]> {
  return firstOf(['id', () => byIds(root)], ['label', () => byLabels({ roots: [root.body] })]);
}

function byIds(root: Document): Answer<Phone[]> | null {
  const selector = KINDS.map(([kind]) => `#client-${kind}-phone`).join(',');
  const rows = shown(root, selector);
  if (rows.length === 0) return null;
  if (rows.some(isBusy)) return 'not-loaded';
  return toAnswer(
    rows.flatMap((row) => toPhones(/client-(\w+)-phone/.exec(row.id)?.[1] as PhoneKind, numberOf(row))),
  );
}

/** The row without its label. */
function numberOf(row: Element): string {
  const last = row.children.length > 1 ? row.lastElementChild : row;
  return textOf(last).replace(/^(home|work|cell|fax|main)( phone)?\s*:?\s*/i, '');
}

function byLabels(scope: Scope): Answer<Phone[]> | null {
  const found = KINDS.map(([kind, labels]) => ({ kind, answer: readLabelled(scope, ...labels) }));
  if (found.every(({ answer }) => answer === null)) return null;
  if (found.some(({ answer }) => answer === 'not-loaded')) return 'not-loaded';
  const text = textOf(scope.roots[0] as Element);
  const phones = found.flatMap(({ kind, answer }) =>
    typeof answer === 'object' && answer ? toPhones(kind, answer.value) : [],
  );
  // The order of the page decides which phone is the first one listed.
  return toAnswer(phones.sort((a, b) => text.indexOf(a.raw) - text.indexOf(b.raw)));
}

/** What holds no digit is no phone; the same number may stand in two rows, which are two phones. */
function toPhones(kind: PhoneKind, raw: string): Phone[] {
  return /\d/.test(raw) ? [{ kind, raw }] : [];
}

const toAnswer = (phones: Phone[]): Answer<Phone[]> => (phones.length > 0 ? { value: phones } : 'empty');
