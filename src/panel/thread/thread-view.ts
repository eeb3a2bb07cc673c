import type { CaseLog } from '../../domain/log';
import { needsDecision, type OutboxEntry } from '../../domain/outbox';
import { joinThread, type ThreadMessage } from '../../domain/thread';
import type { CaseRecord } from '../../store/read';

export type ThreadView = {
  messages: ThreadMessage[];
  /** Entries that go only after an earlier one is decided. */
  heldBack: Set<string>;
  /** Entries whose decision holds later ones back. */
  holdsBack: Set<string>;
  /** The entry at which "Handed to Hona" is explained, where that is still due. */
  explainAt: string | null;
};

let joined: { lines: unknown; entries: string; messages: ThreadMessage[] } | null = null;

/** A record is read again at every pause in typing: where nothing of the thread changed, it is not joined anew. */
function join(log: CaseLog, list: readonly OutboxEntry[]): ThreadMessage[] {
  const entries = JSON.stringify(list);
  if (joined?.lines !== log.lines || joined.entries !== entries)
    joined = { lines: log.lines, entries, messages: joinThread(log, list) };
  return joined.messages;
}

/** Everything that the thread shows, from the record alone. Pure. */
export function deriveThread(
  { log, entries }: Pick<CaseRecord, 'log' | 'entries'>,
  explained: boolean,
): ThreadView {
  const { heldBack, holdsBack } = findHeldBack(entries);
  return {
    messages: join(log, entries),
    heldBack,
    holdsBack,
    explainAt: explained ? null : (entries.find((e) => e.state === 'accepted')?.id ?? null),
  };
}

/** When the log was read: the oldest of its threads, since all of it is shown. Null: not, or not all of it. */
export function findReadAt(log: CaseLog): number | null {
  if (log.threads.length === 0) return null;
  const oldest = Math.min(...log.threads.map((t) => t.readAt));
  return oldest > 0 ? oldest : null;
}

/** MyCase's own list was read, and names no thread of Hona for the case. */
export function isWithoutLog(log: CaseLog): boolean {
  return log.threads.length === 0 && log.listed !== null;
}

/** Outbox document §2: a head that waits for a decision holds back the later ones of its case. */
function findHeldBack(entries: readonly OutboxEntry[]): Pick<ThreadView, 'heldBack' | 'holdsBack'> {
  const heldBack = new Set<string>();
  const holdsBack = new Set<string>();
  let head: OutboxEntry | null = null;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (head && entry.state === 'queued') {
      heldBack.add(entry.id);
      if (head.state !== 'queued') holdsBack.add(head.id);
    }
    if (!head && needsDecision(entry)) head = entry;
  }
  return { heldBack, holdsBack };
}
