import type { CaseRef } from './case';
import { type CaseLog, type Direction, deriveDirection, type LogLine } from './log';
import { oncePer } from './once-per';
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
  /**
   * The moment by which it stands where it stands, never earlier than that of the message above it: for dividers
   * between days. Null where neither it nor one above it has a time.
   */
  orderAt: number | null;
  /** Of the ledger, or null: a line of the log that is none of ours. One of the two vouches for it, or both. */
  entry: OutboxEntry | null;
  line: LogLine | null;
  /** In a thread over several cases: another one than the open case, and its name (see join-threads.ts). */
  ref?: CaseRef | null;
  caseName?: string | null;
};

/**
 * A message with its place: by time, then by thread, entries behind all threads, then in the order of reading. The rank
 * of a line is its number in that order.
 */
type Placed = { message: ThreadMessage; order: number; group: string; rank: number };

/** Behind every thread's ID. */
const ENTRIES = '~';

/**
 * The thread = log + ledger, oldest first. A logged entry and its line are one message. Entries that were
 * undone before anything left, or replaced by an edit, are not messages. Every other entry and every line is one,
 * once. Whatever the order in which threads were read, the answer is the same; takes time in proportion to both. A
 * line that is no entry's is the same object each time, where the list of lines is the same.
 */
export function joinThread(log: Pick<CaseLog, 'lines'>, entries: readonly OutboxEntry[]): ThreadMessage[] {
  const lines = placeLines(log.lines);
  const placed = [...lines.values()];
  for (const entry of entries) {
    const known = entry.claim && lines.get(keyOf(entry.claim));
    if (known) placed[known.rank] = { ...known, message: toMessage(known.message.line, entry) };
  }
  placed.push(...placeEntries(entries, placed));
  return settleTimes(placed.sort(comparePlaces));
}

/**
 * The log's own times order its lines, also the line of one of our entries: they know no seconds, and an answer of the
 * same minute must not stand above what it answers. One without a time stays behind the one before it in its thread.
 * Found once for a list of lines: what is sent changes nothing of it.
 */
const placeLines = oncePer((lines: readonly LogLine[]): ReadonlyMap<string, Placed> => {
  const placed = new Map<string, Placed>();
  const lastAt = new Map<string, number>();
  for (const { threadId, at } of lines) if (isTime(at) && !lastAt.has(threadId)) lastAt.set(threadId, at);
  for (const line of lines) {
    const { threadId, at } = line;
    const key = keyOf(line);
    if (isTime(at)) lastAt.set(threadId, at);
    if (!placed.has(key))
      placed.set(key, {
        message: toMessage(line, null),
        order: lastAt.get(threadId) ?? -Infinity,
        group: threadId,
        rank: placed.size,
      });
  }
  return placed;
});

/**
 * An entry that the log does not show stands where its last attempt began, by this computer's clock; never before one
 * that left before it, nor behind one that left after it, where the log places that one. The log's clock knows no
 * seconds: between two of the same minute the place is the one that is beside them, not a time.
 */
function placeEntries(entries: readonly OutboxEntry[], lines: readonly Placed[]): Placed[] {
  const inLog = new Map<OutboxEntry | null, Placed>();
  for (const one of lines) if (one.message.entry) inLog.set(one.message.entry, one);
  const ours = entries
    .filter((entry) => inLog.has(entry) || !isInvisible(entry))
    .sort((a, b) => sentAt(a) - sentAt(b) || a.seq - b.seq);
  const nexts: (Placed | null)[] = [];
  let next: Placed | null = null;
  for (let i = ours.length - 1; i >= 0; i--) {
    nexts[i] = next;
    const one = inLog.get(ours[i] ?? null);
    if (one && (!next || comparePlaces(one, next) < 0)) next = one;
  }
  let last: Placed | null = null;
  return ours.flatMap((entry, i) => {
    const known = inLog.get(entry);
    if (known) {
      if (!last || comparePlaces(known, last) > 0) last = known;
      return [];
    }
    const order = sentAt(entry);
    const after = nexts[i] ?? null;
    const own = { message: toMessage(null, entry), order, group: ENTRIES, rank: i };
    const part = (i + 1) / (ours.length + 1);
    if (last && order <= last.order) return [{ ...own, ...placeOf(last), rank: last.rank + part }];
    if (after && order >= after.order) return [{ ...own, ...placeOf(after), rank: after.rank - 1 + part }];
    return [own];
  });
}

const placeOf = ({ order, group }: Placed) => ({ order, group });

function comparePlaces(a: Placed, b: Placed): number {
  return a.order - b.order || (a.group < b.group ? -1 : +(a.group > b.group)) || a.rank - b.rank;
}

/** What is ordered by the log shows our own clock's time only where that fits between its neighbours. */
function settleTimes(placed: readonly Placed[]): ThreadMessage[] {
  const minute = (time = Infinity) => Math.floor(time / 60_000);
  return placed.map(({ message, order }, i) => {
    const at = minute(message.at ?? 0);
    const fits = at >= minute(placed[i - 1]?.order ?? 0) && at <= minute(placed[i + 1]?.order);
    if (message.entry && !fits && isTime(message.line?.at)) message.at = message.line.at;
    message.orderAt = isTime(order) ? order : null;
    return message;
  });
}

/** Undone or discarded before any attempt, or replaced by an edited one. */
function isInvisible(entry: OutboxEntry): boolean {
  return entry.state === 'discarded' && (entry.replaced || entry.attempts.length === 0);
}

function toMessage(line: LogLine | null, entry: OutboxEntry | null): ThreadMessage {
  const at = entry ? sentAt(entry) : line?.at;
  return {
    key: entry ? `entry:${entry.id}` : line ? lineKeyOf(line) : '',
    direction: entry ? 'out' : line && deriveDirection(line),
    author: line?.author ?? entry?.shown.authorName ?? null,
    text: entry?.text ?? line?.text ?? '',
    at: isTime(at) ? at : null,
    timeText: line?.timeText ?? null,
    orderAt: null,
    entry,
    line,
  };
}

type LineName = Pick<LogLine, 'threadId' | 'lineId'>;
const keyOf = (line: LineName) => `${line.threadId}/${line.lineId}`;
/** The key of a line's message, while the line is no entry's. */
export const lineKeyOf = (line: LineName): string => `line:${keyOf(line)}`;
const isTime = (at: number | null | undefined): at is number => Number.isFinite(at);
const sentAt = (entry: OutboxEntry) => entry.attempts.at(-1)?.startedAt ?? entry.queuedAt;
