import type { Store } from '../../src/store/context';
import type { SealedStore } from '../../src/store/database';

/** Makes rows of one store unreadable, as a damaged disk would: the value is there, and no key opens it. */
export async function damage(
  { db }: Store,
  from: SealedStore,
  which = (_row: object) => true,
): Promise<void> {
  const tx = db.transaction(from, 'readwrite');
  let cursor = await tx.store.openCursor();
  while (cursor) {
    const { sealed } = cursor.value;
    if (which(cursor.value)) {
      const data = new Uint8Array(sealed.data.slice(0));
      data.set([data[0]! ^ 1]);
      await cursor.update({ ...cursor.value, sealed: { iv: sealed.iv, data: data.buffer } } as never);
    }
    cursor = await cursor.continue();
  }
  await tx.done;
}
