import { whenDraftsWritten } from '../messaging/when-drafts-written';

/** A draft that cannot be written waits for a person that long, in milliseconds. */
const PATIENCE = 3_600_000;

/** Loads this panel anew, once everything that was typed is on disk. */
export function beginAnew(): Promise<boolean> {
  return whenDraftsWritten(async () => {
    location.reload();
    return true;
  }, PATIENCE);
}
