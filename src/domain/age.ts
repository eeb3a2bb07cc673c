import type { OutboxEntry } from './outbox';

/** From when on a message's age counts: when it settled, was last tried, or was queued. */
export function ageOf({ settledAt, attempts, queuedAt }: OutboxEntry): number {
  return settledAt ?? attempts.at(-1)?.startedAt ?? queuedAt;
}
