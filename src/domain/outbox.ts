import type { CaseRef } from './case';
import { findPhone } from './phone-ref';
import type { NoRecipient } from './recipient';

/**
 * The outbox: how a message leaves. One pure transition table; every arrow of the outbox document is one case
 * of `transition`, everything else is refused. Times are milliseconds since the epoch.
 */
export type OutboxState =
  | 'queued'
  | 'sending'
  | 'accepted'
  | 'logged'
  | 'failed'
  | 'unknown'
  | 'arrived'
  | 'discarded';

/** What stood on the screen when Send was pressed; kept with the entry for good. */
export type Shown = {
  caseName: string;
  clientId: string;
  clientName: string;
  /** E.164, or null where the message goes by e-mail. */
  number: string | null;
  numberSource: 'hona' | 'mycase' | null;
  /** MyCase's number, where it differed from Hona's last answer. */
  mycaseNumber: string | null;
  /** Where the message goes by e-mail: to which address. */
  email: string | null;
  way: 'text' | 'e-mail';
  authorName: string | null;
  /** Ids of the checks that were on screen, with the answer that staff gave. */
  checks: { id: string; answer: string | null }[];
};

/** What Hona's answer to one attempt means. `reason`: Hona's own words, cut to 300 characters. */
export type Outcome =
  | { kind: 'accepted'; status: number }
  | { kind: 'refused'; status: number; reason: string | null }
  | { kind: 'token'; status: 401 | 403 }
  | { kind: 'later'; status: 425 | 429; retryAfterMs: number | null }
  | { kind: 'unknown'; code: UnknownCode; status: number | null };

export type UnknownCode =
  | 'timeout'
  | 'connection'
  | 'redirect'
  | 'status'
  | 'incomplete'
  | 'implausible'
  | 'too-large'
  | 'worker-ended';

/**
 * The log before an attempt: per log thread that was once read completely the number of its last reading, complete or
 * not, and whether the case's list of threads had been read. A line counts as new only against this.
 */
export type LogSeen = { threads: Record<string, number>; listed: string[] | null };

export type Attempt = {
  number: number;
  startedAt: number;
  endedAt: number | null;
  outcome: Outcome | null;
  logSeen: LogSeen;
};

export type LineClaim = { threadId: string; lineId: string; at: number; by: 'match' | 'hand' };

/** Why a queued entry does not go by itself. */
export type Pause = 'token' | 'disconnected';
export type Ask =
  | { reason: 'line-found'; threadId: string; lineId: string }
  | { reason: 'waited-long' }
  | { reason: 'other-connection' }
  /** Of entries that an earlier version asked about: now the whole queue waits for a word about the clock. */
  | { reason: 'clock-moved' }
  /** By phone number, and the policy that allowed it does so no more. */
  | { reason: 'policy-off' }
  | { reason: 'no-recipient'; why: NoRecipient }
  | { reason: 'client-changed'; was: string; is: string }
  | { reason: 'number-changed'; was: string; is: string }
  /** At the claim the checks found something that staff had not seen: ids of what blocks or must be confirmed. */
  | { reason: 'check'; blocks: boolean; ids: string[] };

export type OutboxEntry = {
  id: string;
  /** Its case; of a message by phone number firm + number (phone-ref.ts). */
  ref: CaseRef;
  /** The connection for which it was queued; it never leaves over another one without a person's word. */
  connectionId: string;
  draftRevision: number;
  /** Lines of the log that stood on screen when its text began; missing where that was not kept. */
  linesAtStart?: number;
  /** What its draft was to be remembered by: Undo brings it back. */
  reminder?: { caseName: string; at: number; told?: true };
  /** Order goes by this, never by time. */
  seq: number;
  text: string;
  authorId: string | null;
  shown: Shown;
  state: OutboxState;
  queuedAt: number;
  notBefore: number;
  /** Sticky: an earlier attempt may have reached the client. */
  doubt: boolean;
  attempts: Attempt[];
  paused: Pause | null;
  asks: Ask | null;
  claim: LineClaim | null;
  /** A line that showed up while the request was on its way. */
  pendingClaim: LineClaim | null;
  /** Lines of which staff said that they are not this message. */
  rejectedLines: string[];
  arrivedBy: { name: string; at: number } | null;
  /** Staff let the later ones of this case go first. */
  leftOpen: boolean;
  replaced: boolean;
  settledAt: number | null;
};

