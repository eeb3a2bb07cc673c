import { ageOf } from '../domain/age';
import { type CaseRef, caseKey } from '../domain/case';
import { AppError } from '../domain/errors';
import {
  isUnfinished,
  type OutboxEntry,
  type OutboxEvent,
  type Transition,
  transition,
} from '../domain/outbox';
import { findPhone } from '../domain/phone-ref';
import { findDue, type QueuePosition, wasForbidden } from '../domain/queue';
import { commit } from './commit';
import { caseMacOf, type Store } from './context';
import type { OutboxRow } from './database';
import { sealDraft, takeBack, unsealDraft } from './drafts';
import { openRow, openRows } from './open-row';
import { macOf, seal } from './seal';

/** Every write of the outbox is one transaction, on disk before it resolves. */
const STRICT = { durability: 'strict' } as const;

/**
 * Makes an entry of a draft: consumes the draft's revision and adds the row in one step. A second Send of the
 * same draft (another press, another window) throws `draft-changed` and keeps its text.
 */
export async function addFromDraft(store: Store, entry: Omit<OutboxEntry, 'seq'>): Promise<OutboxEntry> {
  const caseMac = await caseMacOf(store, entry.ref);
  const draftMac = await macOf(store.keys, `draft ${caseKey(entry.ref)} ${entry.draftRevision}`);
  const draft = await unsealDraft(store, await store.db.get('drafts', caseMac));
  if (draft.revision !== entry.draftRevision) throw new AppError('draft-changed');
  const cleared = await sealDraft(store, caseMac, entry.ref, {
    ...draft,
    revision: draft.revision + 1,
    text: '',
  });
  const row = await sealEntry(store, { ...entry, seq: 0 }, { caseMac, draftMac, rev: 1 });

  const tx = store.db.transaction(['outbox', 'drafts'], 'readwrite', STRICT);
  const outbox = tx.objectStore('outbox');
  const stored = await tx.objectStore('drafts').get(caseMac);
  const taken = await outbox.index('draftMac').getKey(draftMac);
  if ((stored?.rev ?? 0) !== entry.draftRevision || taken !== undefined) {
    await tx.done;
    throw new AppError('draft-changed');
  }
  const newest = await outbox.index('seq').openKeyCursor(null, 'prev');
  const seq = (newest?.key ?? 0) + 1;
  await commit(tx, outbox.add({ ...row, seq }), tx.objectStore('drafts').put(cleared));
  return { ...entry, seq };
}

/** The entry, or null where the store has none of this ID. */
export async function findEntry(store: Store, id: string): Promise<OutboxEntry | null> {
  const row = await store.db.get('outbox', id);
  return row ? unsealEntry(store, row) : null;
}

/** The entries of a case in their order. */
export async function listEntries(store: Store, ref: CaseRef): Promise<OutboxEntry[]> {
  const rows = await store.db.getAllFromIndex('outbox', 'caseMac', await caseMacOf(store, ref));
  const entries = await openRows(rows.map((row) => unsealEntry(store, row)));
  return entries.sort((a, b) => a.seq - b.seq);
}

/** Everything that is not settled, of all cases, in order. */
export async function listUnfinished(store: Store): Promise<OutboxEntry[]> {
  const rows = await store.db.getAllFromIndex('outbox', 'open', 1);
  const entries = await openRows(rows.map((row) => unsealEntry(store, row)));
  return entries.sort((a, b) => a.seq - b.seq);
}

/** How many there are, and how many of them are not settled. */
export async function countEntries(store: Store): Promise<{ entries: number; unfinished: number }> {
  const outbox = store.db.transaction('outbox').store;
  const [entries, unfinished] = await Promise.all([outbox.count(), outbox.index('open').count(1)]);
  return { entries, unfinished };
}

/** Where each unfinished entry stands, without opening any. */
export async function listPositions(store: Store): Promise<QueuePosition[]> {
  return store.db.getAllFromIndex('outbox', 'open', 1);
}

