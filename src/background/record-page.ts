import type { CaseRef } from '../domain/case';
import type { CaseFacts, ContactFacts, EntityValues, Phone, Reading, Readings } from '../domain/facts';
import { normalisePhone } from '../domain/phone';
import { type EntityRef, findEntity, type Place } from '../domain/place';
import { announceChange } from '../messaging/changes';
import type { PageRead } from '../messaging/protocol';
import { openStore, type Store } from '../store/context';
import { caseEntity, writeFacts } from '../store/facts';
import { findThreadCase, writeThread, writeThreadList } from '../store/log';
import { writeRecentCase } from '../store/recent';
import { clock } from './clock';
import { note } from './entries';
import { reconcileCase } from './reconcile-case';

/**
 * Stores what a page said, under the page's own entity, and what follows from it.
 * @param place the place that the browser says the page is; a reading of any other entity is dropped
 * @returns the case that changed, if it is known
 */
export async function recordPage(read: PageRead, place: Place): Promise<CaseRef | null> {
  const entity = findEntity(place);
  const { kind, firm, id } = read.entity;
  if (!entity || entity.kind !== kind || entity.firm !== firm || entity.id !== id) return null;
  const store = await openStore();
  switch (read.entity.kind) {
    case 'case':
      return recordCase(store, read as PageRead<'case'>);
    case 'contact':
      return recordContact(store, read as PageRead<'contact'>);
    case 'company':
    case 'staff':
    case 'event':
      return recordOther(store, read as PageRead<'company' | 'staff' | 'event'>);
    case 'thread':
      return recordThread(store, read as PageRead<'thread'>);
    default:
      return read.entity satisfies never;
  }
}

async function recordOther(store: Store, read: PageRead<'company' | 'staff' | 'event'>): Promise<null> {
  const readings = 'phones' in read.readings ? withPhones(read.readings) : read.readings;
  await writeFacts(
    store,
    read.entity,
    readings as Readings<EntityValues[EntityRef['kind']]>,
    read.page,
    clock.now(),
  );
  announceChange({ what: 'facts', ref: null });
  return null;
}

async function recordCase(store: Store, read: PageRead<'case'>): Promise<CaseRef> {
  const ref: CaseRef = { firm: read.entity.firm, caseId: read.entity.id };
  const readings = { ...read.readings };
  if (readings.contacts?.state === 'found')
    readings.contacts = {
      ...readings.contacts,
      value: readings.contacts.value.map((c) => ({ ...c, phone: c.phone && normalisePhone(c.phone) })),
    };
  const now = clock.now();
  const { before, after } = await writeFacts(store, caseEntity(ref), readings, read.page, now);
  if (after.name?.value) await writeRecentCase(store, { ref, name: after.name.value, openedAt: now });
  if (readings.threads?.state === 'found') {
    await writeThreadList(store, ref, readings.threads.value);
    await settleLog(ref);
  }
  await noteCaseChanges(ref, before, after);
  announceChange({ what: 'facts', ref });
  return ref;
}

/** What changed between two readings and matters most: stage, practice area, name, open or closed. */
async function noteCaseChanges(ref: CaseRef, before: CaseFacts, after: CaseFacts): Promise<void> {
  for (const fact of ['stage', 'practiceArea', 'name', 'closed'] as const) {
    const [was, is] = [before[fact], after[fact]];
    if (was && is && was.value !== is.value)
      await note(ref, {
        kind: 'fact-changed',
        fact,
        was: String(was.value ?? ''),
        is: String(is.value ?? ''),
      });
  }
}

async function recordContact(store: Store, read: PageRead<'contact'>): Promise<null> {
  const { firm, id } = read.entity;
  const readings = withPhones(read.readings);
  const entity = { kind: 'contact', firm, id } as const;
  const { before, after } = await writeFacts(store, entity, readings, 'contact', clock.now());
  for (const listed of after.cases?.value ?? [])
    await noteContactChanges({ firm, caseId: listed.caseId }, before, after);
  announceChange({ what: 'facts', ref: null });
  return null;
}

async function noteContactChanges(ref: CaseRef, before: ContactFacts, after: ContactFacts): Promise<void> {
  if (before.email && after.email && before.email.value !== after.email.value)
    await note(ref, {
      kind: 'fact-changed',
      fact: 'email',
      was: before.email.value ?? '',
      is: after.email.value ?? '',
    });
  const [was, is] = [numbers(before), numbers(after)];
  if (before.phones && after.phones && was !== is)
    await note(ref, { kind: 'fact-changed', fact: 'phone', was, is });
}

const numbers = (facts: ContactFacts) => (facts.phones?.value ?? []).map((p) => p.raw).join(', ');

/** A thread is kept whatever its case; on which case it shows is decided by its link and the lists (D1). */
async function recordThread(store: Store, read: PageRead<'thread'>): Promise<CaseRef | null> {
  const { firm, id } = read.entity;
  const { subject, caseId, posts, complete } = read.readings;
  await writeThread(store, {
    firm,
    threadId: id,
    subject: found(subject) ?? null,
    ownCaseId: caseId?.state === 'empty' ? null : found(caseId),
    posts: posts?.state === 'empty' ? [] : (found(posts) ?? null),
    complete: found(complete) ?? false,
    readAt: clock.now(),
  });
  const ref = await findThreadCase(store, firm, id);
  if (ref) await settleLog(ref);
  return ref;
}

/** The panel is told when entries have claimed their lines: before that the same message would stand there twice. */
async function settleLog(ref: CaseRef): Promise<void> {
  try {
    await reconcileCase(ref);
  } finally {
    announceChange({ what: 'log', ref });
  }
}

function found<T>(reading: Reading<T> | undefined): T | undefined {
  return reading?.state === 'found' ? reading.value : undefined;
}

/** Phones are made E.164 when they are stored, so that nobody else needs the rules for it. */
function withPhones<R extends { phones?: Reading<Phone[]> }>(readings: R): R {
  const { phones } = readings;
  if (phones?.state !== 'found') return readings;
  return { ...readings, phones: { ...phones, value: phones.value.map(normalisePhone) } };
}