export type OutboxEvent =
  | { type: 'claim'; at: number; logSeen: LogSeen }
  | { type: 'outcome'; at: number; attempt: number; outcome: Outcome; othersPass: boolean }
  | { type: 'recover'; at: number }
  | { type: 'line'; claim: LineClaim }
  | { type: 'unclaim'; lineId: string }
  | { type: 'reject-line'; lineId: string }
  | { type: 'arrived'; at: number; name: string }
  | { type: 'send-again'; at: number }
  /** By the Undo button: only while nothing of it can have left. */
  | { type: 'undo'; at: number }
  | { type: 'discard'; at: number }
  | { type: 'replace'; at: number }
  | { type: 'ask'; ask: Ask }
  | { type: 'pause'; pause: Pause }
  /** The token was mended: the pause ends, and nothing else; what is asked is still asked, what waited long asks. */
  | { type: 'resume' }
  /** Answers a pause or an ask; `shown` is what staff saw when they answered. */
  | { type: 'go-on'; at: number; connectionId: string; shown: Shown }
  | { type: 'leave-open' }
  /** The clock was moved and is right now: no wait may rest on the wrong one. */
  | { type: 'clock'; at: number };

type Refused = { ok: false; code: 'already-sending' | 'not-allowed' };
export type Transition = { ok: true; entry: OutboxEntry } | Refused;

const MINUTE = 60_000;
/** No wait by a right clock is longer: Retry-After's bound, and a moment for the clock's own corrections. */
const MAX_WAIT = 16 * MINUTE;
/** Retry-After is kept between 1 s and 15 min. */
export const RETRY_AFTER_MIN = 1000;
export const RETRY_AFTER_MAX = 15 * MINUTE;
/** Three tries at most where Hona says "later": 429 three times, 425 once more. */
const MAX_429 = 3;
const MAX_425 = 2;

const refuse = (code: Refused['code']): Transition => ({ ok: false, code });
const to = (entry: OutboxEntry, change: Partial<OutboxEntry>): Transition => ({
  ok: true,
  entry: { ...entry, ...change },
});

/** Applies one event to one entry, or refuses it. Pure; the caller writes the result in one transaction. */
export function transition(entry: OutboxEntry, event: OutboxEvent): Transition {
  switch (event.type) {
    case 'claim':
      if (entry.state !== 'queued' || entry.paused || entry.asks) return refuse('not-allowed');
      if (event.at < entry.notBefore) return refuse('not-allowed');
      return to(entry, {
        state: 'sending',
        attempts: [
          ...entry.attempts,
          {
            number: entry.attempts.length + 1,
            startedAt: event.at,
            endedAt: null,
            outcome: null,
            logSeen: event.logSeen,
          },
        ],
      });
    case 'outcome':
      return applyOutcome(entry, event);
    case 'recover':
      if (entry.state !== 'sending') return refuse('not-allowed');
      return settleUnknown(entry, event.at, { kind: 'unknown', code: 'worker-ended', status: null });
    case 'line':
      return applyLine(entry, event.claim);
    case 'unclaim':
      return takeBackClaim(entry, event.lineId);
    case 'reject-line':
      if (entry.rejectedLines.includes(event.lineId)) return to(entry, {});
      return to(entry, {
        rejectedLines: [...entry.rejectedLines, event.lineId],
        pendingClaim: entry.pendingClaim?.lineId === event.lineId ? null : entry.pendingClaim,
        asks: entry.asks?.reason === 'line-found' && entry.asks.lineId === event.lineId ? null : entry.asks,
      });
    case 'arrived':
      if (entry.state !== 'unknown') return refuse(busy(entry));
      return to(entry, {
        state: 'arrived',
        arrivedBy: { name: event.name, at: event.at },
        settledAt: event.at,
      });
    case 'send-again':
      if (entry.state !== 'unknown' && entry.state !== 'failed') return refuse(busy(entry));
      return to(entry, { state: 'queued', notBefore: event.at, leftOpen: false, asks: null, paused: null });
    case 'undo':
      // It lost against the claim: whatever became of it, taking it back now would be a lie.
      if (entry.state !== 'queued' || entry.doubt) return refuse('already-sending');
      return to(entry, { state: 'discarded', asks: null, paused: null, settledAt: event.at });
    case 'discard':
      if (entry.state !== 'queued' && entry.state !== 'unknown' && entry.state !== 'failed')
        return refuse(busy(entry));
      return to(entry, { state: 'discarded', asks: null, paused: null, settledAt: event.at });
    case 'replace':
      if (entry.state !== 'failed') return refuse(busy(entry));
      return to(entry, { state: 'discarded', replaced: true, settledAt: event.at });
    case 'ask':
      if (entry.state !== 'queued') return refuse(busy(entry));
      return to(entry, { asks: event.ask });
    case 'pause':
      if (entry.state !== 'queued') return refuse(busy(entry));
      return to(entry, { paused: event.pause });
    case 'resume':
      if (entry.state !== 'queued' || entry.paused !== 'token') return refuse(busy(entry));
      return to(entry, { paused: null });
    case 'go-on':
      if (entry.state !== 'queued' || (!entry.asks && !entry.paused)) return refuse(busy(entry));
      // "Is it this one?" is answered by yes or no, never by sending.
      if (entry.asks?.reason === 'line-found') return refuse('not-allowed');
      return to(entry, {
        asks: null,
        paused: null,
        connectionId: event.connectionId,
        shown: event.shown,
        // An answer ends every wait but Hona's, which is never longer than its bound.
        notBefore: Math.min(Math.max(entry.notBefore, event.at), event.at + RETRY_AFTER_MAX),
      });
    case 'clock':
      if (entry.state !== 'queued') return refuse(busy(entry));
      return to(entry, { notBefore: entry.notBefore - event.at > MAX_WAIT ? event.at : entry.notBefore });
    case 'leave-open':
      if (entry.state !== 'unknown' && entry.state !== 'failed') return refuse(busy(entry));
      return to(entry, { leftOpen: true });
    default:
      return event satisfies never;
  }
}

