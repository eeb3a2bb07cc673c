import { AppError } from '../domain/errors';
import type { Reminder } from '../domain/reminder';
import type { KeptStop } from '../domain/stop';
import type { Template } from '../domain/template';
import { commit } from './commit';
import type { Store } from './context';
import { openRow } from './open-row';
import { seal } from './seal';

/** Short lists that belong to no one case, each under its own name. */
export type ListKinds = { templates: Template[]; reminders: Reminder[]; stops: KeptStop[] };

export type Listed<K extends keyof ListKinds> = { items: ListKinds[K]; revision: number };

/** The list and its revision, which every write raises; empty and 0 where there never was one. */
export async function getList<K extends keyof ListKinds>(store: Store, name: K): Promise<Listed<K>> {
  const row = await store.db.get('lists', name);
  const items = row && (await openRow<ListKinds[K]>(store, 'lists', name, row.sealed));
  return { items: items ?? ([] as unknown as ListKinds[K]), revision: row?.rev ?? 0 };
}

/**
 * Background only: changes a list on what stands in it, and answers with what was written.
 * @param base the revision that the change rests on; without it the change is made to whatever stands there
 * Throws `list-changed` where another window wrote since `base`.
 */
export async function changeList<K extends keyof ListKinds>(
  store: Store,
  name: K,
  change: (items: ListKinds[K]) => ListKinds[K],
  base?: number,
): Promise<Listed<K>> {
  for (;;) {
    const { items, revision } = await getList(store, name);
    if (base !== undefined && base !== revision) throw new AppError('list-changed');
    const next = { items: change(items), revision: revision + 1 };
    const sealed = await seal(store.keys, `lists ${name}`, next.items);
    const tx = store.db.transaction('lists', 'readwrite', { durability: 'strict' });
    const isSame = ((await tx.store.get(name))?.rev ?? 0) === revision;
    await commit(tx, isSame && tx.store.put({ name, rev: next.revision, sealed }));
    if (isSame) return next;
  }
}
