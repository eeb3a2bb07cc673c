import {
  type CaseContact,
  type CaseStaff,
  type CaseValues,
  NAMES_ONLY,
  type Readings,
} from '../../domain/facts';
import { withoutType } from './case-contacts';
import { splitTitle } from './case-staff';

/**
 * The JSON behind "Contacts & staff": IDs and display names. What stands in parentheses there is a type, not the
 * Title; Group, phone and e-mail are not in it.
 */
export function readContactsData(data: unknown): Pick<Readings<CaseValues>, 'contacts' | 'staff'> {
  const { clients, staff } = (data ?? {}) as { clients?: unknown; staff?: unknown };
  return {
    contacts: toReading(clients, ({ id, name }): CaseContact => {
      const type = /\((client|company)\)$/i.exec(name)?.[1]?.toLowerCase();
      return {
        contactId: type === 'company' ? null : id,
        name: withoutType(name),
        group: null,
        role: null,
        type: type === 'company' ? 'Company' : type === 'client' ? 'Client' : null,
        phone: null,
        email: null,
      };
    }),
    staff: toReading(
      staff,
      ({ id, name }): CaseStaff => ({ staffId: id, name: splitTitle(name).name, title: null, lead: false }),
    ),
  };
}

function toReading<T>(items: unknown, convert: (item: { id: string; name: string }) => T) {
  if (!Array.isArray(items)) return { state: 'unreadable' as const };
  if (items.length === 0) return { state: 'empty' as const, way: NAMES_ONLY };
  const read = items.map(toItem);
  return read.every((item) => item !== null)
    ? { state: 'found' as const, value: read.map(convert), way: NAMES_ONLY }
    : { state: 'unreadable' as const };
}

function toItem(item: unknown): { id: string; name: string } | null {
  const { id, full_name: fullName, name } = (item ?? {}) as Record<string, unknown>;
  const text = typeof fullName === 'string' ? fullName : name;
  return /^[1-9]\d*$/.test(String(id)) && typeof text === 'string' && text.trim() !== ''
    ? { id: String(id), name: text.trim() }
    : null;
}
