import type { CaseContact, Reading } from '../../domain/facts';
import { linksOf } from '../links';
import { type Answer, allOf, firstOf } from '../reading';
import { cellsOf, cellText, findTable, readRows } from '../tables';
import { isIgnored, shown, textOf } from '../text';

/**
 * The contacts of the case. Columns go by their headers: MyCase's cell classes are wrong in filled rows.
 * Group belongs to the contact, Role to the case; neither is made up from the other.
 */
export function readContacts(root: Document): Reading<CaseContact[]> {
  const table = () =>
    findTable(root, ['name', 'group', 'role']) ?? findTable(root, ['name', 'group', 'type', 'email']);
  return firstOf(
    ['headers', () => readRows(table(), 'contacts', (_row, cell) => toContact(cell))],
    ['rows', () => fromRows(shown(root, 'tr.case-contact-row'))],
  );
}

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
  const link = linksOf('contact', nameCell).find((l) => !isIgnored(l.link));
  const company = linksOf('company', nameCell)[0];
  const name = withoutType(textOf((link ?? company)?.link) || textOf(nameCell));
  if (name === '') return null;
  const phone = cellText(cell('phone'));
  const type = (cellText(cell('type')) ?? (company ? 'Company' : '')).toLowerCase();
  return {
    contactId: link?.id ?? null,
    name,
    group: cellText(cell('group')),
    role: cellText(cell('role')),
    type: type === 'client' ? 'Client' : type === 'company' ? 'Company' : null,
    phone: phone === null ? null : { kind: 'unknown', raw: phone },
    email: cellText(cell('email')),
  };
}

/** "Jane Doe (Client)": what stands in parentheses is the type, no part of the name. */
export function withoutType(name: string): string {
  return name.replace(/\s*\((client|company|contact|lead)\)\s*$/i, '').trim();
}
