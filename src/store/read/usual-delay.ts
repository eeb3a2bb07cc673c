import { deriveUsualDelay } from '../../domain/log-delay';
import type { OutboxRow } from '../database';
import { openRows } from '../open-row';
import { unsealEntry } from '../outbox';
import { openStore } from '../read';

/** Entries looked at for one answer, and how many of the firm's do for it. */
const LOOK_BACK = 200;
const ENOUGH = 20;

/**
 * How long the firm's log has usually taken to show a message, in milliseconds (outbox document §4); null where too
 * little is known. Rarely asked, so it stands apart from what the panel reads at first.
 */
export async function loadUsualDelay(firm: string): Promise<number | null> {
  const store = await openStore();
  const logged: OutboxRow[] = [];
  let cursor = await store.db.transaction('outbox').store.index('seq').openCursor(null, 'prev');
  for (let looked = 0; cursor && looked < LOOK_BACK; looked++) {
    if (cursor.value.state === 'logged') logged.push(cursor.value);
    cursor = await cursor.continue();
  }
  const entries = await openRows(logged.map((row) => unsealEntry(store, row)));
  return deriveUsualDelay(entries.filter((entry) => entry.ref.firm === firm).slice(0, ENOUGH));
}
