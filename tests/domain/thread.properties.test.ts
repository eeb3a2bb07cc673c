// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOut } from '../../src/domain/even-out';
import type { LogLine } from '../../src/domain/log';
import type { OutboxEntry } from '../../src/domain/outbox';
import { reconcile } from '../../src/domain/reconcile';
import { joinThread } from '../../src/domain/thread';
import {
  HOUR,
  MINUTE,
  makeAttempt,
  makeEntry,
  makeLine,
  makeLog,
  makeThread,
  makeUnknown,
  NOW,
} from '../builders';

/** Product §6: joining log and ledger survives what happens to texts and times on the way. */

const THREADS = ['7', '8', '70'];
const TEXTS = ['Please call us.', 'Please call us.', 'Thank you', '', '😀', '\ud83d', '&#8217;', 'a\u0000b'];
const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 20 }).map((n) => NOW + n * MINUTE) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, NOW + 400 * 24 * HOUR, -1, Number.NaN) },
);
const line = fc.record({
  threadId: fc.constantFrom(...THREADS),
  at: time,
  text: fc.constantFrom(...TEXTS),
  authorTitle: fc.constantFrom('Client', 'Paralegal', null),
});
/** Lines as the store gives them: thread after thread, each with an ID of its own. */
const lines = fc
  .array(line, { maxLength: 25 })
  .map((all) =>
    THREADS.flatMap((threadId) =>
      all.filter((l) => l.threadId === threadId).map((l, i) => makeLine({ ...l, lineId: `post:${i}` })),
    ),
  );
const entry = fc.record({
  state: fc.constantFrom('queued', 'sending', 'accepted', 'failed', 'unknown', 'arrived', 'discarded'),
  startedAt: fc.option(
    fc.integer({ min: -20, max: 20 }).map((n) => NOW + n * MINUTE),
    { nil: undefined },
  ),
  text: fc.constantFrom(...TEXTS),
  doubt: fc.boolean(),
  replaced: fc.boolean(),
  claims: fc.option(fc.nat(30), { nil: null }),
});

/** A log and entries, of which some claim a line, each another one. */
const world = fc.tuple(lines, fc.array(entry, { maxLength: 12 })).map(([all, drafts]) => {
  const taken = new Set<number>();
  const entries = drafts.map(({ startedAt, claims, ...rest }, i): OutboxEntry => {
    const made = makeEntry({
      ...rest,
      id: `e${i}`,
      seq: i + 1,
      attempts: startedAt === undefined ? [] : [makeAttempt({ startedAt })],
    });
    const claimed = claims === null ? undefined : all[claims];
    if (!claimed || taken.has(claims as number)) return made;
    taken.add(claims as number);
    const { threadId, lineId } = claimed;
    return { ...made, state: 'logged', replaced: false, claim: { threadId, lineId, at: NOW, by: 'match' } };
  });
  return { lines: all, entries };
});

const keyOf = (l: { threadId: string; lineId: string }) => `${l.threadId}/${l.lineId}`;
const isShown = (e: OutboxEntry) => !(e.state === 'discarded' && (e.replaced || e.attempts.length === 0));

