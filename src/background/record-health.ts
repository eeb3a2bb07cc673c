import { findLost, mergeHealth } from '../domain/health';
import { announceChange } from '../messaging/changes';
import type { PageRead } from '../messaging/protocol';
import { getLocals, setLocals } from '../store/items';
import { clock } from './clock';
import { createTurn } from './turn';

/** Two tabs report at once: what one found must not be overwritten by the other. */
const inTurn = createTurn();

/**
 * Keeps what the readers found on this kind of page, and what the panel can no longer read (D7). Fetched pages never
 * count as settled: MyCase's own scripts, which fill them, did not run there.
 */
export function recordHealth({ page, readings, settled }: PageRead): Promise<void> {
  return inTurn(async () => {
    const { health, unreadable } = await getLocals('health', 'unreadable');
    const next = { ...health, [page]: mergeHealth(health[page], readings, clock.now(), settled === true) };
    const lost = findLost(next);
    await setLocals({ health: next, unreadable: lost });
    if (JSON.stringify(lost) !== JSON.stringify(unreadable)) announceChange({ what: 'settings', ref: null });
  });
}
