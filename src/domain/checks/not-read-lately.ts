import type { Check } from './check';

/** As long as the line under the thread says nothing (product §6). */
const LATELY = 15 * 60_000;

/**
 * The conversation, or one of its threads, was not read for 15 minutes: an answer may be missing on screen. Nothing where MyCase
 * lists no log for this case. Detail: `readAt` (milliseconds), null where it was never read.
 */
export const checkNotReadLately: Check = ({ log, now }) => {
  if (log.threads.length === 0) return log.listed === null ? { readAt: null } : null;
  const oldest = Math.min(...log.threads.map((thread) => thread.readAt));
  const readAt = oldest > 0 ? oldest : null;
  return readAt === null || now - readAt > LATELY ? { readAt } : null;
};
