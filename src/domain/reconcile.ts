import { evenOut } from './even-out';
import { type CaseLog, deriveDirection, type LogLine } from './log';
import type { Attempt, LineClaim, LogSeen, OutboxEntry } from './outbox';

export type Reconciled = {
  /** Settled without a person: one to one. */
  claims: { entryId: string; claim: LineClaim }[];
  /** For a person: "Is it this one?" */
  offers: { entryId: string; lines: LogLine[] }[];
};

/**
 * Which entries does the log prove? (outbox document §4)
 * Settled only if the line is new against the last complete reading before the attempt, is outgoing or of
 * unknown direction, has the entry's author or none, and there are exactly as many such lines as entries that
 * may claim them. Everything else with the same words is offered. Not found proves nothing.
 * @param now milliseconds; becomes the claim's time
 */
export function reconcile(log: CaseLog, entries: readonly OutboxEntry[], now: number): Reconciled {
  const taken = new Set(
    entries.flatMap((e) => [e.claim, e.pendingClaim].flatMap((c) => (c ? [lineKey(c)] : []))),
  );
  const open = entries.filter(mayClaim);
  const result: Reconciled = { claims: [], offers: [] };
  if (open.length === 0) return result;
  const free = groupBy(
    log.lines.filter((l) => !taken.has(lineKey(l)) && isOutgoing(l)),
    (l) => evenOut(l.text),
  );
  const doubtful = groupBy(entries.filter(isRival), (e) => evenOut(e.text));

  for (const [words, group] of groupBy(open, (e) => evenOut(e.text))) {
    const lines = free.get(words);
    if (!lines) continue;
    const provable = group.filter((e) => lines.some((l) => fits(e, l, log)));
    const fitting = lines.filter((l) => provable.some((e) => fits(e, l, log)));
    const newest = lines.filter((l) => group.some((e) => isNew(l, e, log)));
    // Not sent again after a doubtful try: a line may stem from that one as well.
    const rivals = doubtful.get(words)?.some((e) => lines.some((l) => !isOld(l, e, log))) ?? false;
    const oneToOne =
      !rivals &&
      provable.length === group.length &&
      fitting.length === group.length &&
      newest.length === group.length;
    const inOrder = [...group].sort((a, b) => a.seq - b.seq);
    if (oneToOne && inOrder.every((e, i) => fits(e, fitting[i] as LogLine, log))) {
      inOrder.forEach((e, i) => {
        const line = fitting[i] as LogLine;
        result.claims.push({
          entryId: e.id,
          claim: { threadId: line.threadId, lineId: line.lineId, at: now, by: 'match' },
        });
      });
      continue;
    }
    for (const entry of group) {
      const offered = lines.filter((l) => !entry.rejectedLines.includes(l.lineId) && !isOld(l, entry, log));
      if (offered.length > 0) result.offers.push({ entryId: entry.id, lines: offered });
    }
  }
  return result;
}

/** Entries that a line may settle, or must stop: on their way, accepted, in doubt, or marked by hand. */
function mayClaim(entry: OutboxEntry): boolean {
  if (entry.attempts.length === 0) return false;
  if (entry.state === 'queued') return entry.doubt;
  return ['sending', 'accepted', 'unknown', 'arrived'].includes(entry.state);
}

/** Discarded in doubt: it claims no line any more, but one may be its. */
const isRival = (entry: OutboxEntry) => entry.state === 'discarded' && entry.doubt;

function isOutgoing(line: LogLine): boolean {
  const direction = deriveDirection(line);
  return direction === 'out' || direction === null;
}

/** The first attempt that may have arrived: a line may stem from it or any later one, but from none that was refused. */
const firstDoubtful = ({ attempts }: OutboxEntry): Attempt | undefined =>
  attempts.find(({ outcome }) => !outcome || outcome.kind === 'accepted' || outcome.kind === 'unknown');

/** The log as it stood before that attempt. */
const lastSeen = (entry: OutboxEntry): LogSeen | undefined => firstDoubtful(entry)?.logSeen;

/**
 * The thread was seen before the attempt, but its readings are counted anew since: nobody can tell any more what
 * was there before. Such lines are only ever offered.
 */
function isRecounted(line: LogLine, entry: OutboxEntry, log: CaseLog): boolean {
  const since = log.threads.find((t) => t.threadId === line.threadId)?.since ?? 0;
  const attempt = firstDoubtful(entry);
  return attempt?.logSeen.threads[line.threadId] !== undefined && since > attempt.startedAt;
}

function fits(entry: OutboxEntry, line: LogLine, log: CaseLog): boolean {
  const author = entry.shown.authorName;
  // Without an author of ours Hona shows "CRM".
  // A thread that our texts alone name as the log: that they are ours is what a person is asked.
  if (log.threads.find((t) => t.threadId === line.threadId)?.byTexts) return false;
  const sameAuthor = line.author === null || line.author === (author ?? 'CRM');
  return sameAuthor && !entry.rejectedLines.includes(line.lineId) && isNew(line, entry, log);
}

/**
 * The last reading before the attempt may be days old: a line dated well before the attempt came in between. Six
 * hours, since the page's times are read as local ones and the time zones of the States lie that far apart.
 */
const EARLIER = 6 * 60 * 60_000;

/** Provably not there before the attempt. */
function isNew(line: LogLine, entry: OutboxEntry, log: CaseLog): boolean {
  if (isRecounted(line, entry, log)) return false;
  const seen = lastSeen(entry);
  const startedAt = firstDoubtful(entry)?.startedAt ?? 0;
  if (!seen || (line.at !== null && line.at < startedAt - EARLIER)) return false;
  const complete = seen.threads[line.threadId];
  if (complete !== undefined) return line.firstReading > complete;
  return seen.listed !== null && !seen.listed.includes(line.threadId);
}

/** Provably there before the attempt. */
function isOld(line: LogLine, entry: OutboxEntry, log: CaseLog): boolean {
  if (isRecounted(line, entry, log)) return false;
  const complete = lastSeen(entry)?.threads[line.threadId];
  return complete !== undefined && line.firstReading <= complete;
}

const lineKey = (l: { threadId: string; lineId: string }) => `${l.threadId}/${l.lineId}`;

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
