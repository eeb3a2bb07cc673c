import { createRunner, type RunnerPort, recover } from '../../src/background/outbox-runner';
import type { CaseLog, LogLine } from '../../src/domain/log';
import {
  isUnfinished,
  type OutboxEntry,
  type OutboxEvent,
  type Outcome,
  transition,
} from '../../src/domain/outbox';
import { findDue, type QueuePosition, wasForbidden } from '../../src/domain/queue';
import { reconcile } from '../../src/domain/reconcile';

/** What happens to one request: what the server does with it, and what comes back. */
export type Fate =
  | 'accepted'
  | 'refused'
  | 'token'
  | 'later'
  | 'error-processed'
  | 'error-not-processed'
  | 'timeout-processed'
  | 'cut-before'
  | 'dies-before-request'
  | 'dies-at-server'
  | 'dies-after-answer'
  | 'offline';

/** What people and pages do while the request is on its way. */
export type Meanwhile = 'nothing' | 'undo' | 'navigate' | 'read-log';

/** Defects that the suite must catch; each is a mistake that such code has really been written with. */
export type SeededBug =
  | 'no-write-ahead'
  | 'draft-not-consumed'
  | 'target-taken-late'
  | 'retry-on-5xx'
  | 'timeout-is-failed'
  | 'requeue-on-recovery'
  | 'doubt-forgotten'
  | 'old-line-claimed'
  | 'undo-while-sending'
  | 'checked-at-send-only';

type Delivery = { entryId: string; caseId: string; logged: boolean };

/** A dead worker's calls never come back. */
const never = () => new Promise<never>(() => undefined);

/**
 * The world around the real runner, the real table and the real reconciliation: a store, a server, staff, and a
 * worker that can die at any of its awaits. Time is virtual.
 */
export class World {
  now = 1_000_000;
  openCase = 'A';
  entries = new Map<string, OutboxEntry>();
  deliveries: Delivery[] = [];
  /** How often a person said "send it again" although it may have arrived. */
  agreedTwice = new Map<string, number>();
  posts = new Map<string, number>();
  drafts = new Map<string, { revision: number; text: string }>();
  shownCase = new Map<string, string>();
  /** Cases in which a check blocks now: the client asked to stop, and nobody has recorded what was done. */
  blocked = new Set<string>();
  /** Requests that left while a check blocked their case. */
  sentBlocked = 0;
  /** Questions that went away without an answer. */
  unanswered = 0;
  private lines: LogLine[] = [];
  private reading = 0;
  private tokenWorks = true;
  private clockSeen = 0;
  private clockMoved = false;
  private epoch = 0;
  private fates: { fate: Fate; meanwhile: Meanwhile }[] = [];
  private runner = createRunner(this.port());

  constructor(private readonly bug: SeededBug | null = null) {}

  /** Staff press Send on the draft that a window shows; false where it was refused. */
  send(caseId: string, text: string, revision?: number): boolean {
    const draft = this.drafts.get(caseId) ?? { revision: 0, text: '' };
    if ((revision ?? draft.revision) !== draft.revision || this.blocked.has(caseId)) return false;
    const id = `e${this.entries.size + 1}`;
    if (this.bug !== 'draft-not-consumed')
      this.drafts.set(caseId, { revision: draft.revision + 1, text: '' });
    this.entries.set(id, newEntry(id, this.entries.size + 1, caseId, text, draft.revision, this.now));
    this.shownCase.set(id, caseId);
    return true;
  }

  /** Runs the queue with this fate for the next request, then lets pending work of the worker happen. */
  async run(fate: Fate, meanwhile: Meanwhile): Promise<void> {
    this.fates = [{ fate, meanwhile }];
    const mine = this.epoch;
    const done = this.runner.wake().catch(() => undefined);
    await Promise.race([done, this.death(mine)]);
    if (this.epoch !== mine) await this.startWorker();
  }

  /** A new worker: its first act is recovery. */
  async startWorker(): Promise<void> {
    this.epoch++;
    const port = this.port();
    if (this.bug === 'requeue-on-recovery') {
      for (const e of this.entries.values())
        if (e.state === 'sending') this.entries.set(e.id, { ...e, state: 'queued' });
    } else await recover(port);
    this.runner = createRunner(port);
  }

  tick(ms: number): void {
    this.now += ms;
  }

  mendToken(): void {
    this.tokenWorks = true;
    for (const e of this.entries.values()) if (e.paused === 'token') this.apply(e.id, { type: 'resume' });
  }

  /** Staff say that the clock is right. */
  trustClock(): void {
    this.clockMoved = false;
    for (const e of this.entries.values()) this.apply(e.id, { type: 'clock', at: this.now });
  }

