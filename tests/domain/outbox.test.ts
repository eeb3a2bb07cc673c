import { describe, expect, it } from 'vitest';
import {
  type Attempt,
  isUnfinished,
  needsDecision,
  type OutboxEntry,
  type OutboxEvent,
  type OutboxState,
  type Outcome,
  RETRY_AFTER_MAX,
  RETRY_AFTER_MIN,
  transition,
} from '../../src/domain/outbox';
import { findDue, findNextDueTime, type QueuePosition } from '../../src/domain/queue';

const NOW = 1_000_000;
const SHOWN: OutboxEntry['shown'] = {
  caseName: 'Doe v. Harbor',
  clientId: '1',
  clientName: 'Jane Doe',
  number: '+12133734253',
  numberSource: 'mycase',
  mycaseNumber: null,
  email: null,
  way: 'text',
  authorName: 'Dana Ortiz',
  checks: [],
};
const LINE = { threadId: '7', lineId: 'post:1', at: NOW, by: 'match' } as const;

function attempt(number: number, outcome: Outcome | null): Attempt {
  return {
    number,
    startedAt: NOW - 100,
    endedAt: outcome ? NOW - 50 : null,
    outcome,
    logSeen: { threads: {}, listed: null },
  };
}

function entry(state: OutboxState, change: Partial<OutboxEntry> = {}): OutboxEntry {
  const sent = state !== 'queued';
  return {
    id: 'e',
    ref: { firm: 'smithlaw', caseId: '1' },
    connectionId: 'c',
    draftRevision: 1,
    seq: 1,
    text: 'Hello Jane',
    authorId: '7001',
    shown: SHOWN,
    state,
    queuedAt: NOW - 5000,
    notBefore: NOW - 1000,
    doubt: state === 'unknown',
    attempts: sent ? [attempt(1, state === 'sending' ? null : { kind: 'accepted', status: 200 })] : [],
    paused: null,
    asks: null,
    claim: state === 'logged' ? LINE : null,
    pendingClaim: null,
    rejectedLines: [],
    arrivedBy: state === 'arrived' ? { name: 'Dana Ortiz', at: NOW - 10 } : null,
    leftOpen: false,
    replaced: false,
    settledAt: null,
    ...change,
  };
}

function outcome(o: Outcome, change: Partial<OutboxEvent & { type: 'outcome' }> = {}): OutboxEvent {
  return { type: 'outcome', at: NOW, attempt: 1, outcome: o, othersPass: false, ...change };
}

function apply(from: OutboxEntry, event: OutboxEvent): OutboxEntry {
  const result = transition(from, event);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.entry;
}

const refused = (status: number): Outcome => ({ kind: 'refused', status, reason: 'no such project' });
const unknown: Outcome = { kind: 'unknown', code: 'connection', status: null };
const later = (status: 425 | 429, retryAfterMs: number | null): Outcome => ({
  kind: 'later',
  status,
  retryAfterMs,
});
const token = (status: 401 | 403): Outcome => ({ kind: 'token', status });

