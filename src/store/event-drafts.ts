import type { CaseRef } from '../domain/case';
import { AppError } from '../domain/errors';
import { type DraftGround, type EventDraft, findDraftId } from '../domain/event-draft';
import type { Store } from './context';
import { openRow } from './open-row';
import { changeRecord, findRecord } from './records';

/** The record (records.ts) that holds the half-typed events of a case. */
const KIND = 'eventDrafts';

/** The half-typed events of a case, the one typed last at the end. */
export async function listEventDrafts(store: Store, ref: CaseRef): Promise<EventDraft[]> {
  return (await findRecord(store, ref, KIND)) ?? [];
}

/**
 * Background only: keeps what was typed, over what was kept of the same one; null lets it go. What another window wrote
 * is neither overwritten nor let go (`findDraftId`).
 * @param ground null: it goes whoever wrote it
 * @returns the ID under which it is kept
 */
export async function putEventDraft(
  store: Store,
  ref: CaseRef,
  id: string,
  draft: Omit<EventDraft, 'id'> | null,
  ground: DraftGround | null,
): Promise<string> {
  let keptAs = id;
  const place = (drafts: readonly EventDraft[]) => {
    const stored = drafts.find((one) => one.id === id);
    keptAs = ground ? findDraftId(stored, id, ground) : id;
    return drafts.find((one) => one.id === keptAs);
  };
  // Most events are saved as they are typed, and were never written: then there is nothing to take away.
  if (!draft && !place(await listEventDrafts(store, ref))) return keptAs;
  await changeRecord(store, ref, KIND, (old) => {
    const before = place(old ?? []);
    const rest = (old ?? []).filter((one) => one !== before);
    if (!draft) return rest;
    const savedAt = Math.max(draft.savedAt, (before?.savedAt ?? 0) + 1);
    return [...rest, { ...draft, id: keptAs, savedAt, ...(ground && { by: ground.by }) }];
  });
  return keptAs;
}

/** Those of every case, each under the key of its case. */
export async function listAllEventDrafts(store: Store): Promise<{ caseMac: string; draft: EventDraft }[]> {
  const keys = (await store.db.getAllKeys('records')).filter(([, kind]) => kind === KIND);
  const all = [];
  for (const key of keys) {
    const row = await store.db.get('records', key);
    const drafts = row && (await openRow<EventDraft[]>(store, 'records', key, row.sealed));
    for (const draft of drafts ?? []) all.push({ caseMac: key[0], draft });
  }
  return all;
}

/** Background only: one goes, as it was seen; throws `draft-changed` where it is another by now. */
export async function forgetEventDraft(
  store: Store,
  caseMac: string,
  id: string,
  savedAt: number,
): Promise<void> {
  const found = (await listAllEventDrafts(store)).find(
    (one) => one.caseMac === caseMac && one.draft.id === id && one.draft.savedAt === savedAt,
  );
  if (!found) throw new AppError('draft-changed');
  await putEventDraft(store, found.draft.ref, id, null, null);
}
