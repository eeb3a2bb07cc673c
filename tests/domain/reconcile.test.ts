import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOut } from '../../src/domain/even-out';
import { deriveDirection, type LogLine } from '../../src/domain/log';
import type { OutboxEntry } from '../../src/domain/outbox';
import { reconcile } from '../../src/domain/reconcile';
import {
  HOUR,
  makeAccepted,
  makeAttempt,
  makeEntry,
  makeLine,
  makeLog,
  makeShown,
  makeUnknown,
  NOW,
} from '../builders';

/** Who is settled by which line, and who is offered which, as words. */
function run(lines: LogLine[], entries: OutboxEntry[]) {
  const { claims, offers } = reconcile(makeLog(lines), entries, NOW);
  return {
    claims: claims.map((c) => `${c.entryId}=${c.claim.lineId}`),
    offers: offers.map((o) => `${o.entryId}?${o.lines.map((l) => l.lineId).join('|')}`),
  };
}
const CLAIMED = { claims: ['e1=post:1'], offers: [] };
const OFFERED = { claims: [], offers: ['e1?post:1'] };
const NOTHING = { claims: [], offers: [] };

describe('settled without a person (outbox §4)', () => {
  it('where one new line has one entry’s words; the claim names line, time and way', () => {
    expect(run([makeLine()], [makeUnknown()])).toEqual(CLAIMED);
    expect(reconcile(makeLog([makeLine()]), [makeUnknown()], NOW).claims[0]?.claim).toEqual({
      threadId: '7',
      lineId: 'post:1',
      at: NOW,
      by: 'match',
    });
  });

  it('compares with white space, quotes, Unicode form and HTML entities evened out', () => {
    const entry = makeUnknown({ text: 'It’s “fine” \u2013 café & co' });
    expect(run([makeLine({ text: 'It\'s "fine" - cafe\u0301  &amp;\nco' })], [entry])).toEqual(CLAIMED);
  });

  it.each(['sending', 'accepted', 'unknown', 'arrived'] as const)('for an entry that is %s', (state) => {
    expect(run([makeLine()], [makeUnknown({ state })])).toEqual(CLAIMED);
  });

  it('for a queued one only in doubt, which then stops and asks', () => {
    expect(run([makeLine()], [makeUnknown({ state: 'queued' })])).toEqual(CLAIMED);
    const clean = makeEntry({ attempts: [makeAttempt({ outcome: { kind: 'token', status: 401 } })] });
    expect(run([makeLine()], [clean])).toEqual(NOTHING);
    expect(run([makeLine()], [makeEntry()])).toEqual(NOTHING);
  });

  it.each(['failed', 'discarded', 'logged'] as const)('never for one that is %s', (state) => {
    expect(run([makeLine()], [makeUnknown({ state })])).toEqual(NOTHING);
  });

  it('for a line of unknown direction or author', () => {
    expect(run([makeLine({ author: null, authorTitle: null })], [makeUnknown()])).toEqual(CLAIMED);
    expect(run([makeLine({ authorTitle: null })], [makeUnknown()])).toEqual(CLAIMED);
  });

  it('for two entries of the same words and two new lines, in their order', () => {
    const lines = [makeLine(), makeLine({ lineId: 'post:2' })];
    const entries = [makeUnknown({ id: 'late', seq: 9 }), makeUnknown({ id: 'early', seq: 2 })];
    expect(run(lines, entries).claims).toEqual(['early=post:1', 'late=post:2']);
  });

  it('for a message without author where Hona shows "CRM"', () => {
    const entry = makeUnknown({ shown: makeShown({ authorName: null }) });
    expect(run([makeLine({ author: 'CRM' })], [entry])).toEqual(CLAIMED);
    expect(run([makeLine({ author: 'Dana Ortiz' })], [entry])).toEqual(OFFERED);
  });

  it('by a line that came between the first try and a later one', () => {
    const attempts = [
      makeAttempt(),
      makeAttempt({ number: 2, logSeen: { threads: { '7': 9 }, listed: ['7'] } }),
    ];
    expect(run([makeLine()], [makeUnknown({ attempts })])).toEqual(CLAIMED);
  });
});