describe('the arrows of the outbox', () => {
  it('queued -> sending: the attempt is written with the log as it stood', () => {
    const logSeen = { threads: { '7': 3 }, listed: ['7'] };
    const next = apply(entry('queued'), { type: 'claim', at: NOW, logSeen });
    expect(next.state).toBe('sending');
    expect(next.attempts).toEqual([{ number: 1, startedAt: NOW, endedAt: null, outcome: null, logSeen }]);
  });

  it('sending -> accepted -> logged', () => {
    const accepted = apply(entry('sending'), outcome({ kind: 'accepted', status: 200 }));
    expect(accepted).toMatchObject({ state: 'accepted', doubt: false });
    expect(accepted.attempts[0]?.endedAt).toBe(NOW);
    expect(apply(accepted, { type: 'line', claim: LINE })).toMatchObject({ state: 'logged', claim: LINE });
  });

  it('queued -> discarded: undo, or by hand', () => {
    expect(apply(entry('queued'), { type: 'discard', at: NOW })).toMatchObject({ state: 'discarded' });
  });

  it('sending -> queued: 429 three times at most, 425 once', () => {
    const first = apply(entry('sending'), outcome(later(429, 5000)));
    expect(first).toMatchObject({ state: 'queued', notBefore: NOW + 5000, paused: null });
    const twice = { attempts: [attempt(1, later(429, 1)), attempt(2, later(429, 1)), attempt(3, null)] };
    expect(apply(entry('sending', twice), outcome(later(429, 1), { attempt: 3 })).state).toBe('failed');
    const once = { attempts: [attempt(1, later(425, null)), attempt(2, null)] };
    expect(apply(entry('sending'), outcome(later(425, null))).state).toBe('queued');
    expect(apply(entry('sending', once), outcome(later(425, null), { attempt: 2 })).state).toBe('failed');
  });

  it('Retry-After is kept between 1 s and 15 min; without one it doubles from 30 s', () => {
    expect(apply(entry('sending'), outcome(later(429, 0))).notBefore).toBe(NOW + RETRY_AFTER_MIN);
    expect(apply(entry('sending'), outcome(later(429, 9e9))).notBefore).toBe(NOW + RETRY_AFTER_MAX);
    expect(apply(entry('sending'), outcome(later(429, null))).notBefore).toBe(NOW + 30_000);
    const second = entry('sending', { attempts: [attempt(1, later(429, null)), attempt(2, null)] });
    expect(apply(second, outcome(later(429, null), { attempt: 2 })).notBefore).toBe(NOW + 60_000);
  });

  it.each([401, 403] as const)('sending -> queued (paused): %i', (status) => {
    expect(apply(entry('sending'), outcome(token(status)))).toMatchObject({
      state: 'queued',
      paused: 'token',
      doubt: false,
    });
  });

  it('a second 403 for this entry while others pass -> failed; while none passes it stays paused', () => {
    const again = entry('sending', { attempts: [attempt(1, token(403)), attempt(2, null)] });
    expect(apply(again, outcome(token(403), { attempt: 2, othersPass: true })).state).toBe('failed');
    expect(apply(again, outcome(token(403), { attempt: 2 })).paused).toBe('token');
  });

  it.each([400, 404, 413, 422])('sending -> failed: %i, with the reason', (status) => {
    const next = apply(entry('sending'), outcome(refused(status)));
    expect(next.state).toBe('failed');
    expect(next.attempts[0]?.outcome).toEqual(refused(status));
  });

  it('sending -> unknown: everything else, and doubt from then on', () => {
    expect(apply(entry('sending'), outcome(unknown))).toMatchObject({ state: 'unknown', doubt: true });
    expect(apply(entry('sending'), { type: 'recover', at: NOW })).toMatchObject({
      state: 'unknown',
      doubt: true,
    });
  });

  it('unknown -> logged, arrived, queued, discarded', () => {
    expect(apply(entry('unknown'), { type: 'line', claim: LINE }).state).toBe('logged');
    expect(apply(entry('unknown'), { type: 'arrived', at: NOW, name: 'Dana' })).toMatchObject({
      state: 'arrived',
      arrivedBy: { name: 'Dana', at: NOW },
    });
    const again = apply(entry('unknown', { seq: 4 }), { type: 'send-again', at: NOW });
    expect(again).toMatchObject({ state: 'queued', seq: 4, doubt: true });
    expect(apply(entry('unknown'), { type: 'discard', at: NOW })).toMatchObject({
      state: 'discarded',
      doubt: true,
    });
  });

  it('failed -> queued, discarded, discarded (replaced)', () => {
    expect(apply(entry('failed'), { type: 'send-again', at: NOW }).state).toBe('queued');
    expect(apply(entry('failed'), { type: 'discard', at: NOW })).toMatchObject({
      state: 'discarded',
      replaced: false,
    });
    expect(apply(entry('failed'), { type: 'replace', at: NOW })).toMatchObject({
      state: 'discarded',
      replaced: true,
    });
  });
});