  /** Staff decide about one entry; a refused press changes nothing. */
  decide(id: string, what: 'send-again' | 'arrived' | 'undo' | 'discard' | 'leave-open' | 'go-on'): void {
    const e = this.entries.get(id);
    if (!e) return;
    const isRefused = what === 'send-again' || (what === 'go-on' && e.asks?.reason === 'check');
    if (isRefused && this.blocked.has(e.ref.caseId)) return;
    const event: OutboxEvent =
      what === 'arrived'
        ? { type: 'arrived', at: this.now, name: 'Dana' }
        : what === 'leave-open'
          ? { type: 'leave-open' }
          : what === 'go-on'
            ? { type: 'go-on', at: this.now, connectionId: e.connectionId, shown: e.shown }
            : { type: what, at: this.now };
    const ok = this.apply(id, event);
    if (ok && what === 'send-again' && e.doubt) this.agreedTwice.set(id, (this.agreedTwice.get(id) ?? 0) + 1);
  }

  /** Hona logs what was delivered; the page is read whole, and the log is compared with the outbox. */
  readLog(): void {
    this.reading++;
    for (const d of this.deliveries)
      if (!d.logged) {
        d.logged = true;
        const text = this.entries.get(d.entryId)?.text ?? '';
        this.lines.push(newLine(d.caseId, `post:${this.lines.length}`, text, this.reading));
      }
    for (const caseId of ['A', 'B']) this.reconcile(caseId);
  }

  /**
   * The same person writes the same words in Hona's own app, and the log is read before anything else is sent.
   * (Between a send and its log line nothing could tell the two apart; there the panel would be wrong to claim it
   * only if the message did not arrive.)
   */
  writeFromHona(caseId: string, text: string): void {
    const mayClaim = [...this.entries.values()].some(
      (e) => e.ref.caseId === caseId && e.attempts.length > 0 && !['logged', 'failed'].includes(e.state),
    );
    if (mayClaim) return;
    this.lines.push(newLine(caseId, `post:${this.lines.length}`, text, this.reading + 1));
    this.readLog();
  }

  private reconcile(caseId: string): void {
    const entries = [...this.entries.values()].filter((e) => e.ref.caseId === caseId);
    const seen =
      this.bug === 'old-line-claimed'
        ? entries.map((e) => ({
            ...e,
            attempts: e.attempts.map((a) => ({ ...a, logSeen: { threads: {}, listed: [] } })),
          }))
        : entries;
    for (const { entryId, claim } of reconcile(this.logOf(caseId), seen, this.now).claims)
      this.apply(entryId, { type: 'line', claim });
  }

  private logOf(caseId: string): CaseLog {
    const threads = [
      {
        firm: 'f',
        threadId: caseId,
        subject: 'Hona',
        readAt: this.now,
        reading: this.reading,
        lastComplete: this.reading,
        lineCount: 0,
      },
    ];
    const lines = this.lines.filter((l) => l.threadId === caseId);
    return { ref: { firm: 'f', caseId }, threads, lines, listed: [caseId] };
  }

  apply(id: string, event: OutboxEvent): boolean {
    const before = this.entries.get(id);
    if (!before) return false;
    if (this.bug === 'undo-while-sending' && event.type === 'undo' && before.state === 'sending') {
      this.entries.set(id, { ...before, state: 'discarded' });
      return true;
    }
    const result = transition(before, event);
    if (!result.ok) return false;
    this.write(this.bug === 'doubt-forgotten' ? { ...result.entry, doubt: false } : result.entry, event.type);
    return true;
  }

  /** A line that was found, or a check that stopped it, may only be answered by a person. */
  private write(entry: OutboxEntry, by: OutboxEvent['type']): void {
    const asked = this.entries.get(entry.id)?.asks?.reason;
    const answers =
      asked === 'line-found'
        ? ['reject-line', 'line', 'discard']
        : asked === 'check'
          ? ['go-on', 'line', 'discard', 'undo']
          : null;
    if (answers && entry.asks === null && !answers.includes(by)) this.unanswered++;
    this.entries.set(entry.id, entry);
  }

  private positions(): QueuePosition[] {
    return [...this.entries.values()].filter(isUnfinished).map((e) => ({
      id: e.id,
      caseMac: e.ref.caseId,
      seq: e.seq,
      state: e.state,
      notBefore: e.notBefore,
      stopped: e.paused !== null || e.asks !== null,
      leftOpen: e.leftOpen,
      yields: wasForbidden(e),
    }));
  }

  private port(): RunnerPort {
    const mine = this.epoch;
    // Every await of a worker is a place where it may have died.
    const alive = async <T>(work: () => T | Promise<T>): Promise<T> => {
      await Promise.resolve();
      return this.epoch === mine ? work() : never();
    };
    return {
      now: () => this.now,
      listPositions: () => alive(() => this.positions()),
      findEntry: (id) => alive(() => this.entries.get(id) ?? null),
      isClockMoved: () =>
        alive(() => {
          this.clockMoved ||= this.now < this.clockSeen;
          this.clockSeen = this.now;
          return this.clockMoved;
        }),
      recheck: (e) =>
        alive(() => {
          if (!this.tokenWorks) return 'hold';
          if (!this.blocked.has(e.ref.caseId) || this.bug === 'checked-at-send-only') return null;
          return { type: 'ask', ask: { reason: 'check', blocks: true, ids: ['asked-to-stop'] } };
        }),
      reach: () => alive(() => this.fates[0]?.fate !== 'offline'),
      getLogSeen: (e) => alive(() => ({ threads: { [e.ref.caseId]: this.reading }, listed: [e.ref.caseId] })),
      claim: (id, event) => alive(() => this.claim(id, event)),
      send: (e) => alive(() => this.request(e, mine)),
      apply: (id, event) => alive(() => this.apply(id, event)),
      noteOutcome: (_e, outcome) =>
        alive(() => {
          if (outcome.kind === 'token') this.tokenWorks = false;
          return { othersPass: false };
        }),
      wakeAt: () => undefined,
    };
  }

