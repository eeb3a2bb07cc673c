import browser from 'webextension-polyfill';
import { forgetTexts } from '../domain/checks/open-stops';
import type { DeletedPart } from '../domain/deleted-part';
import { AppError } from '../domain/errors';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { commit } from '../store/commit';
import { openStore } from '../store/context';
import { deleteDatabase } from '../store/database';
import { clearAreas, writeQuietTabs } from '../store/items';
import { forgetOpened } from '../store/memory';
import { listOpenEnds, marksOf } from '../store/open-ends';
import { listPositions } from '../store/outbox';
import { isWritingEvent } from './calendar';
import { clearIcon } from './icon';
import { forgetLooks } from './look-ahead';
import { clearNotifications } from './notifications';
import { runner, wakeAt } from './outbox-port';
import { forgetTurns } from './record-page';

/** How long a message on its way is waited for: its own deadline. */
const PATIENCE = 20_000;

/** What else there is beside the database; each says by throwing that it could not be emptied. */
const PARTS: Readonly<Record<DeletedPart, () => Promise<unknown>>> = {
  areas: clearAreas,
  alarms: clearAlarms,
  caches: clearCaches,
  icon: clearIcon,
  notifications: clearNotifications,
};

/**
 * "Delete everything on this computer", the only purge (product §8): database and keys, storage areas, caches,
 * alarms, badge, notifications, and what this worker remembers. Each part is looked at after it was emptied. What stays
 * holds nothing of a client: the firm's managed policy, which is the browser's, the entry in the context menu, and the
 * numbers of open tabs (`quiet`). Nothing is deleted in Hona or MyCase. Must run alone (gate.ts).
 *
 * Throws `already-sending` where a message is on its way for too long, and `list-changed` where something is unfinished
 * that staff have not seen; then nothing was deleted. `storage-blocked` where a page holds the database, `storage-broken`
 * where the browser cannot even delete it: with `deleted` in the detail all is deleted but the empty database, without
 * it nothing was. `unexpected` with `deleted` and `left`: the parts that could not be emptied.
 */
export async function deleteEverything(
  { seen }: PanelCalls['deleteEverything']['args'],
  patience = PATIENCE,
): Promise<null> {
  const resume = runner.hold();
  try {
    await Promise.race([
      runner.whenIdle(),
      new Promise<void>((resolve) => {
        setTimeout(resolve, patience);
      }),
    ]);
    const isEmpty = await emptyDatabase(seen);
    // Its rows still stand there: where it cannot go as a whole, nothing else goes either.
    if (!isEmpty) await deleteDatabase();
    wakeAt(null);
    forgetTexts();
    forgetTurns();
    forgetOpened();
    forgetLooks();
    const left = await clearParts();
    try {
      // Whatever failed: its keys are gone, and a database that stays open would go on with those in memory.
      if (isEmpty) await deleteDatabase();
    } catch (error) {
      throw new AppError(error instanceof AppError ? error.code : 'storage-broken', { deleted: 1 });
    } finally {
      announceChange({ what: 'deleted', ref: null });
    }
    if (left.length > 0) throw new AppError('unexpected', { deleted: 1, left: left.join() });
    return null;
  } finally {
    resume();
  }
}

/**
 * Row by row first, keys and all: a database that is only marked as deleted may live on while a page holds it.
 * @returns false where it cannot be opened, read or emptied: staff were told so, and it goes as a whole
 */
async function emptyDatabase(seen: readonly string[]): Promise<boolean> {
  try {
    const store = await openStore();
    const isSending = (await listPositions(store)).some((p) => p.state === 'sending');
    if (isSending || isWritingEvent()) throw new AppError('already-sending');
    const known = new Set(seen);
    if (marksOf(await listOpenEnds(store)).some((mark) => !known.has(mark)))
      throw new AppError('list-changed');
    const stores = [...store.db.objectStoreNames];
    const tx = store.db.transaction(stores, 'readwrite', { durability: 'strict' });
    await commit(tx, ...stores.map((name) => tx.objectStore(name).clear()));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'storage-broken') throw error;
    return false;
  }
}

/** Every part, whatever becomes of the others. @returns those that could not be emptied */
async function clearParts(): Promise<DeletedPart[]> {
  const parts = Object.keys(PARTS) as DeletedPart[];
  const ended = await Promise.allSettled(parts.map((part) => PARTS[part]()));
  const left = parts.filter((_, i) => ended[i]?.status === 'rejected');
  await keepTabsQuiet().catch(() => left.push('areas'));
  return [...new Set(left)];
}

async function clearAlarms(): Promise<void> {
  await browser.alarms.clearAll();
  requireNone(await browser.alarms.getAll());
}

async function clearCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  requireNone(await caches.keys());
}

function requireNone(left: readonly unknown[]): void {
  if (left.length > 0) throw new AppError('unexpected');
}

/** Pages that stand open are read again when somebody opens or reloads one, not at once. */
async function keepTabsQuiet(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await writeQuietTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}