const busy = (entry: OutboxEntry) => (entry.state === 'sending' ? 'already-sending' : 'not-allowed');

function applyOutcome(entry: OutboxEntry, event: OutboxEvent & { type: 'outcome' }): Transition {
  const last = entry.attempts.at(-1);
  if (!last || last.number !== event.attempt) return refuse('not-allowed');
  // A late reply after recovery: only a complete 2xx of the row's last attempt counts.
  if (entry.state === 'unknown')
    return event.outcome.kind === 'accepted' ? settleAccepted(entry, event) : refuse('not-allowed');
  if (entry.state !== 'sending') return refuse('not-allowed');

  const outcome = event.outcome;
  switch (outcome.kind) {
    case 'accepted':
      return settleAccepted(entry, event);
    case 'refused':
      return settleRefused(entry, event.at, outcome);
    case 'token': {
      const second403 = outcome.status === 403 && countStatus(entry, 403) >= 1 && event.othersPass;
      if (second403) return settleRefused(entry, event.at, { kind: 'refused', status: 403, reason: null });
      return to(entry, {
        ...ended(entry, event.at, outcome),
        state: 'queued',
        paused: 'token',
        pendingClaim: null,
      });
    }
    case 'later': {
      const earlier = countStatus(entry, outcome.status);
      const limit = outcome.status === 429 ? MAX_429 : MAX_425;
      if (earlier + 1 >= limit)
        return settleRefused(entry, event.at, { kind: 'refused', status: outcome.status, reason: null });
      return to(entry, {
        ...ended(entry, event.at, outcome),
        state: 'queued',
        notBefore: event.at + waitFor(outcome, earlier),
        pendingClaim: null,
      });
    }
    case 'unknown':
      return settleUnknown(entry, event.at, outcome);
    default:
      return outcome satisfies never;
  }
}

/** Retry-After within its bounds; without one 1 s for 425, and 30 s doubled each time for 429. */
function waitFor(outcome: Outcome & { kind: 'later' }, earlier: number): number {
  const wished = outcome.retryAfterMs ?? (outcome.status === 425 ? RETRY_AFTER_MIN : 30_000 * 2 ** earlier);
  return Math.min(RETRY_AFTER_MAX, Math.max(RETRY_AFTER_MIN, wished));
}

function countStatus(entry: OutboxEntry, status: number): number {
  return entry.attempts.filter((a) => a.outcome && 'status' in a.outcome && a.outcome.status === status)
    .length;
}

