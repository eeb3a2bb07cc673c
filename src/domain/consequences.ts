import { isOwnNumber } from './contact';
import { findTaken, fullName, type LastSent, type UpdateField, type WantedUpdate } from './update';

/** What the client would notice; the words are the screen's. Nothing here is promised that is not known. */
export type Consequence =
  /** `maybe`: Hona has probably told of it already, after its nightly sync. */
  | { kind: 'new-phase'; phase: string; maybe: boolean }
  /** Staff have not chosen about notices yet. */
  | { kind: 'phase-if-on'; phase: string }
  /** In which phase Hona has the case was never answered to from here. */
  | { kind: 'phase-unknown'; phase: string }
  | { kind: 'notices-on' }
  | { kind: 'notices-off' }
  /** Whether they were on or off in Hona is not known. */
  | { kind: 'notices-set'; on: boolean }
  | { kind: 'portal-link'; to: string; maybe: boolean }
  /** MyCase has none any more; what Hona does with its own is documented nowhere (A37). */
  | { kind: 'left-out'; field: 'phone' | 'email'; was: string }
  | { kind: 'completed' }
  | { kind: 'may-create'; notices: boolean | null }
  | { kind: 'other-client'; was: string; wasId: string }
  | { kind: 'only-this-client'; contacts: number }
  /** PULL-CORR-1: under which number Hona has a company is not known, so this may be a second contact for it. */
  | { kind: 'second-contact' }
  | { kind: 'nothing' };

/**
 * Says, before Update is pressed, what the client would notice (product §4). Drips are not named: which of them a
 * phase brings is known in Hona alone.
 * @param takenOver fields that Hona has probably taken over in its nightly sync
 */
export function consequences(
  update: WantedUpdate,
  last: LastSent | null,
  contactsOnCase: number,
  takenOver: ReadonlySet<UpdateField> = new Set(),
): Consequence[] {
  const list = [
    ...ofProject(update, last, takenOver),
    ...ofClient(update, last, takenOver),
    ...(contactsOnCase > 1 ? [{ kind: 'only-this-client' as const, contacts: contactsOnCase }] : []),
  ];
  return list.length > 0 ? list : [{ kind: 'nothing' }];
}

function ofProject(
  { phase, notices, status }: WantedUpdate,
  last: LastSent | null,
  takenOver: ReadonlySet<UpdateField>,
): Consequence[] {
  const taken = findTaken(last);
  const sent = taken?.update;
  const completed: Consequence[] =
    status === 'Completed' && sent?.status !== 'Completed' ? [{ kind: 'completed' }] : [];
  if (!taken || !sent)
    return [
      { kind: 'may-create', notices },
      ...(notices === false ? [] : [{ kind: 'phase-unknown' as const, phase }]),
      ...(notices === null ? [] : [{ kind: 'notices-set' as const, on: notices }]),
      ...completed,
    ];
  const list: Consequence[] = [];
  if (sent.phase !== phase && notices === null) list.push({ kind: 'phase-if-on', phase });
  if (sent.phase !== phase && notices) list.push({ kind: 'new-phase', phase, maybe: takenOver.has('phase') });
  // What Hona answered counts more than what was sent.
  const before = taken.project.notices ?? sent.notices;
  if (notices !== null && notices !== before) list.push({ kind: notices ? 'notices-on' : 'notices-off' });
  return [...list, ...completed];
}

function ofClient(
  { client }: WantedUpdate,
  last: LastSent | null,
  takenOver: ReadonlySet<UpdateField>,
): Consequence[] {
  const isSame = last?.update.client.contactId === client.contactId;
  const list: Consequence[] =
    last && !isSame
      ? [{ kind: 'other-client', was: fullName(last.update), wasId: last.update.client.contactId }]
      : [];
  if (!isSame && isOwnNumber(client.contactId)) list.push({ kind: 'second-contact' });
  for (const field of ['phone', 'email'] as const) {
    const [is, was] = [client[field], isSame ? (last?.contact[field] ?? null) : null];
    if (is && is !== was) list.push({ kind: 'portal-link', to: is, maybe: isSame && takenOver.has(field) });
    if (!is && was) list.push({ kind: 'left-out', field, was });
  }
  return list;
}
