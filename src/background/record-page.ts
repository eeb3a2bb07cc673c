import { type CaseRef, caseKey, sameCase } from '../domain/case';
import { mergeDocuments } from '../domain/changes';
import type { EntityValues, Phone, Reading, Readings } from '../domain/facts';
import { normalisePhone } from '../domain/phone';
import { findEntity, type Place } from '../domain/place';
import { announceChange } from '../messaging/changes';
import type { PageRead } from '../messaging/protocol';
import { openStore, type Store } from '../store/context';
import { caseEntity, getFacts, writeFacts } from '../store/facts';
import { findThreadCase, writeThread, writeThreadList } from '../store/log';
import { writeRecentCase } from '../store/recent';
import { changeRecord } from '../store/records';
import { clock } from './clock';
import { noteCaseChanges, noteContactChanges } from './note-changes';
import { tellOfAnswers } from './notifications';
import { clearMark } from './own-marks';
import { reconcileCase } from './reconcile-case';
import { recordHealth } from './record-health';
import { createTurn } from './turn';

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
  const ref = await recordFacts(store, read);
  // The facts are kept already: they count, whatever becomes of this.
  await recordHealth(read).catch(() => undefined);
  return ref;
}

function recordFacts(store: Store, read: PageRead): Promise<CaseRef | null> {
  switch (read.entity.kind) {
    case 'case':
      return recordCase(store, read as PageRead<'case'>);
    case 'contact':
      return recordContact(store, read as PageRead<'contact'>);
    case 'company':
    case 'staff':
      return recordOther(store, read as PageRead<'company' | 'staff'>);
    case 'event':
      return recordEvent(store, read as PageRead<'event'>);
    case 'thread':
      return recordThread(store, read as PageRead<'thread'>);
    default:
      return read.entity satisfies never;
  }
}

async function recordOther(store: Store, read: PageRead<'company' | 'staff'>): Promise<null> {
  const readings = withPhones(read.readings) as Readings<EntityValues['company' | 'staff']>;
  await writeFacts(store, read.entity, readings, read.page, clock.now());
  announceChange({ what: 'facts', ref: null });
  return null;
}

/** How many events a case may remember; a firm has that many in years. */
const MOST_EVENTS = 500;

/**
 * An event shows in the case that its own link names, and nowhere else (D1). Where its links name several cases, what
 * was known of it before is doubtful too.
 */
async function recordEvent(store: Store, read: PageRead<'event'>): Promise<CaseRef | null> {
  const { firm, id } = read.entity;
  const { caseId } = read.readings;
  const readings =
    caseId?.state === 'unreadable'
      ? { ...read.readings, caseId: { state: 'empty', way: 'doubtful' } as const }
      : read.readings;
  const { after } = await writeFacts(store, read.entity, readings, read.page, clock.now());
  const ref = after.caseId?.value ? { firm, caseId: after.caseId.value } : null;
  if (ref)
    await changeRecord(store, ref, 'events', (old) =>
      [...(old ?? []).filter((other) => other !== id), id].slice(-MOST_EVENTS),
    );
  // The case that it belonged to before shows it no longer.
  announceChange({ what: 'facts', ref: null });
  return ref;
}

const turns = new Map<string, ReturnType<typeof createTurn>>();

/** "Delete everything": not even which cases were read stays in memory. */
export const forgetTurns = () => turns.clear();

/** What a case lists now and what it listed before belong together: two pages of it report one after the other. */
function inTurnOf<T>(ref: CaseRef, work: () => Promise<T>): Promise<T> {
  const turn = turns.get(caseKey(ref)) ?? createTurn();
  turns.set(caseKey(ref), turn);
  return turn(work);
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
  const { threads } = readings;
  const { before, after } = await inTurnOf(ref, async () => {
    if (readings.documents?.state === 'found') {
      const known = (await getFacts(store, caseEntity(ref))).documents?.value;
      const { value, more } = readings.documents;
      readings.documents = { ...readings.documents, value: mergeDocuments(known, value, more === false) };
    }
    // Before the facts: until they are written, they say what is still to be taken back.
    if (threads?.state === 'found' || threads?.state === 'empty') {
      const listed = (await getFacts(store, caseEntity(ref))).threads?.value ?? [];
      await writeThreadList(store, ref, found(threads) ?? [], listed, now);
    }
    return writeFacts(store, caseEntity(ref), readings, read.page, now);
  });
  if (after.name?.value) await writeRecentCase(store, { ref, name: after.name.value, openedAt: now });
  if (threads?.state === 'found' || threads?.state === 'empty') {
    await settleLog(ref);
    // A thread that this case lists no longer may be another's from now on.
    if (before.threads && !isDeepSame(before.threads.value, after.threads?.value))
      announceChange({ what: 'log', ref: null });
  }
  await noteCaseChanges(store, ref, before, after);
  announceChange({ what: 'facts', ref });
  return ref;
}

async function recordContact(store: Store, read: PageRead<'contact'>): Promise<null> {
  const { firm, id } = read.entity;
  const readings = withPhones(read.readings);
  const entity = { kind: 'contact', firm, id } as const;
  const { before, after } = await writeFacts(store, entity, readings, 'contact', clock.now());
  await noteContactChanges(store, entity, before, after);
  announceChange({ what: 'facts', ref: null });
  return null;
}

/** A thread is kept whatever its case; on which case it shows is decided by its link and the lists (D1). */
async function recordThread(store: Store, read: PageRead<'thread'>): Promise<CaseRef | null> {
  const { firm, id } = read.entity;
  const { subject, caseId, posts, complete } = read.readings;
  const former = await findThreadCase(store, firm, id);
  const { newLines, reading } = await writeThread(store, {
    firm,
    threadId: id,
    subject: found(subject) ?? null,
    ownCaseId: caseId?.state === 'empty' ? null : found(caseId),
    doubtful: caseId?.state === 'unreadable',
    posts: posts?.state === 'empty' ? [] : (found(posts) ?? null),
    complete: found(complete) ?? false,
    readAt: clock.now(),
  });
  const ref = await findThreadCase(store, firm, id);
  // An archived case comes back with any new message (seed: two-way messaging, Archive).
  if (ref && newLines > 0) await clearMark(ref, 'archived');
  if (ref) await settleLog(ref);
  if (ref && newLines > 0) await tellOfAnswers(ref, id, reading).catch(() => undefined);
  if (former && !sameCase(former, ref)) announceChange({ what: 'log', ref: former });
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

const isDeepSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function found<T>(reading: Reading<T> | undefined): T | undefined {
  return reading?.state === 'found' ? reading.value : undefined;
}

/** Phones are made E.164 when they are stored, so that nobody else needs the rules for it. */
function withPhones<R extends { phones?: Reading<Phone[]> }>(readings: R): R {
  const { phones } = readings;
  if (phones?.state !== 'found') return readings;
  return { ...readings, phones: { ...phones, value: phones.value.map(normalisePhone) } };
}
