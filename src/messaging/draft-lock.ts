/** Held by every panel with text that is not on disk. */
export const DRAFT_LOCK = 'unwritten-drafts';

/**
 * A panel has text that is not on disk. Held until the answer is called, or until the panel is gone: the browser
 * itself gives the lock back then.
 */
export function holdDraftLock(): () => void {
  let release = () => {};
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(DRAFT_LOCK, { mode: 'shared' }, () => written);
  return release;
}
