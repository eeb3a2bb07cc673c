import type { CaseRef } from '../domain/case';
import { type Draft, emptyDraft } from '../domain/draft';
import { AppError } from '../domain/errors';
import { commit } from './commit';
import { caseMacOf, type Store } from './context';
import type { DraftRow } from './database';
import { openRow } from './open-row';
import { seal } from './seal';

const nameOf = (caseMac: string) => `drafts ${caseMac}`;

/** A draft as its row; `revision` stands in clear, since a write is decided by it. */
export async function sealDraft(
  store: Store,
  caseMac: string,
  ref: CaseRef,
  draft: Draft,
): Promise<DraftRow> {
  const sealed = await seal(store.keys, nameOf(caseMac), { ...draft, ref });
  return { caseMac, rev: draft.revision, sealed };
}

/** A draft with the case that it belongs to; version 1 did not write that down. */
export async function openDraft(store: Store, row: DraftRow): Promise<Draft & { ref?: CaseRef }> {
  const draft = await openRow<Draft & { ref: CaseRef }>(store, 'drafts', row.caseMac, row.sealed);
  return { ...(draft ?? emptyDraft), revision: row.rev };
}

export async function unsealDraft(store: Store, row: DraftRow | undefined): Promise<Draft> {
  if (!row) return emptyDraft;
  const { ref: _ref, ...draft } = await openDraft(store, row);
  return draft;
}

/** The draft of a case; an empty one of revision 0 where there never was one. */
export async function getDraft(store: Store, ref: CaseRef): Promise<Draft> {
  return unsealDraft(store, await store.db.get('drafts', await caseMacOf(store, ref)));
}

/**
 * Background only: changes the draft that has `baseRevision`, and answers with the one written.
 * Throws `draft-changed` where another window wrote meanwhile; nothing is overwritten.
 */
export async function changeDraft(
  store: Store,
  ref: CaseRef,
  baseRevision: number,
  change: (draft: Draft) => Draft,
): Promise<Draft> {
  const caseMac = await caseMacOf(store, ref);
  const old = await unsealDraft(store, await store.db.get('drafts', caseMac));
  if (old.revision !== baseRevision) throw new AppError('draft-changed');
  const next = { ...change(old), revision: old.revision + 1 };
  const row = await sealDraft(store, caseMac, ref, next);
  const tx = store.db.transaction('drafts', 'readwrite', { durability: 'strict' });
  const stored = await tx.store.get(caseMac);
  if ((stored?.rev ?? 0) !== baseRevision) {
    await tx.done;
    throw new AppError('draft-changed');
  }
  await commit(tx, tx.store.put(row));
  return next;
}

/** Background only: by a person's word the texts of a draft go; its revision goes on. */
export async function clearDraft(store: Store, key: string, revision: number): Promise<void> {
  const rev = revision + 1;
  const sealed = await seal(store.keys, nameOf(key), { ...emptyDraft, revision: rev });
  const tx = store.db.transaction('drafts', 'readwrite', { durability: 'strict' });
  const isSame = (await tx.store.get(key))?.rev === revision;
  await commit(tx, isSame && tx.store.put({ caseMac: key, rev, sealed }));
  if (!isSame) throw new AppError('draft-changed');
}

/** A text that comes back: into the composer where it is empty, else beside it as a second draft. */
export function takeBack(
  draft: Draft,
  text: string,
  at: number,
): { draft: Draft; restored: 'draft' | 'second-draft' } {
  const revision = draft.revision + 1;
  if (draft.text.trim() === '')
    return { draft: { ...draft, revision, text, savedAt: at }, restored: 'draft' };
  const second = [...draft.second, text];
  return { draft: { ...draft, revision, second, savedAt: at }, restored: 'second-draft' };
}