describe('doubt is sticky', () => {
  const doubtful = entry('sending', { doubt: true, attempts: [attempt(1, unknown), attempt(2, null)] });

  it('a later clean refusal leaves unknown, not failed', () => {
    expect(apply(doubtful, outcome(refused(413), { attempt: 2 }))).toMatchObject({
      state: 'unknown',
      doubt: true,
    });
  });

  it('401, 403, 425, 429 keep it', () => {
    for (const o of [token(401), token(403), later(425, null), later(429, 1)])
      expect(apply(doubtful, outcome(o, { attempt: 2 }))).toMatchObject({ state: 'queued', doubt: true });
  });

  it('the third 429 leaves unknown', () => {
    const attempts = [
      attempt(1, unknown),
      attempt(2, later(429, 1)),
      attempt(3, later(429, 1)),
      attempt(4, null),
    ];
    const next = apply(entry('sending', { doubt: true, attempts }), outcome(later(429, 1), { attempt: 4 }));
    expect(next.state).toBe('unknown');
  });
});

describe('lines of the log', () => {
  it('while sending: remembered; the reply decides first, then it is applied', () => {
    const remembered = apply(entry('sending'), { type: 'line', claim: LINE });
    expect(remembered).toMatchObject({ state: 'sending', claim: null, pendingClaim: LINE });
    expect(apply(remembered, outcome({ kind: 'accepted', status: 200 })).state).toBe('logged');
    expect(apply(remembered, outcome(unknown)).state).toBe('logged');
    expect(apply(remembered, { type: 'recover', at: NOW }).state).toBe('logged');
    expect(apply(remembered, outcome(refused(404)))).toMatchObject({ state: 'failed', claim: null });
  });

  it('for queued: never matches, unless an earlier attempt is in doubt; then it stops and asks', () => {
    expect(transition(entry('queued'), { type: 'line', claim: LINE }).ok).toBe(false);
    const next = apply(entry('queued', { doubt: true }), { type: 'line', claim: LINE });
    expect(next).toMatchObject({ state: 'queued', asks: { reason: 'line-found', lineId: 'post:1' } });
    expect(transition(next, { type: 'claim', at: NOW, logSeen: { threads: {}, listed: null } }).ok).toBe(
      false,
    );
  });

  it('arrived and a line: logged, keeping who marked it', () => {
    expect(apply(entry('arrived'), { type: 'line', claim: LINE })).toMatchObject({
      state: 'logged',
      arrivedBy: { name: 'Dana Ortiz' },
    });
  });

  it('a claim can be taken back by hand: to what it was before, and the line is not offered again', () => {
    const back = apply(entry('logged'), { type: 'unclaim', lineId: 'post:1' });
    expect(back).toMatchObject({ state: 'accepted', claim: null, rejectedLines: ['post:1'] });
    const wasUnknown = entry('logged', { attempts: [attempt(1, unknown)], doubt: true });
    expect(apply(wasUnknown, { type: 'unclaim', lineId: 'post:1' }).state).toBe('unknown');
    const marked = entry('logged', { arrivedBy: { name: 'Dana', at: 1 } });
    expect(apply(marked, { type: 'unclaim', lineId: 'post:1' }).state).toBe('arrived');
  });

  it('"not this one" answers the question that the line asked', () => {
    const asking = apply(entry('queued', { doubt: true }), { type: 'line', claim: LINE });
    expect(apply(asking, { type: 'reject-line', lineId: 'post:1' })).toMatchObject({
      asks: null,
      rejectedLines: ['post:1'],
    });
  });
});

describe('late replies', () => {
  it('after recovery only a complete 2xx of the last attempt counts', () => {
    const lost = entry('unknown', { attempts: [attempt(1, unknown)] });
    expect(apply(lost, outcome({ kind: 'accepted', status: 200 })).state).toBe('accepted');
    expect(transition(lost, outcome(refused(404))).ok).toBe(false);
    const resent = entry('unknown', { attempts: [attempt(1, unknown), attempt(2, unknown)] });
    expect(transition(resent, outcome({ kind: 'accepted', status: 200 })).ok).toBe(false);
  });
});

describe('undo', () => {
  it('loses against the claim, whatever became of it, and says so', () => {
    for (const state of ['sending', 'accepted', 'unknown', 'failed', 'logged', 'arrived'] as const)
      expect(transition(entry(state), { type: 'undo', at: NOW })).toEqual({
        ok: false,
        code: 'already-sending',
      });
  });

  it('is refused for an entry in doubt that waits to be sent again', () => {
    expect(transition(entry('queued', { doubt: true }), { type: 'undo', at: NOW }).ok).toBe(false);
  });
});

