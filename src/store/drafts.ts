import type { CaseRef } from '../domain/case';
import { type Draft, emptyDraft } from '../domain/draft';
import { AppError } from '../domain/errors';
import { caseMacOf, type Store } from './context';
import type { DraftRow } from './database';
import { openRow } from './open-row';
import { seal } from './seal';

const nameOf = (caseMac: string) => `drafts ${caseMac}`;

/** A draft as its row; `revision` stands in clear, since a write is decided by it. */
export async function sealDraft(store: Store, caseMac: string, draft: Draft): Promise<DraftRow> {
  return { caseMac, rev: draft.revision, sealed: await seal(store.keys, nameOf(caseMac), draft) };
}

export async function unsealDraft(store: Store, row: DraftRow | undefined): Promise<Draft> {
  if (!row) return emptyDraft;
  const draft = await openRow<Draft>(store, 'drafts', row.caseMac, row.sealed);
  return { ...(draft ?? emptyDraft), revision: row.rev };
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
  const row = await sealDraft(store, caseMac, next);
  const tx = store.db.transaction('drafts', 'readwrite', { durability: 'strict' });
  const stored = await tx.store.get(caseMac);
  if ((stored?.rev ?? 0) !== baseRevision) {
    await tx.done;
    throw new AppError('draft-changed');
  }
  await Promise.all([tx.store.put(row), tx.done]);
  return next;
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
  return { draft: { ...draft, revision, second: [...draft.second, text] }, restored: 'second-draft' };
}
