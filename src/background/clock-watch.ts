import { isMoved } from '../domain/clock-move';
import { announceChange } from '../messaging/changes';
import { openStore } from '../store/context';
import { getLocal, setLocal, setLocals } from '../store/items';
import { listPositions } from '../store/outbox';
import { sweep } from '../store/retention';
import { clock } from './clock';
import { tryEvent } from './entries';

/**
 * Looks at the clock; true while it was moved and nobody has said that it is right. Then nothing is sent or deleted
 * by itself. Where nothing waits for the clock there is nothing to ask.
 */
export async function isClockMoved(): Promise<boolean> {
  const now = clock.now();
  const [seen, known] = [await getLocal('clockSeen'), await getLocal('clockMoved')];
  const moved = known || (isMoved(seen, now) && (await dependsOnClock()));
  // A full disk must not stop what goes: the next look compares with the older time.
  await setLocals({ clockSeen: now, clockMoved: moved }).catch(() => undefined);
  if (moved && !known) announceChange({ what: 'loss', ref: null });
  return moved;
}

/** Something would be sent, or deleted for its age, by itself. */
async function dependsOnClock(): Promise<boolean> {
  const store = await openStore();
  if ((await listPositions(store)).some((p) => p.state === 'queued' && !p.stopped)) return true;
  return (await sweep(store, clock.now(), (await getLocal('settings')).keepDays, 'count')).deleted > 0;
}

/** A person says that the clock is right now: what waits for a time of the wrong one waits no longer. */
export async function trustClock(): Promise<void> {
  await setLocal('clockMoved', false);
  announceChange({ what: 'loss', ref: null });
  const at = clock.now();
  for (const { id, state } of await listPositions(await openStore()))
    if (state === 'queued') await tryEvent(id, { type: 'clock', at });
}
