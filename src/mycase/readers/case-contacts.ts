import type { CaseContact } from '../../domain/facts';
import { linksOf } from '../links';
import { toType, withoutType } from '../names';
import { type Answer, allOf, readerOf } from '../reading';
import { cellsOf } from '../rows';
import { cellText, findTable, readRows } from '../tables';
import { shown, textOf } from '../text';

/**
 * The contacts of the case. Columns go by their headers: MyCase's cell classes are wrong in filled rows.
 * Group belongs to the contact, Role to the case; neither is made up from the other.
 */
export const readContacts = readerOf(
  ['headers', (root) => readRows(findContacts(root), 'contacts', (_row, cell) => toContact(cell))],
  // Beside headers it would take the rows that are there already for all of them.
  ['rows', (root) => (findContacts(root) ? null : fromRows(shown(root, 'tr.case-contact-row')))],
);

const findContacts = (root: Document) =>
  findTable(root, ['name', 'group', 'role'], ['name', 'group', 'type', 'email']);

/** Without headers the columns go by the cell that says Client or Company: Name, Group, Role, it, Phone, Email. */
function fromRows(rows: Element[]): Answer<CaseContact[]> | null {
  return allOf(
    rows.map((row) => {
      const cells = cellsOf(row);
      const type = cells.findLastIndex((cell) => /^(client|company)$/i.test(textOf(cell)));
      if (type < 3) return null;
      const places: Record<string, number> = { name: -3, group: -2, role: -1, type: 0, phone: 1, email: 2 };
      return toContact((column) => cells[type + (places[column] ?? 0)] ?? null);
    }),
  );
}

function toContact(cell: (column: string) => Element | null): CaseContact | null {
  const nameCell = cell('name');
  if (!nameCell) return null;
  const [link] = linksOf('contact', nameCell);
  const [company] = linksOf('company', nameCell);
  const name = withoutType(textOf((link ?? company)?.link) || textOf(nameCell));
  if (name === '') return null;
  const phone = cellText(cell('phone'));
  return {
    contactId: link?.id ?? null,
    name,
    group: cellText(cell('group')),
    role: cellText(cell('role')),
    type: toType(cellText(cell('type')) ?? (company ? 'company' : '')),
    ...(company && !link && { companyId: company.id }),
    phone: phone === null ? null : { kind: 'unknown', raw: phone },
    email: cellText(cell('email')),
  };
}