describe('offered to a person', () => {
  it('two entries with the same words and one line: nobody knows whose it is', () => {
    const entries = [makeUnknown(), makeUnknown({ id: 'e2', seq: 2 })];
    expect(run([makeLine()], entries)).toEqual({ claims: [], offers: ['e1?post:1', 'e2?post:1'] });
  });

  it('one entry and two lines', () => {
    const lines = [makeLine(), makeLine({ lineId: 'post:2' })];
    expect(run(lines, [makeUnknown()])).toEqual({ claims: [], offers: ['e1?post:1|post:2'] });
  });

  it('the words of another author', () => {
    expect(run([makeLine({ author: 'Lee Whitfield' })], [makeUnknown()])).toEqual(OFFERED);
  });

  it('one line of the right author and one of another', () => {
    const lines = [makeLine(), makeLine({ lineId: 'post:2', author: 'Lee Whitfield' })];
    expect(run(lines, [makeUnknown()]).claims).toEqual([]);
  });

  it('where the log was not read whole before the attempt', () => {
    const unread = (threads: Record<string, number>, listed: string[] | null) =>
      makeUnknown({ attempts: [makeAttempt({ logSeen: { threads, listed } })] });
    expect(run([makeLine()], [unread({}, null)])).toEqual(OFFERED);
    expect(run([makeLine()], [unread({}, ['7'])])).toEqual(OFFERED);
  });

  it('a line that the page dates long before the attempt, although the last reading was older still', () => {
    expect(run([makeLine({ at: NOW - 7 * HOUR })], [makeUnknown()])).toEqual(OFFERED);
    expect(run([makeLine({ at: NOW - 5 * HOUR })], [makeUnknown()])).toEqual(CLAIMED);
    expect(run([makeLine({ at: null })], [makeUnknown()])).toEqual(CLAIMED);
  });

  it('where the same words were dropped in doubt before: the line may be theirs', () => {
    const dropped = makeUnknown({ id: 'e0', seq: 0, state: 'discarded' });
    expect(run([makeLine()], [dropped, makeUnknown()])).toEqual(OFFERED);
    expect(run([makeLine()], [{ ...dropped, doubt: false }, makeUnknown()])).toEqual(CLAIMED);
    expect(run([makeLine()], [{ ...dropped, text: 'Other words' }, makeUnknown()])).toEqual(CLAIMED);
  });
});

describe('several threads', () => {
  it('a line of a thread that the case did not list before is new', () => {
    expect(run([makeLine({ threadId: '8', firstReading: 1 })], [makeUnknown()])).toEqual(CLAIMED);
  });

  it('the same words in an old and in a new thread are two lines', () => {
    const lines = [makeLine(), makeLine({ threadId: '8', firstReading: 1, lineId: 'post:2' })];
    expect(run(lines, [makeUnknown()]).claims).toEqual([]);
  });

  it('the same line ID in two threads is two lines', () => {
    const claim = { threadId: '8', lineId: 'post:1', at: NOW, by: 'match' } as const;
    const logged = makeAccepted({ id: 'e2', state: 'logged', claim });
    expect(run([makeLine()], [makeUnknown(), logged])).toEqual(CLAIMED);
  });
});

describe('never', () => {
  it('a line that stood there before the attempt, neither claimed nor offered', () => {
    expect(run([makeLine({ firstReading: 1 })], [makeUnknown()])).toEqual(NOTHING);
  });

  it.each([
    ['the client', { author: 'Jane Doe', authorTitle: 'Client' }],
    ['a client whose name could not be read', { author: null, authorTitle: 'Client' }],
    ['a company', { author: 'Acme', authorTitle: 'Company' }],
    ['a notification', { author: 'Hona', authorTitle: 'Notification' }],
    ['a client who is called as the author', { author: 'Dana Ortiz', authorTitle: 'Client' }],
  ])('the words of %s', (_who, line) => {
    expect(run([makeLine(line)], [makeUnknown()])).toEqual(NOTHING);
  });

  it('a line that came after a clean refusal and before the try that may have arrived', () => {
    const refused = makeAttempt({ outcome: { kind: 'refused', status: 404, reason: null } });
    const doubtful = makeAttempt({
      number: 2,
      outcome: { kind: 'unknown', code: 'status', status: 503 },
      logSeen: { threads: { '7': 2 }, listed: ['7'] },
    });
    const entry = makeUnknown({ attempts: [refused, doubtful] });
    expect(run([makeLine({ firstReading: 2 })], [entry])).toEqual(NOTHING);
    expect(run([makeLine({ firstReading: 3 })], [entry])).toEqual(CLAIMED);
  });

  it('a line of a thread whose readings were counted anew since: it is offered, never claimed', () => {
    const log = makeLog([makeLine({ firstReading: 1 })]);
    const anew = { ...log, threads: log.threads.map((t) => ({ ...t, since: NOW + 1 })) };
    const { claims, offers } = reconcile(anew, [makeUnknown()], NOW);
    expect([claims, offers.map((o) => o.entryId)]).toEqual([[], ['e1']]);
  });

  it('other words', () => {
    expect(run([makeLine({ text: 'Please call me.' })], [makeUnknown()])).toEqual(NOTHING);
  });

  it('a line that is already another entry’s, also one that waits for its reply', () => {
    const claim = { threadId: '7', lineId: 'post:1', at: NOW, by: 'match' } as const;
    expect(run([makeLine()], [makeAccepted({ id: 'e2', state: 'logged', claim }), makeUnknown()])).toEqual(
      NOTHING,
    );
    expect(
      run([makeLine()], [makeUnknown({ id: 'e2', state: 'sending', pendingClaim: claim }), makeUnknown()]),
    ).toEqual(NOTHING);
  });

  it('a line of which staff said that it is not this message', () => {
    expect(run([makeLine()], [makeUnknown({ rejectedLines: ['post:1'] })])).toEqual(NOTHING);
  });

  it('an entry that never left', () => {
    expect(run([makeLine()], [makeEntry({ state: 'unknown' })])).toEqual(NOTHING);
  });
});

