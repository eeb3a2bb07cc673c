import type { ThreadMessage } from '../../../domain/thread';

/**
 * The key of the first message of the client that staff had not seen; null: there is none, or nothing stands above it.
 * @param seen how many of the client's messages they had seen
 */
export function findNewSince(messages: readonly ThreadMessage[], seen: number): string | null {
  let count = 0;
  for (const [i, { direction, line, key }] of messages.entries()) {
    if (direction !== 'in' || !line) continue;
    if (count === seen) return i > 0 ? key : null;
    count++;
  }
  return null;
}
