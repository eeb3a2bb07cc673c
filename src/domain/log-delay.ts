import type { OutboxEntry } from './outbox';

/** Fewer messages than this tell nothing about what is usual. */
const ENOUGH = 3;

/**
 * How long it has usually taken from "Handed to Hona" until the message was found in the log, in milliseconds
 * (outbox document §4): the median of these entries, or null where too few can tell. It holds the time until
 * somebody had the log read, so it is rather too long than too short. A line that a person chose tells nothing.
 */
export function deriveUsualDelay(entries: readonly Pick<OutboxEntry, 'attempts' | 'claim'>[]): number | null {
  const delays = entries.flatMap(({ attempts, claim }) => {
    const last = attempts.at(-1);
    if (last?.outcome?.kind !== 'accepted' || last.endedAt === null || claim?.by !== 'match') return [];
    const delay = claim.at - last.endedAt;
    // The clock was set back in between.
    return delay >= 0 ? [delay] : [];
  });
  if (delays.length < ENOUGH) return null;
  return delays.sort((a, b) => a - b)[Math.floor((delays.length - 1) / 2)] ?? null;
}