describe('a mended token', () => {
  const paused = entry('queued', { paused: 'token', doubt: true });

  it('ends the pause and nothing else: what is asked is still asked, the waiting time stands', () => {
    const asking = apply(paused, { type: 'line', claim: LINE });
    const resumed = apply(asking, { type: 'resume' });
    expect(resumed).toMatchObject({
      paused: null,
      notBefore: paused.notBefore,
      asks: { reason: 'line-found' },
    });
    expect(transition(resumed, { type: 'claim', at: NOW, logSeen: { threads: {}, listed: null } }).ok).toBe(
      false,
    );
  });

  it('does not bring back what Disconnect paused', () => {
    expect(transition(entry('queued', { paused: 'disconnected' }), { type: 'resume' }).ok).toBe(false);
  });
});

describe('"Is it this one?" on an entry that waits to be sent again', () => {
  const asking = apply(entry('queued', { doubt: true }), { type: 'line', claim: LINE });

  it('is not answered by sending', () => {
    const event: OutboxEvent = { type: 'go-on', at: NOW, connectionId: 'c', shown: SHOWN };
    expect(transition(asking, event)).toEqual({ ok: false, code: 'not-allowed' });
  });

  it('yes: logged', () => {
    expect(apply(asking, { type: 'line', claim: { ...LINE, by: 'hand' } })).toMatchObject({
      state: 'logged',
      asks: null,
    });
  });
});

describe('pauses and questions', () => {
  it('stop the claim until a person or a mended token answers, and keep the place', () => {
    for (const stop of [
      { type: 'pause', pause: 'disconnected' },
      { type: 'ask', ask: { reason: 'waited-long' } },
    ] as OutboxEvent[]) {
      const stopped = apply(entry('queued'), stop);
      expect(transition(stopped, { type: 'claim', at: NOW, logSeen: { threads: {}, listed: null } }).ok).toBe(
        false,
      );
      const shown = { ...SHOWN, number: '+12135550101' };
      expect(apply(stopped, { type: 'go-on', at: NOW, connectionId: 'c2', shown })).toMatchObject({
        paused: null,
        asks: null,
        connectionId: 'c2',
        shown,
        seq: 1,
      });
    }
  });

  it('a claim before its time is refused', () => {
    const waiting = entry('queued', { notBefore: NOW + 1 });
    expect(transition(waiting, { type: 'claim', at: NOW, logSeen: { threads: {}, listed: null } }).ok).toBe(
      false,
    );
  });
});

/** Every pair that no arrow above allows; an arrow that is added must be taken out of here by hand. */
describe('every other pair is refused', () => {
  const claim: OutboxEvent = { type: 'claim', at: NOW, logSeen: { threads: {}, listed: null } };
  const events: Record<string, OutboxEvent> = {
    claim,
    accepted: outcome({ kind: 'accepted', status: 200 }),
    refused: outcome(refused(404)),
    unknown: outcome(unknown),
    later: outcome(later(429, 1)),
    token: outcome(token(401)),
    recover: { type: 'recover', at: NOW },
    line: { type: 'line', claim: { ...LINE, lineId: 'post:2' } },
    unclaim: { type: 'unclaim', lineId: 'post:1' },
    arrived: { type: 'arrived', at: NOW, name: 'D' },
    'send-again': { type: 'send-again', at: NOW },
    undo: { type: 'undo', at: NOW },
    resume: { type: 'resume' },
    discard: { type: 'discard', at: NOW },
    replace: { type: 'replace', at: NOW },
    ask: { type: 'ask', ask: { reason: 'waited-long' } },
    pause: { type: 'pause', pause: 'token' },
    'go-on': { type: 'go-on', at: NOW, connectionId: 'c', shown: SHOWN },
    'leave-open': { type: 'leave-open' },
  };
  const allowed: Record<OutboxState, string[]> = {
    queued: ['claim', 'undo', 'discard', 'ask', 'pause'],
    sending: ['accepted', 'refused', 'unknown', 'later', 'token', 'recover', 'line'],
    accepted: ['line'],
    logged: ['unclaim'],
    failed: ['send-again', 'discard', 'replace', 'leave-open'],
    unknown: ['accepted', 'line', 'arrived', 'send-again', 'discard', 'leave-open'],
    arrived: ['line'],
    discarded: [],
  };
  for (const state of Object.keys(allowed) as OutboxState[])
    for (const [name, event] of Object.entries(events)) {
      if (allowed[state].includes(name)) continue;
      it(`${state} + ${name}`, () => {
        const before = entry(state);
        const result = transition(before, event);
        expect(result.ok).toBe(false);
        if (!result.ok && state === 'sending' && ['discard', 'replace', 'send-again'].includes(name))
          expect(result.code).toBe('already-sending');
      });
    }
  for (const state of Object.keys(allowed) as OutboxState[])
    it(`${state} allows what the table says`, () => {
      for (const name of allowed[state]) expect(transition(entry(state), events[name]!).ok).toBe(true);
    });
});

