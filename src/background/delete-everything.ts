import browser from 'webextension-polyfill';
import { AppError } from '../domain/errors';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { commit } from '../store/commit';
import { openStore } from '../store/context';
import { deleteDatabase } from '../store/database';
import { clearAreas, writeQuietTabs } from '../store/items';
import { listOpenEnds, marksOf } from '../store/open-ends';
import { listPositions } from '../store/outbox';
import { clearIcon } from './icon';
import { clearNotifications } from './notifications';
import { runner, wakeAt } from './outbox-port';

/** How long a message on its way is waited for: its own deadline. */
const PATIENCE = 20_000;

/**
 * "Delete everything on this computer", the only purge (product §8): database and keys, storage areas, caches,
 * alarms, badge, notifications. Nothing is deleted in Hona or MyCase. Must run alone (gate.ts).
 * Throws `already-sending` where a message is on its way for too long, and `list-changed` where something is
 * unfinished that staff have not seen; then nothing was deleted. `storage-blocked` where a page holds the database:
 * with `deleted` in its detail all is deleted, and what that page holds is empty; without it nothing was.
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
    await emptyDatabase(seen);
    wakeAt(null);
    try {
      await Promise.all([
        clearAreas(),
        browser.alarms.clearAll(),
        clearCaches(),
        clearIcon(),
        clearNotifications(),
      ]);
      await keepTabsQuiet();
    } finally {
      // Whatever failed: its keys are gone, and a database that stays open would go on with those in memory.
      await deleteDatabase()
        .catch(sayDeleted)
        .finally(() => announceChange({ what: 'deleted', ref: null }));
    }
    return null;
  } finally {
    resume();
  }
}

function sayDeleted(error: unknown): never {
  const isHeld = error instanceof AppError && error.code === 'storage-blocked';
  throw isHeld ? new AppError('storage-blocked', { deleted: 1 }) : error;
}

/** Row by row first, keys and all: a database that is only marked as deleted may live on while a page holds it. */
async function emptyDatabase(seen: readonly string[]): Promise<void> {
  let store: Awaited<ReturnType<typeof openStore>>;
  try {
    store = await openStore();
  } catch (error) {
    // What cannot be opened cannot be listed either; staff were told so, and it goes as a whole.
    if (error instanceof AppError && error.code === 'storage-broken') return;
    throw error;
  }
  if ((await listPositions(store)).some((p) => p.state === 'sending')) throw new AppError('already-sending');
  const known = new Set(seen);
  if (marksOf(await listOpenEnds(store)).some((mark) => !known.has(mark))) throw new AppError('list-changed');
  const stores = [...store.db.objectStoreNames];
  const tx = store.db.transaction(stores, 'readwrite', { durability: 'strict' });
  await commit(tx, ...stores.map((name) => tx.objectStore(name).clear()));
}

async function clearCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

/** Pages that stand open are read again when somebody opens or reloads one, not at once. */
async function keepTabsQuiet(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await writeQuietTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}
