import { type CaseRef, caseKey } from '../domain/case';
import { type Change, diffCase, diffContact } from '../domain/changes';
import { findMainClient, isSameContact } from '../domain/contact';
import { type CaseContact, type CaseFacts, type ContactFacts, type Fact, NAMES_ONLY } from '../domain/facts';
import type { EntityRef } from '../domain/place';
import { readActivity } from '../store/activity';
import type { Store } from '../store/context';
import { caseEntity, getFacts } from '../store/facts';
import { getLocal } from '../store/items';
import { readRecentCases } from '../store/recent';
import { findRecord } from '../store/records';
import { clock } from './clock';
import { note } from './entries';

const HOUR = 3_600_000;
/** How many changes of a case are told in an hour: a page that shows something else each time must fill no store. */
const MOST_IN_HOUR = 50;

/**
 * Two pages of a case that disagree, of which one is an old one, change each other's facts at every look at them: the
 * same change is told once an hour.
 */
async function noteChange(store: Store, ref: CaseRef, change: Change): Promise<void> {
  const now = clock.now();
  const recent = (await readActivity(store, ref, MOST_IN_HOUR)).filter(
    ({ at, what }) => Math.abs(now - at) < HOUR && CHANGES.includes(what.kind),
  );
  const isTold = recent.some(({ what }) => JSON.stringify(what) === JSON.stringify(change));
  if (!isTold && recent.length < MOST_IN_HOUR) await note(ref, change);
}

const CHANGES: readonly string[] = [
  'fact-changed',
  'field-changed',
  'list-changed',
  'documents-seen',
] satisfies Change['kind'][];

/** What a newer reading of a case changed goes into its Activity. */
export async function noteCaseChanges(
  store: Store,
  ref: CaseRef,
  before: CaseFacts,
  after: CaseFacts,
): Promise<void> {
  for (const change of diffCase(before, after)) await noteChange(store, ref, change);
  if (before.contacts && after.contacts && before.contacts !== after.contacts)
    await noteClientChanges(store, ref, before.contacts, after.contacts);
}

/** Another main client, or another phone or e-mail of the same one, as far as the list of contacts tells it. */
async function noteClientChanges(
  store: Store,
  ref: CaseRef,
  before: Fact<CaseContact[]>,
  after: Fact<CaseContact[]>,
): Promise<void> {
  const [was, is] = await Promise.all([before, after].map((contacts) => findClient(store, ref, contacts)));
  if (!was || !is) return;
  if (!isSameContact(was, is)) {
    await noteChange(store, ref, { kind: 'fact-changed', fact: 'client', was: was.name, is: is.name });
    return;
  }
  // Mere names hold neither.
  if ([before, after].some(({ source }) => source.way === NAMES_ONLY)) return;
  // Where the contact's own page was read, it says more, and its changes are noted from there; not a company's.
  const { contactId: id } = is;
  const own: ContactFacts = id === null ? {} : await getFacts(store, { kind: 'contact', firm: ref.firm, id });
  const phones = [was, is].map((c) => c.phone?.raw ?? '') as [string, string];
  const emails = [was, is].map((c) => c.email ?? '') as [string, string];
  for (const [fact, page, [older, newer]] of [
    ['phone', own.phones, phones],
    ['email', own.email, emails],
  ] as const)
    if (!page && older !== newer)
      await noteChange(store, ref, { kind: 'fact-changed', fact, was: older, is: newer });
}

async function findClient(
  store: Store,
  ref: CaseRef,
  contacts: Fact<CaseContact[]> | undefined,
): Promise<CaseContact | null> {
  const [mapping, chosen] = await Promise.all([getLocal('mapping'), findRecord(store, ref, 'chosenClient')]);
  const client = findMainClient(contacts, mapping.clientGroups, chosen?.contactId ?? null);
  return client.state === 'found' ? client.contact : null;
}

/** How many of the cases opened last are asked whether the contact is on them. */
const MOST_CASES = 100;

/**
 * What a newer reading of a contact's page changed goes into the Activity of each case that has the contact: those
 * that the page lists and those that were opened here, unless a case's own list says otherwise (D1).
 */
export async function noteContactChanges(
  store: Store,
  { firm, id }: EntityRef,
  before: ContactFacts,
  after: ContactFacts,
): Promise<void> {
  const changes = diffContact(before, after);
  if (changes.length === 0) return;
  const listed = new Set((after.cases?.value ?? []).map(({ caseId }) => caseKey({ firm, caseId })));
  const opened = (await readRecentCases(store, MOST_CASES)).filter(({ ref }) => ref.firm === firm);
  const candidates = new Map<string, CaseRef>([
    ...(after.cases?.value ?? []).map(({ caseId }): [string, CaseRef] => [
      caseKey({ firm, caseId }),
      { firm, caseId },
    ]),
    ...opened.map(({ ref }): [string, CaseRef] => [caseKey(ref), ref]),
  ]);
  for (const [key, ref] of candidates) {
    const { contacts } = await getFacts(store, caseEntity(ref));
    const isOn = contacts ? contacts.value?.some((c) => c.contactId === id) : listed.has(key);
    if (!isOn) continue;
    const client = await findClient(store, ref, contacts);
    const whose = client?.contactId === id ? null : (after.name?.value ?? before.name?.value ?? '');
    for (const change of changes)
      await noteChange(
        store,
        ref,
        change.kind === 'fact-changed' && whose !== null ? { ...change, whose } : change,
      );
  }
}
