import type { CaseStaff, Reading } from '../../domain/facts';
import { linksOf } from '../links';
import { allOf, firstOf } from '../reading';
import { findTable, readRows } from '../tables';
import { isIgnored, shown, textOf } from '../text';

/** The staff of the case, with their titles; e-mail and phone stand on their own pages only. */
export function readStaff(root: Document): Reading<CaseStaff[]> {
  return firstOf(
    [
      'headers',
      () =>
        readRows(findTable(root, ['name', 'rate']), 'staff', (row, cell) =>
          toStaff(row, cell('name') ?? row),
        ),
    ],
    ['rows', () => allOf(shown(root, 'tr.case-staff-row').map((row) => toStaff(row, row)))],
    [
      'left-panel',
      () => allOf(shown(root, 'a.pendo-left-details-staff-link').map((link) => fromLink(root, link))),
    ],
  );
}

function toStaff(row: Element, cell: Element): CaseStaff | null {
  const link = linksOf('staff', cell).find((l) => !isIgnored(l.link));
  const box = cell.querySelector('.staff_name') ?? link?.link ?? firstText(cell);
  const { name, title } = splitTitle(textOf(box));
  if (name === '') return null;
  const small = shown(cell, 'small')
    .map(textOf)
    .find((text) => text !== '' && !LEAD.test(text));
  const byRate = /\bbilling-rate-(\d+)\b/.exec(row.innerHTML)?.[1];
  return {
    staffId: link?.id ?? byRate ?? null,
    name,
    title: title ?? (small ? bare(small) : null),
    lead: shown(row, '*').some((e) => /^lead attorney\b/i.test(textOf(e))),
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
    staffId: linksOf('staff', link.parentElement ?? root).find((l) => l.link === link)?.id ?? null,
    name,
    title: title ?? (beside?.matches('small') ? bare(textOf(beside)) || null : null),
    lead: leads.includes(name),
  };
}

const bare = (text: string) => text.replace(/^\((.*)\)$/, '$1').trim();

/** "Dana Ortiz (Paralegal)" as name and title. */
export function splitTitle(text: string): { name: string; title: string | null } {
  const match = /^(.*\S)\s*\(([^()]*)\)$/.exec(text);
  return match ? { name: match[1] ?? '', title: match[2]?.trim() || null } : { name: text, title: null };
}
