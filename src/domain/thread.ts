import { type CaseLog, type Direction, deriveDirection, evenOut, type LogLine } from './log';
import type { OutboxEntry } from './outbox';

/** One message on the screen: a line of the log, an entry of the ledger, or both. */
export type ThreadMessage = {
  /** Stable across readings and changes of state. */
  key: string;
  direction: Direction | null;
  author: string | null;
  text: string;
  /** Milliseconds, or null where the log's time could not be understood; then `timeText` is shown as it is. */
  at: number | null;
  timeText: string | null;
  /** Who vouches for it. */
  source: 'log' | 'ledger' | 'both';
  entry: OutboxEntry | null;
  line: LogLine | null;
  /** The same words stand in the log although the entry was discarded in doubt. */
  sameWordsInLog: boolean;
};

/**
 * The thread = log + ledger, oldest first. A logged entry and its line are one message. Entries that were
 * undone before anything left, or replaced by an edit, are not messages.
 */
export function joinThread(log: CaseLog, entries: readonly OutboxEntry[]): ThreadMessage[] {
  const byLine = new Map<string, OutboxEntry>();
  for (const e of entries) if (e.claim) byLine.set(`${e.claim.threadId}/${e.claim.lineId}`, e);

  const messages: ThreadMessage[] = [];
  const shown = new Set<string>();
  let lastAt: number | null = null;
  let threadId: string | null = null;
  const order = new Map<ThreadMessage, number>();
  for (const line of log.lines) {
    if (line.threadId !== threadId) {
      threadId = line.threadId;
      lastAt = log.lines.find((l) => l.threadId === threadId && l.at !== null)?.at ?? null;
    }
    const entry = byLine.get(`${line.threadId}/${line.lineId}`) ?? null;
    if (entry) shown.add(entry.id);
    const message = fromLine(line, entry);
    // The log's own times order its lines, also the line of one of our entries: they know no seconds, and an answer
    // of the same minute must not stand above what it answers. One without a time stays behind the one before it.
    lastAt = line.at ?? lastAt;
    order.set(message, lastAt ?? 0);
    messages.push(message);
  }
  const texts = new Set(
    log.lines
      .filter((l) => deriveDirection(l) !== 'in' && !byLine.has(`${l.threadId}/${l.lineId}`))
      .map((l) => evenOut(l.text)),
  );
  for (const entry of entries) {
    if (shown.has(entry.id) || isInvisible(entry)) continue;
    const message = fromEntry(entry, texts);
    order.set(message, message.at ?? 0);
    messages.push(message);
  }
  return messages
    .map((m, i) => ({ m, i }))
    .sort((a, b) => (order.get(a.m) ?? 0) - (order.get(b.m) ?? 0) || a.i - b.i)
    .map(({ m }) => m);
}

/** Undone or discarded before any attempt, or replaced by an edited one. */
function isInvisible(entry: OutboxEntry): boolean {
  return entry.state === 'discarded' && (entry.replaced || entry.attempts.length === 0);
}

function fromLine(line: LogLine, entry: OutboxEntry | null): ThreadMessage {
  return {
    key: entry ? `entry:${entry.id}` : `line:${line.threadId}/${line.lineId}`,
    direction: entry ? 'out' : deriveDirection(line),
    author: line.author ?? entry?.shown.authorName ?? null,
    text: entry?.text ?? line.text,
    at: entry ? sentAt(entry) : line.at,
    timeText: line.timeText,
    source: entry ? 'both' : 'log',
    entry,
    line,
    sameWordsInLog: false,
  };
}

function fromEntry(entry: OutboxEntry, texts: ReadonlySet<string>): ThreadMessage {
  return {
    key: `entry:${entry.id}`,
    direction: 'out',
    author: entry.shown.authorName,
    text: entry.text,
    at: sentAt(entry),
    timeText: null,
    source: 'ledger',
    entry,
    line: null,
    sameWordsInLog: entry.state === 'discarded' && entry.doubt && texts.has(evenOut(entry.text)),
  };
}

const sentAt = (entry: OutboxEntry) => entry.attempts.at(-1)?.startedAt ?? entry.queuedAt;
