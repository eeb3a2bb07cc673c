import { DRAFT_LOCK } from './draft-lock';

/**
 * Runs `work` once every panel has its text on disk; no panel gets the lock meanwhile.
 * @param patience how long to wait for that, in milliseconds
 * @returns what `work` answered; false where it did not come to that
 */
export async function whenDraftsWritten(work: () => Promise<boolean>, patience: number): Promise<boolean> {
  try {
    return await navigator.locks.request(DRAFT_LOCK, { signal: AbortSignal.timeout(patience) }, work);
  } catch {
    return false;
  }
}

/**
 * Whether somebody typed while `work` ran: that text waits for the lock and is not on disk, so whoever is about to end
 * the panels lets go, and waits once more.
 */
export async function isDraftWaiting(): Promise<boolean> {
  const { pending = [] } = await navigator.locks.query();
  return pending.some(({ name }) => name === DRAFT_LOCK);
}
