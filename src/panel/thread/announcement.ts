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
  const known = new Map(before.map((m) => [m.key, describeState(m)]));
  const fresh = after.filter((m) => m.direction === 'in' && !known.has(m.key));
  const parts = after.flatMap((m) => {
    const state = describeState(m);
    return m.entry && state !== known.get(m.key) ? [more.announceState(state, m.text)] : [];
  });
  const last = fresh.at(-1);
  if (fresh.length === 1 && last) parts.push(more.announceNew(last.author ?? words.unknownAuthor, last.text));
  else if (fresh.length > 1) parts.push(more.announceMany(fresh.length));
  return parts.length > 0 ? parts.join(' ') : null;
}
