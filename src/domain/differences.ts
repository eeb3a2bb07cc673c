import type { Activity, ChangedFact } from './activity';
import { lastMidnightPacific } from './pacific';
import { normaliseNumber } from './phone';
import { findTaken, fullName, type LastSent, type Plan, type UpdateField, type WantedUpdate } from './update';

export type Difference = {
  field: UpdateField;
  /** Null: never sent from this computer, or Hona answered without it. */
  was: string | null;
  is: string | null;
  /** Older than the last midnight, Pacific: Hona has probably taken it over in its nightly sync. */
  probablyTakenOver: boolean;
};

export const UPDATE_FIELDS: readonly UpdateField[] = [
  'name',
  'phase',
  'projectType',
  'status',
  'notices',
  'client',
  'phone',
  'email',
];

/** What an update sends for each field; `notices` null while staff have not chosen. */
export function listValues(update: WantedUpdate): Record<UpdateField, string | null> {
  const { name, phase, projectType, status, notices, client } = update;
  return {
    name,
    phase,
    projectType,
    status,
    notices: notices === null ? null : String(notices),
    client: fullName(update),
    phone: client.phone,
    email: client.email,
  };
}

export const isOfClient = (field: UpdateField) =>
  field === 'client' || field === 'phone' || field === 'email';

/** The fields in which two updates differ; a client is the same only where the contact is. */
export function listChanges(a: WantedUpdate, b: WantedUpdate): UpdateField[] {
  const [one, two] = [listValues(a), listValues(b)];
  const isOther = a.client.contactId !== b.client.contactId;
  return UPDATE_FIELDS.filter((field) => one[field] !== two[field] || (field === 'client' && isOther));
}

/** What was last sent for each field; for phone and e-mail what Hona answered, which counts more. */
export function listSent(last: LastSent | null): Record<UpdateField, string | null> {
  const sent = findTaken(last)?.update;
  return {
    name: sent?.name ?? null,
    phase: sent?.phase ?? null,
    projectType: sent?.projectType ?? null,
    status: sent?.status ?? null,
    notices: sent ? String(sent.notices) : null,
    client: last && fullName(last.update),
    phone: last?.contact.phone ?? null,
    email: last?.contact.email ?? null,
  };
}

/**
 * Every value of the update that is not the one last sent. Notices that nobody has chosen yet are no difference.
 * @param since when MyCase is known to have said each present value already, in milliseconds
 */
export function differences(
  update: WantedUpdate,
  last: LastSent | null,
  since: Partial<Record<UpdateField, number>>,
  now: number,
): Difference[] {
  const [values, sent] = [listValues(update), listSent(last)];
  const midnight = lastMidnightPacific(now);
  // Two contacts may have one name.
  const isOther = last?.update.client.contactId !== update.client.contactId;
  const isOld = (field: UpdateField) => {
    // Staff may have chosen that contact here, of which Hona's sync knows nothing.
    if (isOther && isOfClient(field)) return false;
    const part = isOfClient(field) ? last?.contact : findTaken(last)?.project;
    // What Hona answered after that midnight is newer than its sync.
    return part != null && part.at < midnight && (since[field] ?? now) < midnight;
  };
  return UPDATE_FIELDS.filter((field) => field !== 'notices' || update.notices !== null)
    .filter((field) => values[field] !== sent[field] || (field === 'client' && isOther))
    .map((field) => ({
      field,
      was: sent[field],
      is: values[field],
      probablyTakenOver: isOld(field),
    }));
}

type FactChange = Activity['what'] & { kind: 'fact-changed' };

const FACTS: Partial<Record<UpdateField, readonly ChangedFact[]>> = {
  name: ['name'],
  phase: ['stage'],
  projectType: ['practiceArea'],
  status: ['closed', 'stage'],
  phone: ['phone'],
  email: ['email'],
};

/**
 * Since when MyCase is known to say what it says now: since the newest change that two readings showed, else since
 * it was read. The true time may be earlier, never later. A client's phone and e-mail stand on two pages, and a case
 * has other contacts: a change counts only where it led to the present value.
 * @param activity of the case, newest first
 */
export function findSince(
  { update: { client }, readAt }: Pick<Plan & { ok: true }, 'update' | 'readAt'>,
  activity: readonly Activity[],
): Partial<Record<UpdateField, number>> {
  const changes = activity.flatMap(({ at, what }) =>
    what.kind === 'fact-changed' && what.whose === undefined ? [{ at, what }] : [],
  );
  const ledHere = (field: UpdateField, { is }: FactChange) => {
    if (field === 'email') return is === client.email;
    return field !== 'phone' || is.split(', ').some((raw) => normaliseNumber(raw) === client.phone);
  };
  const changedAt = (field: UpdateField) => {
    const newest = changes.find(({ what }) => FACTS[field]?.includes(what.fact));
    return newest && ledHere(field, newest.what) ? newest.at : undefined;
  };
  return Object.fromEntries(UPDATE_FIELDS.map((field) => [field, changedAt(field) ?? readAt[field]]));
}
