import type { CaseRef } from '../domain/case';
import { AppError } from '../domain/errors';
import type { EventDraft } from '../domain/event-draft';
import type { Store } from './context';
import { openRow } from './open-row';
import { changeRecord, findRecord } from './records';

/** The record (records.ts) that holds the half-typed events of a case. */
const KIND = 'eventDrafts';

/** The half-typed events of a case, the one typed last at the end. */
export async function listEventDrafts(store: Store, ref: CaseRef): Promise<EventDraft[]> {
  return (await findRecord(store, ref, KIND)) ?? [];
}

/** Background only: keeps what was typed, over what was kept of the same one; null lets it go. */
export async function putEventDraft(
  store: Store,
  ref: CaseRef,
  id: string,
  draft: EventDraft | null,
): Promise<void> {
  // Most events are saved as they are typed, and were never written: then there is nothing to take away.
  if (!draft && !(await listEventDrafts(store, ref)).some((one) => one.id === id)) return;
  await changeRecord(store, ref, KIND, (old) => [
    ...(old ?? []).filter((one) => one.id !== id),
    ...(draft ? [draft] : []),
  ]);
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
  await putEventDraft(store, found.draft.ref, id, null);
}
