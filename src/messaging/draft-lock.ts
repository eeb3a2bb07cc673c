const LOCK = 'unwritten-drafts';

/**
 * A panel has text that is not on disk. Held until the answer is called, or until the panel is gone: the browser
 * itself gives the lock back then.
 */
export function holdDraftLock(): () => void {
  let release = () => {};
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(LOCK, { mode: 'shared' }, () => written);
  return release;
}

/**
 * Background: runs `work` once every panel has its text on disk; no panel gets the lock meanwhile.
 * @param patience how long to wait for that, in milliseconds
 * @returns what `work` answered; false where it did not come to that
 */
export async function whenDraftsWritten(work: () => Promise<boolean>, patience: number): Promise<boolean> {
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(patience) }, work);
  } catch {
    return false;
  }
}
