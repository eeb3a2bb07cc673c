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