describe('findDue', () => {
  const at = (id: string, seq: number, change: Partial<QueuePosition> = {}): QueuePosition => ({
    id,
    caseMac: 'a',
    seq,
    state: 'queued',
    notBefore: 0,
    stopped: false,
    leftOpen: false,
    yields: false,
    ...change,
  });

  it('takes the lowest sequence number, never the oldest time', () => {
    expect(findDue([at('2', 2, { notBefore: 0 }), at('1', 1, { notBefore: 5 })], 10)?.id).toBe('1');
  });
  it('one request in flight in the whole extension', () => {
    expect(findDue([at('1', 1, { state: 'sending' }), at('2', 2, { caseMac: 'b' })], 10)).toBeNull();
  });
  it.each(['unknown', 'failed'] as const)('a head that is %s holds back its case and no other', (state) => {
    const head = at('1', 1, { state });
    expect(findDue([head, at('2', 2)], 10)).toBeNull();
    expect(findDue([head, at('2', 2), at('3', 3, { caseMac: 'b' })], 10)?.id).toBe('3');
    expect(findDue([{ ...head, leftOpen: true }, at('2', 2)], 10)?.id).toBe('2');
  });
  it('a head that waits or is stopped holds back its case and no other', () => {
    expect(findDue([at('1', 1, { notBefore: 20 }), at('2', 2)], 10)).toBeNull();
    expect(findDue([at('1', 1, { stopped: true }), at('2', 2), at('3', 3, { caseMac: 'b' })], 10)?.id).toBe(
      '3',
    );
  });
  it('an entry that Hona refused with 403 lets other cases go first, which tells whether only it is refused', () => {
    const first = at('1', 1, { yields: true });
    expect(findDue([first, at('2', 2, { caseMac: 'b' })], 10)?.id).toBe('2');
    expect(findDue([first, at('2', 2)], 10)?.id).toBe('1');
  });
  it('tells when to look again', () => {
    expect(findNextDueTime([at('1', 1, { notBefore: 30 }), at('2', 2, { notBefore: 5 })])).toBe(30);
    expect(findNextDueTime([at('1', 1, { stopped: true }), at('3', 3, { caseMac: 'b', notBefore: 9 })])).toBe(
      9,
    );
    expect(findNextDueTime([at('1', 1, { state: 'failed' }), at('2', 2)])).toBeNull();
  });
});

describe('what a person has to look at', () => {
  it('unfinished: queued, sending, failed, unknown', () => {
    const states: OutboxState[] = ['queued', 'sending', 'failed', 'unknown'];
    for (const s of states) expect(isUnfinished({ state: s })).toBe(true);
    for (const s of ['accepted', 'logged', 'arrived', 'discarded'] as const)
      expect(isUnfinished({ state: s })).toBe(false);
  });
  it('a decision: failed, unknown, and what is paused or asks', () => {
    expect(needsDecision(entry('failed'))).toBe(true);
    expect(needsDecision(entry('unknown', { leftOpen: true }))).toBe(false);
    expect(needsDecision(entry('queued'))).toBe(false);
    expect(needsDecision(entry('queued', { paused: 'token' }))).toBe(true);
  });
});
