import {
  type CaseContact,
  type CaseStaff,
  type CaseValues,
  NAMES_ONLY,
  type Readings,
} from '../../domain/facts';
import { splitTitle, toType, withoutType } from '../names';
import { toId } from './texts-data';

/** In characters; what is longer is no name of MyCase's. */
const LONGEST_NAME = 2_000;

/**
 * The JSON behind "Contacts & staff": IDs and display names. What stands in parentheses there is a type, not the
 * Title; Group, phone and e-mail are not in it.
 */
export function readContactsData(data: unknown): Pick<Readings<CaseValues>, 'contacts' | 'staff'> {
  const { clients, staff } = (data ?? {}) as { clients?: unknown; staff?: unknown };
  return {
    contacts: toReading(clients, ({ id, name }): CaseContact => {
      const type = toType(/\((\w+)\)$/.exec(name)?.[1] ?? '');
      return {
        contactId: type === 'Company' ? null : id,
        name: withoutType(name),
        group: null,
        role: null,
        type,
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
  const read = Array.isArray(items) ? items.map(toItem) : [null];
  const whole = read.filter((item) => item !== null);
  if (whole.length < read.length) return { state: 'unreadable' as const };
  return whole.length > 0
    ? { state: 'found' as const, value: whole.map(convert), way: NAMES_ONLY }
    : { state: 'empty' as const, way: NAMES_ONLY };
}

function toItem(item: unknown): { id: string; name: string } | null {
  const { id: value, full_name: fullName, name } = (item ?? {}) as Record<string, unknown>;
  const id = toId(value);
  const text = typeof fullName === 'string' ? fullName : name;
  if (id === null || typeof text !== 'string' || text.length > LONGEST_NAME) return null;
  const clean = text.replaceAll('\0', '').trim();
  return clean === '' ? null : { id, name: clean };
}
