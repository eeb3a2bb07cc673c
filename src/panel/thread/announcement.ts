import type { ThreadMessage } from '../../domain/thread';
import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { describeState } from './describe';

/**
 * What changed between two readings of the same thread, for the one status that reads it out; null where nothing
 * is worth it. Notices of Hona and messages that were only read late for the first time stay silent.
 */
export function findAnnouncement(
  before: readonly ThreadMessage[],
  after: readonly ThreadMessage[],
): string | null {
  // What is older than any change is the same in both, and years long.
  const same = after.findIndex((m, i) => m !== before[i]);
  if (same < 0) return null;
  const known = new Map(before.slice(same).map((m) => [m.key, describeState(m)]));
  const rest = after.slice(same);
  const fresh = rest.filter((m) => m.direction === 'in' && !known.has(m.key));
  const parts = rest.flatMap((m) => {
    const state = describeState(m);
    return m.entry && state !== known.get(m.key) ? [more.announceState(state, m.text)] : [];
  });
  const [first, second] = fresh;
  if (second) parts.push(more.announceMany(fresh.length));
  else if (first) parts.push(more.announceNew(first.author ?? words.unknownAuthor, first.text));
  return parts.join(' ') || null;
}
