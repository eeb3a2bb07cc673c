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
import { runner, wakeAt } from './outbox-port';

/** How long a message on its way is waited for: its own deadline. */
const PATIENCE = 20_000;

/**
 * "Delete everything on this computer", the only purge (product §8): database and keys, storage areas, caches,
 * alarms, badge. Nothing is deleted in Hona or MyCase. Must run alone (gate.ts).
 * Throws `already-sending` where a message is on its way for too long, and `list-changed` where something is
 * unfinished that staff have not seen; then nothing was deleted. `storage-blocked`: all is deleted, but a page holds
 * the empty database.
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
    await Promise.all([clearAreas(), browser.alarms.clearAll(), clearCaches(), clearBadge()]);
    await keepTabsQuiet();
    try {
      await deleteDatabase();
    } finally {
      announceChange({ what: 'deleted', ref: null });
    }
    return null;
  } finally {
    resume();
  }
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

async function clearBadge(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
}

/** Pages that stand open are read again when somebody opens or reloads one, not at once. */
async function keepTabsQuiet(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await writeQuietTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])));
}