/**
 * Applies an event as compare-and-set: where another write came between, it is applied again to what that one
 * left, so an undo that loses against the claim is refused as "already sending".
 * @param takeBackText put the entry's text back into the case's composer in the same transaction; `bare` takes off what
 * is put below it when it is sent
 * Throws `not-found`, `already-sending`, `not-allowed`.
 */
export async function changeEntry(
  store: Store,
  id: string,
  event: OutboxEvent,
  takeBackText?: { at: number; bare?: (text: string) => string },
): Promise<{ entry: OutboxEntry; restored: 'draft' | 'second-draft' }> {
  for (;;) {
    const row = await store.db.get('outbox', id);
    if (!row) throw new AppError('not-found');
    const entry = await unsealEntry(store, row);
    if (!entry) throw new AppError('not-found');
    const next = unwrap(transition(entry, event));
    const sealedRow = await sealEntry(store, next, { ...row, rev: row.rev + 1 });
    const before = takeBackText ? await store.db.get('drafts', row.caseMac) : undefined;
    const back = takeBackText
      ? takeBack(
          await unsealDraft(store, before),
          takeBackText.bare?.(next.text) ?? next.text,
          takeBackText.at,
        )
      : null;
    const draftRow = back ? await sealDraft(store, row.caseMac, next.ref, back.draft) : null;

    const tx = store.db.transaction(['outbox', 'drafts'], 'readwrite', STRICT);
    const stored = await tx.objectStore('outbox').get(id);
    const draft = await tx.objectStore('drafts').get(row.caseMac);
    if (stored?.rev !== row.rev || (draftRow && draft?.rev !== before?.rev)) {
      await tx.done;
      continue;
    }
    await commit(
      tx,
      tx.objectStore('outbox').put(sealedRow),
      draftRow && tx.objectStore('drafts').put(draftRow),
    );
    return { entry: next, restored: back?.restored ?? 'draft' };
  }
}

/**
 * Claims `id` for one attempt, if it still is the entry that is due: in one transaction the queue is looked at
 * again, and the row says *sending* on disk before this resolves. Null where something came between.
 */
export async function claimEntry(
  store: Store,
  id: string,
  event: OutboxEvent & { type: 'claim' },
  unready?: ReadonlySet<string>,
): Promise<OutboxEntry | null> {
  const row = await store.db.get('outbox', id);
  const entry = row && (await unsealEntry(store, row));
  if (!entry) return null;
  const result = transition(entry, event);
  if (!result.ok) return null;
  const sealedRow = await sealEntry(store, result.entry, { ...row, rev: row.rev + 1 });
  const tx = store.db.transaction('outbox', 'readwrite', STRICT);
  const open = await tx.store.index('open').getAll(1);
  const due = findDue(open, event.at, unready);
  if (due?.id !== id || open.find((r) => r.id === id)?.rev !== row.rev) {
    await tx.done;
    return null;
  }
  await commit(tx, tx.store.put(sealedRow));
  return result.entry;
}

function unwrap(result: Transition): OutboxEntry {
  if (!result.ok) throw new AppError(result.code);
  return result.entry;
}

const nameOf = (id: string) => `outbox ${id}`;

async function sealEntry(
  store: Store,
  entry: OutboxEntry,
  plain: Pick<OutboxRow, 'caseMac' | 'draftMac' | 'rev'>,
): Promise<OutboxRow> {
  return {
    id: entry.id,
    caseMac: plain.caseMac,
    draftMac: plain.draftMac,
    rev: plain.rev,
    seq: entry.seq,
    state: entry.state,
    notBefore: entry.notBefore,
    stopped: entry.paused !== null || entry.asks !== null,
    leftOpen: entry.leftOpen,
    yields: wasForbidden(entry),
    at: ageOf(entry),
    ...(isUnfinished(entry) ? { open: 1 as const } : {}),
    ...(findPhone(entry.ref) ? { byPhone: 1 as const } : {}),
    sealed: await seal(store.keys, nameOf(entry.id), entry),
  };
}

/** Null where the row cannot be opened. */
export async function unsealEntry(store: Store, row: OutboxRow): Promise<OutboxEntry | null> {
  const entry = await openRow<OutboxEntry>(store, 'outbox', row.id, row.sealed);
  return entry && { ...entry, seq: row.seq };
}