describe('whatever log and ledger hold', () => {
  const words = fc.constantFrom('Thank you', 'thank you', 'Thank  you', 'OK');
  const line = fc.record({
    threadId: fc.constantFrom('7', '8'),
    firstReading: fc.nat(3),
    author: fc.constantFrom('Dana Ortiz', 'Jane Doe', 'Hona', 'CRM', null),
    authorTitle: fc.constantFrom('Paralegal', 'Client', 'Company', null),
    at: fc.constantFrom(NOW - 24 * HOUR, NOW, null),
    text: words,
  });
  const seen = fc.record({
    threads: fc.constantFrom<Record<string, number>>({}, { '7': 0 }, { '7': 1 }, { '7': 2, '8': 2 }),
    listed: fc.constantFrom<string[] | null>(null, [], ['7'], ['7', '8']),
  });
  const entry = fc.record({
    state: fc.constantFrom<OutboxEntry['state']>(
      'queued',
      'sending',
      'accepted',
      'unknown',
      'arrived',
      'failed',
      'discarded',
    ),
    doubt: fc.boolean(),
    text: words,
    attempts: seen.map((logSeen) => [makeAttempt({ logSeen })]),
    authorName: fc.constantFrom('Dana Ortiz', null),
    rejectedLines: fc.subarray(['line:0', 'line:1']),
    pending: fc.option(fc.nat(5)),
  });

  it('a line is claimed once at most, an entry once at most, and nothing incoming, old or taken ever', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.array(entry, { maxLength: 6 }),
        (someLines, someEntries) => {
          const lines = someLines.map((l, i) => makeLine({ ...l, lineId: `line:${i}` }));
          const entries = someEntries.map(({ authorName, pending, ...e }, i) => {
            const waitsFor = e.state === 'sending' && pending !== null ? lines[pending] : undefined;
            const pendingClaim = waitsFor
              ? { threadId: waitsFor.threadId, lineId: waitsFor.lineId, at: NOW, by: 'match' as const }
              : null;
            return makeEntry({ ...e, id: `e${i}`, seq: i, shown: makeShown({ authorName }), pendingClaim });
          });
          const { claims, offers } = reconcile(makeLog(lines), entries, NOW);
          expect(new Set(claims.map((c) => c.claim.lineId)).size).toBe(claims.length);
          expect(new Set(claims.map((c) => c.entryId)).size).toBe(claims.length);
          const pairs = [
            ...claims.map((c) => [c.entryId, c.claim.lineId] as const),
            ...offers.flatMap((o) => o.lines.map((l) => [o.entryId, l.lineId] as const)),
          ];
          for (const [entryId, lineId] of pairs) {
            const theLine = lines.find((l) => l.lineId === lineId);
            const theEntry = entries.find((e) => e.id === entryId);
            if (!theLine || !theEntry) throw new Error('a claim of nothing');
            expect(['out', null]).toContain(deriveDirection(theLine));
            expect(evenOut(theLine.text)).toBe(evenOut(theEntry.text));
            expect(theEntry.rejectedLines).not.toContain(lineId);
            expect(['failed', 'discarded', 'logged']).not.toContain(theEntry.state);
            expect(entries.some((e) => e.pendingClaim?.lineId === lineId)).toBe(false);
            const complete = theEntry.attempts[0]?.logSeen.threads[theLine.threadId];
            if (complete !== undefined) expect(theLine.firstReading).toBeGreaterThan(complete);
          }
          const settled = new Set(claims.map((c) => c.entryId));
          expect(offers.filter((o) => settled.has(o.entryId))).toEqual([]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the order of entries', () => {
    const lines = [makeLine(), makeLine({ lineId: 'post:2' })];
    const entries = [makeUnknown(), makeUnknown({ id: 'e2', seq: 2 })];
    expect(run(lines, [...entries].reverse())).toEqual(run(lines, entries));
  });
});