describe('joinThread, whatever it is given', () => {
  it('shows every line and every entry exactly once; a claimed line and its entry are one', () => {
    fc.assert(
      fc.property(world, ({ lines, entries }) => {
        const messages = joinThread(makeLog(lines), entries);
        const seenLines = messages.flatMap((m) => (m.line ? [keyOf(m.line)] : []));
        const seenEntries = messages.flatMap((m) => (m.entry ? [m.entry.id] : []));
        expect(seenLines.sort()).toEqual(lines.map(keyOf).sort());
        expect(seenEntries.sort()).toEqual(
          entries
            .filter(isShown)
            .map((e) => e.id)
            .sort(),
        );
        expect(new Set(messages.map((m) => m.key)).size).toBe(messages.length);
        for (const { entry, line } of messages) {
          if (entry?.claim) expect(line && keyOf(line)).toBe(keyOf(entry.claim));
          expect(entry ?? line).not.toBeNull();
        }
      }),
    );
  });

  it('is the same in whatever order the threads and the entries were read, and each time', () => {
    const shuffled = world.chain((w) =>
      fc.record({
        world: fc.constant(w),
        threads: fc.shuffledSubarray(THREADS, { minLength: THREADS.length }),
        entries: fc.shuffledSubarray(w.entries, { minLength: w.entries.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world: { lines, entries }, threads, entries: others }) => {
        const before = structuredClone([lines, entries]);
        const joined = joinThread(makeLog(lines), entries);
        const again = threads.flatMap((id) => lines.filter((l) => l.threadId === id));
        expect(joinThread(makeLog(again), others)).toEqual(joined);
        expect(joinThread(makeLog(lines), entries)).toEqual(joined);
        expect([lines, entries]).toEqual(before);
      }),
    );
  });

  it('goes forward in time, so that no day comes twice', () => {
    fc.assert(
      fc.property(world, ({ lines, entries }) => {
        const times = joinThread(makeLog(lines), entries).map((m) => m.orderAt ?? Number.NEGATIVE_INFINITY);
        expect(times).toEqual([...times].sort((a, b) => (a < b ? -1 : +(a > b))));
      }),
    );
  });

  it('keeps the log’s own order within a thread, where its times do not say otherwise', () => {
    fc.assert(
      fc.property(world, ({ lines, entries }) => {
        const messages = joinThread(makeLog(lines), entries);
        const place = new Map(messages.flatMap((m, i) => (m.line ? [[keyOf(m.line), i] as const] : [])));
        for (const [i, one] of lines.entries()) {
          const next = lines[i + 1];
          if (next?.threadId !== one.threadId || !Number.isFinite(one.at) || !Number.isFinite(next.at))
            continue;
          if ((one.at as number) <= (next.at as number))
            expect(place.get(keyOf(one))).toBeLessThan(place.get(keyOf(next)) as number);
        }
      }),
    );
  });
});

/** Questions of ours and the client's answers, a minute or more between them, as the log has them. */
const talk = fc
  .array(fc.record({ ours: fc.boolean(), gap: fc.integer({ min: 0, max: 15 }) }), {
    minLength: 1,
    maxLength: 15,
  })
  .map((turns) => {
    let at = Math.floor(NOW / MINUTE) * MINUTE;
    return turns.map(({ ours, gap }, i) => {
      at += gap * MINUTE;
      return makeLine({
        lineId: `post:${i}`,
        at,
        text: `message ${i}`,
        authorTitle: ours ? 'Paralegal' : 'Client',
      });
    });
  });
const sentFor = (line: LogLine, skew: number): OutboxEntry =>
  makeEntry({
    id: `e-${line.lineId}`,
    seq: Number(line.lineId.slice(5)) + 1,
    text: line.text,
    state: 'logged',
    claim: { threadId: line.threadId, lineId: line.lineId, at: NOW, by: 'match' },
    attempts: [makeAttempt({ startedAt: (line.at as number) + skew })],
  });
const isOurs = (line: LogLine) => line.authorTitle === 'Paralegal';

describe('two clocks', () => {
  const skew = fc.oneof(
    fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE }),
    // A computer in another time zone than MyCase's pages.
    fc.constantFrom(-3 * HOUR, 3 * HOUR),
  );

  it('no skew of the ledger puts an answer above what it answers, where the log says otherwise', () => {
    fc.assert(
      fc.property(talk, skew, (lines, skew) => {
        const entries = lines.filter(isOurs).map((l) => sentFor(l, skew));
        expect(joinThread(makeLog(lines), entries).map((m) => m.text)).toEqual(lines.map((l) => l.text));
      }),
    );
  });

  it('what was sent between two messages that the log shows stands between them', () => {
    fc.assert(
      fc.property(talk, skew, fc.nat(14), (lines, skew, at) => {
        const ours = lines.filter(isOurs);
        const missing = ours[at % Math.max(1, ours.length)];
        const entries = ours.map((l) => {
          const sent = sentFor(l, skew);
          return l === missing ? { ...sent, state: 'accepted' as const, claim: null } : sent;
        });
        const log = makeLog(lines.filter((l) => l !== missing));
        const order = joinThread(log, entries).flatMap((m) => (m.entry ? [m.text] : []));
        expect(order).toEqual(ours.map((l) => l.text));
      }),
    );
  });

  it('shows our own clock only where that does not go backwards on the screen', () => {
    fc.assert(
      fc.property(talk, skew, (lines, skew) => {
        const entries = lines.filter(isOurs).map((l) => sentFor(l, skew));
        const minutes = joinThread(makeLog(lines), entries).map((m) => Math.floor((m.at ?? 0) / MINUTE));
        expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
      }),
    );
  });
});

