import { onTestFinished } from 'vitest';
import { keepNote, NOTES } from './notes';

/** `npm run security`, which does everything as often as docs/proof.md says. */
export const isLong = process.env.SECURITY_LONG === '1';

/**
 * Keeps what the running test counted, for the section of docs/proof.md: where that test holds at its end, and on the
 * production build alone. A build with seeded defects counts for nothing, also where a test holds on it.
 */
export function note(threat: string, figure: string, folder = NOTES): void {
  onTestFinished(({ task }) => {
    // A soft expectation that fails does not end the test.
    if (task.result?.state === 'pass' && !process.env.TEST_EXTENSION) keepNote([threat, figure], folder);
  });
}
