import type { CaseStaff } from '../../domain/facts';
import { linkId, linksOf } from '../links';
import { splitTitle } from '../names';
import { allOf, readerOf } from '../reading';
import { findTable, readRows } from '../tables';
import { shown, textOf } from '../text';

/** The staff of the case, with their titles; e-mail and phone stand on their own pages only. */
export const readStaff = readerOf(
  [
    'headers',
    (root) =>
      readRows(findTable(root, ['name', 'rate']), 'staff', (row, cell) => toStaff(row, cell('name') ?? row)),
  ],
  ['rows', (root) => allOf(shown(root, 'tr.case-staff-row').map((row) => toStaff(row, row)))],
  [
    'left-panel',
    (root) => allOf(shown(root, 'a.pendo-left-details-staff-link').map((link) => fromLink(root, link))),
  ],
);

function toStaff(row: Element, cell: Element): CaseStaff | null {
  const [link] = linksOf('staff', cell);
  const box = cell.querySelector('.staff_name') ?? link?.link ?? firstText(cell);
  const { name, title } = splitTitle(textOf(box));
  if (name === '') return null;
  const small = shown(cell, 'small')
    .map(textOf)
    .find((text) => text !== '' && !LEAD.test(text));
  const rate = row.querySelector('[class*="billing-rate-"]');
  const byRate = /\bbilling-rate-(\d+)\b/.exec(rate?.getAttribute('class') ?? '')?.[1];
  return {
    staffId: link?.id ?? byRate ?? null,
    name,
    title: title ?? (small ? bare(small) : null),
    lead: shown(row, '*', /^lead attorney\b/i).length > 0,
  };
}

const LEAD = /^(lead|originating) attorney\b/i;

/** The first element of a cell that holds text and nothing else: "Dana Ortiz", before the title below it. */
function firstText(cell: Element): Element {
  return shown(cell, '*').find((e) => e.children.length === 0 && textOf(e) !== '') ?? cell;
}

/** A link of the left panel: "Dana Ortiz", and next to it "(Paralegal)". */
function fromLink(root: Document, link: Element): CaseStaff | null {
  const { name, title } = splitTitle(textOf(link));
  const beside = link.nextElementSibling;
  const leads = shown(root, '.test-lead-attorney-value').map((e) => splitTitle(textOf(e)).name);
  if (name === '') return null;
  return {
    staffId: linkId('staff', link),
    name,
    title: title ?? (beside?.matches('small') ? bare(textOf(beside)) || null : null),
    lead: leads.includes(name),
  };
}

const bare = (text: string) => text.replace(/^\((.*)\)$/, '$1').trim();
