import type { CaseStaff } from '../../domain/facts';
import { besideLabels } from '../labels';
import { linkId, linksOf } from '../links';
import { splitTitle } from '../names';
import { type Answer, allOf, inOnly, readerOf, valueIn } from '../reading';
import { findTable, readRows } from '../tables';
import { leavesOf, shown, textOf } from '../text';
import { anywhere } from './case-information';

/** The staff of the case, with their titles; e-mail and phone stand on their own pages only. */
export const readStaff = readerOf(
  ['headers', (root) => readRows(findStaff(root), 'staff', (row, cell) => toStaff(row, cell('name') ?? row))],
  // Beside headers it would take the rows that are there already for all of them.
  [
    'rows',
    (root) =>
      findStaff(root) ? null : allOf(shown(root, 'tr.case-staff-row').map((row) => toStaff(row, row))),
  ],
  ['left-panel', (root) => fromLinks(root, shown(root, 'a.pendo-left-details-staff-link'))],
  ['label', (root) => fromLinks(root, besideStaff(root))],
);

const findStaff = (root: Document) => findTable(root, ['name', 'rate']);

/** The links beside the label of the panel at the left, whatever their class. */
function besideStaff(root: Document): Element[] {
  const [beside] = besideLabels(root, [root.body], ['staff']);
  return beside?.elements.flatMap((part) => linksOf('staff', part).map(({ link }) => link)) ?? [];
}

/** The name comes first, whatever follows it: the title, and whether it is the lead attorney. */
function toStaff(row: Element, cell: Element): CaseStaff | null {
  const [link] = linksOf('staff', cell);
  const [first = '', ...rest] = leavesOf(cell);
  const { name, title } = splitTitle(textOf(cell.querySelector('.staff_name') ?? link?.link) || first);
  if (name === '') return null;
  const rate = row.querySelector('[class*="billing-rate-"]');
  const byRate = /\bbilling-rate-([1-9]\d{0,17})\b/.exec(rate?.getAttribute('class') ?? '')?.[1];
  const duty = rest.findLast((text) => DUTY.test(text)) ?? '';
  const words = rest.find((text) => text !== name && text !== duty);
  return {
    staffId: link?.id ?? byRate ?? null,
    name,
    title: title ?? (words ? words.replace(/^\((.*)\)$/, '$1').trim() : null),
    lead: /^lead/i.test(duty),
  };
}

const DUTY = /^(lead|originating) attorney\b/i;

/** The links of the left panel, each like "Dana Ortiz", and next to it "(Paralegal)". */
function fromLinks(root: Document, links: Element[]): Answer<CaseStaff[]> | null {
  const lead = valueIn(inOnly('.test-lead-attorney-value')(root) ?? anywhere('lead attorney')(root));
  return allOf(
    links.map((link) => {
      const { name, title } = splitTitle(textOf(link));
      if (name === '') return null;
      return {
        staffId: linkId('staff', link),
        name,
        title: title ?? titleBeside(link),
        lead: lead !== null && splitTitle(lead).name === name,
      };
    }),
  );
}

/** What stands in parentheses right after the link, in its box or after one around it. */
function titleBeside(link: Element): string | null {
  let box: Element | null = link;
  for (let level = 0; level < 4 && box; level += 1, box = box.parentElement)
    for (let next = box.nextSibling; next; next = next.nextSibling)
      if (textOf(next) !== '') return /^\(([^()]*)\)/.exec(textOf(next))?.[1]?.trim() || null;
  return null;
}