/** How a text may look after Hona and MyCase had it. */
const change = fc.constantFrom<(text: string) => string>(
  (t) => t.replaceAll(' ', '\u00a0'),
  (t) => t.replaceAll(' ', '\r\n  '),
  (t) => ` ${t}\n`,
  (t) => t.replaceAll("'", '’').replaceAll('"', '“'),
  (t) => t.replaceAll("'", '&#8217;').replaceAll('"', '&quot;'),
  (t) => t.replaceAll("'", '&#x27;'),
  (t) => t.replaceAll('&', '&amp;'),
  (t) => t.replaceAll('&', '&amp;').replaceAll('&', '&amp;'),
  (t) => t.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (t) => t.replaceAll('-', '–'),
  (t) => t.replaceAll('...', '…'),
  (t) => t.normalize('NFD'),
  (t) => t.normalize('NFKC'),
  (t) => t.replaceAll('. ', '.\u200b '),
  (t) => t.replaceAll('ñ', '&ntilde;'),
);
const ORDINARY = `It's "ready" - Smith & Co <5> mañana... See José. Call us.`;

describe('texts on their way', () => {
  it('a text that Hona and MyCase changed is still the same, and its line settles the entry', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const text = changes.reduce((t, one) => one(t), ORDINARY);
        expect(evenOut(text)).toBe(evenOut(ORDINARY));
        const entry = makeUnknown({ text: ORDINARY });
        expect(reconcile(makeLog([makeLine({ text })]), [entry], NOW).claims).toHaveLength(1);
      }),
    );
  });

  it('the same text sent twice and logged twice is two messages, in their order', () => {
    const attempts = [makeAttempt({ outcome: { kind: 'unknown', code: 'timeout', status: null } })];
    const two = [1, 2].map((seq) => makeUnknown({ id: `e${seq}`, seq, attempts }));
    const log = makeLog([makeLine({ lineId: 'post:1' }), makeLine({ lineId: 'post:2' })]);
    const { claims, offers } = reconcile(log, two, NOW);
    expect(claims.map((c) => [c.entryId, c.claim.lineId])).toEqual([
      ['e1', 'post:1'],
      ['e2', 'post:2'],
    ]);
    expect(offers).toEqual([]);
  });

  it('logged once more than it was sent, it is only offered', () => {
    const log = makeLog([1, 2].map((n) => makeLine({ lineId: `post:${n}` })));
    const { claims, offers } = reconcile(log, [makeUnknown()], NOW);
    expect([claims, offers[0]?.lines.length]).toEqual([[], 2]);
  });

  it('500 times the same line: each is shown, none settles anything, all are offered', () => {
    const log = makeLog(Array.from({ length: 500 }, (_, i) => makeLine({ lineId: `print:${i}` })));
    expect(joinThread(log, [makeUnknown()])).toHaveLength(501);
    const { claims, offers } = reconcile(log, [makeUnknown()], NOW);
    expect([claims, offers[0]?.lines.length]).toEqual([[], 500]);
  });
});

/** How often any part of these lines and entries is looked at. */
function countLooks<T>(work: (watch: <O extends object>(object: O) => O) => T): number {
  let looks = 0;
  work(
    (object) =>
      new Proxy(object, {
        get(target, key) {
          looks++;
          return Reflect.get(target, key);
        },
      }),
  );
  return looks;
}

describe('long threads', () => {
  const build = (count: number, watch: <O extends object>(object: O) => O) => {
    const lines = Array.from({ length: count }, (_, i) =>
      watch(
        makeLine({ lineId: `post:${i}`, threadId: String(i % 3), at: NOW + i * 1000, text: `text ${i}` }),
      ),
    );
    const entries = Array.from({ length: count / 10 }, (_, i) =>
      watch(
        makeEntry({
          id: `e${i}`,
          seq: i,
          text: `text ${i * 10}`,
          state: i % 2 ? 'logged' : 'unknown',
          doubt: true,
          attempts: [makeAttempt({ startedAt: NOW + i * 10_000 })],
          claim:
            i % 2 ? { threadId: String((i * 10) % 3), lineId: `post:${i * 10}`, at: NOW, by: 'match' } : null,
        }),
      ),
    );
    const threads = ['0', '1', '2'].map((threadId) => makeThread({ threadId }));
    return { log: makeLog(lines, { threads }), entries };
  };

  it.each<[string, (world: ReturnType<typeof build>) => unknown]>([
    ['joining', ({ log, entries }) => joinThread(log, entries)],
    ['reconciling', ({ log, entries }) => reconcile(log, entries, NOW)],
  ])('%s takes work in proportion to the messages: twice as many, about twice as much', (_what, work) => {
    const [once, twice] = [5_000, 10_000].map((count) => countLooks((watch) => work(build(count, watch))));
    expect((twice as number) / (once as number)).toBeLessThan(2.3);
    expect((twice as number) / 10_000).toBeLessThan(60);
  });
});