  private claim(id: string, event: OutboxEvent & { type: 'claim' }): OutboxEntry | null {
    if (findDue(this.positions(), this.now)?.id !== id) return null;
    const before = this.entries.get(id);
    const result = before && transition(before, event);
    if (!result?.ok) return null;
    if (this.bug !== 'no-write-ahead') this.entries.set(id, result.entry);
    return result.entry;
  }

  /** The server and the network. */
  private async request(entry: OutboxEntry, worker: number): Promise<Outcome> {
    const { fate, meanwhile } = this.fates.shift() ?? {
      fate: 'accepted' as const,
      meanwhile: 'nothing' as const,
    };
    if (this.blocked.has(entry.ref.caseId)) this.sentBlocked++;
    if (fate === 'dies-before-request') return this.die(worker);
    this.posts.set(entry.id, (this.posts.get(entry.id) ?? 0) + 1);
    // A defect may send for ever; the worker is stopped so that the check can say so.
    if ((this.posts.get(entry.id) ?? 0) > 20) return this.die(worker);
    if (meanwhile === 'undo') this.decide(entry.id, 'undo');
    if (meanwhile === 'navigate') this.openCase = this.openCase === 'A' ? 'B' : 'A';
    const processed = [
      'accepted',
      'error-processed',
      'timeout-processed',
      'dies-at-server',
      'dies-after-answer',
    ];
    if (processed.includes(fate)) {
      const caseId = this.bug === 'target-taken-late' ? this.openCase : entry.ref.caseId;
      this.deliveries.push({ entryId: entry.id, caseId, logged: false });
    }
    if (meanwhile === 'read-log') this.readLog();
    if (fate === 'dies-at-server' || fate === 'dies-after-answer') return this.die(worker);
    return this.answer(fate);
  }

  private answer(fate: Fate): Outcome {
    switch (fate) {
      case 'refused':
        return { kind: 'refused', status: 404, reason: null };
      case 'token':
        return { kind: 'token', status: 401 };
      case 'later':
        return { kind: 'later', status: 429, retryAfterMs: 1000 };
      case 'error-processed':
      case 'error-not-processed':
        if (this.bug === 'retry-on-5xx') return { kind: 'later', status: 429, retryAfterMs: 1000 };
        return { kind: 'unknown', code: 'status', status: 500 };
      case 'timeout-processed':
        if (this.bug === 'timeout-is-failed') return { kind: 'refused', status: 408, reason: null };
        return { kind: 'unknown', code: 'timeout', status: null };
      case 'cut-before':
        return { kind: 'unknown', code: 'connection', status: null };
      default:
        return { kind: 'accepted', status: 200 };
    }
  }

  private onDeath: (() => void)[] = [];

  private die(worker: number): Promise<never> {
    if (this.epoch === worker) {
      this.epoch++;
      for (const tell of this.onDeath.splice(0)) tell();
    }
    return never();
  }

  private death(worker: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.epoch !== worker) resolve();
      else this.onDeath.push(resolve);
    });
  }
}

function newEntry(
  id: string,
  seq: number,
  caseId: string,
  text: string,
  draftRevision: number,
  now: number,
): OutboxEntry {
  return {
    id,
    seq,
    ref: { firm: 'f', caseId },
    connectionId: 'c',
    draftRevision,
    text,
    authorId: null,
    shown: {
      caseName: caseId,
      clientId: caseId,
      clientName: 'Jane',
      number: '+12133734253',
      numberSource: 'mycase',
      mycaseNumber: null,
      email: null,
      way: 'text',
      authorName: 'Dana Ortiz',
      checks: [],
    },
    state: 'queued',
    queuedAt: now,
    notBefore: now + 5000,
    doubt: false,
    attempts: [],
    paused: null,
    asks: null,
    claim: null,
    pendingClaim: null,
    rejectedLines: [],
    arrivedBy: null,
    leftOpen: false,
    replaced: false,
    settledAt: null,
  };
}

function newLine(threadId: string, postId: string, text: string, firstReading: number): LogLine {
  return {
    postId,
    lineId: postId,
    threadId,
    firstReading,
    author: 'Dana Ortiz',
    authorTitle: 'Paralegal',
    timeText: null,
    at: null,
    text,
  };
}
