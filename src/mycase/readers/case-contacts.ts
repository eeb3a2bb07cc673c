import type { CaseContact } from '../../domain/facts';
import { linksOf } from '../links';
import { toType, withoutType } from '../names';
import { type Answer, readerOf } from '../reading';
import { cellText, findTable, readRows } from '../tables';
import { textOf } from '../text';

/** The table of the case's contacts, by the words of its heads. */
export const findContacts = (root: Document) =>
  findTable(root, ['name', 'group', 'role'], ['name', 'group', 'type', 'email']);

/**
 * Its rows. Columns go by their headers: MyCase's cell classes are wrong in filled rows. Group belongs to the contact,
 * Role to the case; neither is made up from the other.
 */
export const contactsByHeaders = (root: Document): Answer<CaseContact[]> | null =>
  readRows(findContacts(root), 'contacts', toContactOfRow);

/** The contacts of the case, on a page that may not be theirs: by the headers alone. */
export const readContacts = readerOf(['headers', contactsByHeaders]);

/** One row of such a table. */
export const toContactOfRow = (_row: Element, cell: (column: string) => Element | null) =>
  toContact(cell('name'), (column) => cellText(cell(column)));

/**
 * A contact with what is known beside their name.
 * @param box holds the name, and mostly the link to the person
 */
export function toContact(box: Element | null, text: (column: string) => string | null): CaseContact | null {
  if (!box) return null;
  const [link] = linksOf('contact', box);
  const [company] = linksOf('company', box);
  const name = withoutType(textOf((link ?? company)?.link) || textOf(box));
  if (name === '') return null;
  const phone = text('phone');
  return {
    contactId: link?.id ?? null,
    name,
    group: text('group'),
    role: text('role'),
    type: toType(text('type') ?? (company ? 'company' : '')),
    ...(company && !link && { companyId: company.id }),
    phone: phone === null ? null : { kind: 'unknown', raw: phone },
    email: text('email'),
  };
}
