import { isMoved } from '../domain/clock-move';
import { announceChange } from '../messaging/changes';
import { openStore } from '../store/context';
import { getLocal, setLocal, setLocals } from '../store/items';
import { listPositions } from '../store/outbox';
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
  await setLocals({ clockSeen: now, clockMoved: moved });
  if (moved && !known) announceChange({ what: 'loss', ref: null });
  return moved;
}

async function dependsOnClock(): Promise<boolean> {
  return (await listPositions(await openStore())).some((p) => p.state === 'queued' && !p.stopped);
}

/** A person says that the clock is right now: what waits for a time of the wrong one waits no longer. */
export async function trustClock(): Promise<void> {
  await setLocal('clockMoved', false);
  announceChange({ what: 'loss', ref: null });
  const at = clock.now();
  for (const { id, state } of await listPositions(await openStore()))
    if (state === 'queued') await tryEvent(id, { type: 'clock', at });
}