/** The last attempt with its end written in. */
function ended(entry: OutboxEntry, at: number, outcome: Outcome): Pick<OutboxEntry, 'attempts'> {
  return {
    attempts: entry.attempts.map((a, i) =>
      i === entry.attempts.length - 1 ? { ...a, endedAt: at, outcome } : a,
    ),
  };
}

function settleAccepted(entry: OutboxEntry, event: OutboxEvent & { type: 'outcome' }): Transition {
  const accepted: OutboxEntry = {
    ...entry,
    ...ended(entry, event.at, event.outcome),
    state: 'accepted',
    settledAt: event.at,
  };
  return withPendingClaim(accepted);
}

function settleUnknown(entry: OutboxEntry, at: number, outcome: Outcome): Transition {
  return withPendingClaim({ ...entry, ...ended(entry, at, outcome), state: 'unknown', doubt: true });
}

/** Doubt is sticky: a clean refusal after a doubtful attempt leaves `unknown`. */
function settleRefused(entry: OutboxEntry, at: number, outcome: Outcome & { kind: 'refused' }): Transition {
  const next: OutboxEntry = { ...entry, ...ended(entry, at, outcome) };
  if (entry.doubt) return withPendingClaim({ ...next, state: 'unknown' });
  return to(next, { state: 'failed', pendingClaim: null });
}

/** The reply decides first; a line seen meanwhile is applied to what it left. */
function withPendingClaim(entry: OutboxEntry): Transition {
  if (!entry.pendingClaim) return to(entry, {});
  return applyLine({ ...entry, pendingClaim: null }, entry.pendingClaim);
}

function applyLine(entry: OutboxEntry, claim: LineClaim): Transition {
  // Outbox document §5: it is logged to no case, so no line is it.
  if (findPhone(entry.ref)) return refuse('not-allowed');
  switch (entry.state) {
    case 'sending':
      return to(entry, { pendingClaim: claim });
    case 'accepted':
    case 'unknown':
    case 'arrived':
      return to(entry, { state: 'logged', claim, settledAt: entry.settledAt ?? claim.at });
    case 'queued':
      // Never matches, unless an earlier attempt is in doubt: then it stops and asks, and a person may say yes.
      if (!entry.doubt) return refuse('not-allowed');
      if (claim.by === 'hand')
        return to(entry, { state: 'logged', claim, asks: null, paused: null, settledAt: claim.at });
      return to(entry, {
        asks: { reason: 'line-found', threadId: claim.threadId, lineId: claim.lineId },
      });
    case 'failed':
    case 'discarded':
    case 'logged':
      return refuse('not-allowed');
    default:
      return entry.state satisfies never;
  }
}

/** A claim can be taken back by hand: the entry is again what it was without the line. */
function takeBackClaim(entry: OutboxEntry, lineId: string): Transition {
  if (entry.state !== 'logged' || entry.claim?.lineId !== lineId) return refuse(busy(entry));
  const rejectedLines = [...entry.rejectedLines, lineId];
  if (entry.arrivedBy) return to(entry, { state: 'arrived', claim: null, rejectedLines });
  const accepted = entry.attempts.at(-1)?.outcome?.kind === 'accepted';
  return to(entry, { state: accepted ? 'accepted' : 'unknown', claim: null, rejectedLines });
}

/** True for the states in which the entry is not settled: it waits for us, for Hona, or for a person. */
export function isUnfinished(entry: Pick<OutboxEntry, 'state'>): boolean {
  return ['queued', 'sending', 'failed', 'unknown'].includes(entry.state);
}

/**
 * True where the message waits for a person, also where they let the later ones of its case go first: icon, Home and
 * the list of unfinished messages count by this.
 * @param stopped it is paused or asks
 */
export function isOpenQuestion(state: OutboxState, stopped: boolean): boolean {
  return state === 'queued' ? stopped : state === 'unknown' || state === 'failed';
}

/** True where a person must decide. */
export function needsDecision(entry: Pick<OutboxEntry, 'state' | 'asks' | 'paused' | 'leftOpen'>): boolean {
  if (entry.state === 'queued') return entry.asks !== null || entry.paused !== null;
  return (entry.state === 'unknown' || entry.state === 'failed') && !entry.leftOpen;
}
