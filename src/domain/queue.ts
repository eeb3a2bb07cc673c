import type { OutboxEntry, OutboxState } from './outbox';

/** What the claim needs to know of every unfinished entry; all of it may stand unsealed on disk. */
export type QueuePosition = {
  id: string;
  caseMac: string;
  seq: number;
  state: OutboxState;
  notBefore: number;
  /** Paused or asking: waits for a person, holds its place. */
  stopped: boolean;
  leftOpen: boolean;
  /** Hona answered 403 to it before: it lets other cases go first, which tells whether only it is refused. */
  yields: boolean;
};

/**
 * The entry to send now: the oldest due one of a case that nothing holds back, or null.
 * One request at a time in the whole extension; order per case by sequence; a head that waits, is failed or
 * unknown holds back its own case and no other.
 * @param unready cases that are passed over: what their message needs cannot be read now
 */
export function findDue(
  positions: readonly QueuePosition[],
  now: number,
  unready: ReadonlySet<string> = new Set(),
): QueuePosition | null {
  if (positions.some((p) => p.state === 'sending')) return null;
  const bySeq = [...positions].sort((a, b) => a.seq - b.seq);
  const held = new Set(unready);
  const due: QueuePosition[] = [];
  for (const p of bySeq) {
    if (held.has(p.caseMac)) continue;
    if (p.state === 'queued') {
      if (!p.stopped && p.notBefore <= now) due.push(p);
      held.add(p.caseMac);
    } else if ((p.state === 'failed' || p.state === 'unknown') && !p.leftOpen) held.add(p.caseMac);
  }
  return due.find((p) => !p.yields) ?? due[0] ?? null;
}

/** Hona answered 403 to an earlier attempt. */
export function wasForbidden(entry: Pick<OutboxEntry, 'attempts'>): boolean {
  return entry.attempts.some((a) => a.outcome?.kind === 'token' && a.outcome.status === 403);
}

/** When the runner should look again: the earliest `notBefore` that is not stopped or held back, or null. */
export function findNextDueTime(
  positions: readonly QueuePosition[],
  unready: ReadonlySet<string> = new Set(),
): number | null {
  const bySeq = [...positions].sort((a, b) => a.seq - b.seq);
  const held = new Set(unready);
  let next: number | null = null;
  for (const p of bySeq) {
    if (held.has(p.caseMac)) continue;
    if (p.state === 'queued' && !p.stopped) next = next === null ? p.notBefore : Math.min(next, p.notBefore);
    if (p.state === 'queued' || ((p.state === 'failed' || p.state === 'unknown') && !p.leftOpen))
      held.add(p.caseMac);
  }
  return next;
}
