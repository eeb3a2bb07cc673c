import { AppError } from '../domain/errors';
import { announceChange } from '../messaging/changes';
import type { PanelCalls } from '../messaging/protocol';
import { getLocal, setLocals } from '../store/items';
import { createTurn } from './turn';

const inTurn = createTurn();

/**
 * Stores the firm's mapping, whole (product §4). Throws `mapping-changed` where another window saved one since
 * the revision that this one rests on; then nothing was stored.
 */
export function saveMapping({
  mapping,
  revision,
}: PanelCalls['saveMapping']['args']): Promise<PanelCalls['saveMapping']['value']> {
  return inTurn(async () => {
    if ((await getLocal('mappingRevision')) !== revision) throw new AppError('mapping-changed');
    // The policy's own mapping again: nothing changes, and it is nobody's own.
    if ((await getLocal('locked')).mapping) return { revision };
    await setLocals({ mapping, mappingRevision: revision + 1 });
    announceChange({ what: 'settings', ref: null });
    // The firm's words and formats tell which thread is Hona's log, and what it says.
    announceChange({ what: 'log', ref: null });
    return { revision: revision + 1 };
  });
}
