// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fate, type Meanwhile, type SeededBug, World } from './outbox-world';

/**
 * The promise of the outbox against random people, pages, servers and deaths of the worker: never lost, never
 * silently twice, never to another case, and no state that lies.
 */
type Command =
  | { do: 'send'; caseId: string; text: string; window: 'same' | 'stale' }
  | { do: 'run'; fate: Fate; meanwhile: Meanwhile }
  /** Send, the seconds of Undo, and the request: the usual course, so that long stories fit into few commands. */
  | { do: 'send-through'; caseId: string; text: string; fate: Fate }
  | { do: 'tick'; ms: number }
  | { do: 'decide'; nth: number; what: Parameters<World['decide']>[1] }
  | { do: 'asks-to-stop' | 'stop-recorded'; caseId: string }
  | { do: 'read-log' | 'mend-token' | 'trust-clock' | 'restart' | 'navigate' | 'same-words-from-hona' };

const FATES: Fate[] = [
  'accepted',
  'refused',
  'token',
  'later',
  'error-processed',
  'error-not-processed',
  'timeout-processed',
  'cut-before',
  'dies-before-request',
  'dies-at-server',
  'dies-after-answer',
  'offline',
];

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      caseId: fc.constantFrom('A', 'B'),
      text: fc.constantFrom('Thank you', 'See you Monday'),
      window: fc.constantFrom('same' as const, 'stale' as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('run' as const),
      fate: fc.constantFrom(...FATES),
      meanwhile: fc.constantFrom<Meanwhile>('nothing', 'undo', 'navigate', 'read-log'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send-through' as const),
      caseId: fc.constantFrom('A', 'A', 'B'),
      text: fc.constantFrom('Thank you', 'Thank you', 'See you Monday'),
      fate: fc.constantFrom(...FATES),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Command>({ do: 'same-words-from-hona' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('asks-to-stop' as const, 'stop-recorded' as const, 'stop-recorded' as const),
      caseId: fc.constantFrom('A', 'B'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('tick' as const),
      // A clock that is set back must not change the order.
      ms: fc.constantFrom(1000, 6000, 900_000, -20_000),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      nth: fc.nat(5),
      what: fc.constantFrom('send-again', 'arrived', 'undo', 'discard', 'leave-open', 'go-on'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'read-log' as const,
        'mend-token' as const,
        'trust-clock' as const,
        'restart' as const,
        'navigate' as const,
      ),
    }),
  },
);

async function play(world: World, commands: Command[]): Promise<void> {
  let accepted = 0;
  /** What a second window still shows: the revision before the last Send. */
  const stale = new Map<string, number>();
  for (const c of commands) {
    switch (c.do) {
      case 'send': {
        const revision = c.window === 'stale' ? stale.get(c.caseId) : undefined;
        const now = world.drafts.get(c.caseId)?.revision ?? 0;
        if (world.send(c.caseId, c.text, revision)) accepted++;
        stale.set(c.caseId, now);
        break;
      }
      case 'send-through':
        if (world.send(c.caseId, c.text)) accepted++;
        world.tick(6000);
        await world.run(c.fate, 'nothing');
        break;
      case 'run':
        await world.run(c.fate, c.meanwhile);
        break;
      case 'tick':
        world.tick(c.ms);
        break;
      case 'decide': {
        const id = [...world.entries.keys()][c.nth];
        if (id) world.decide(id, c.what);
        break;
      }
      case 'asks-to-stop':
        world.blocked.add(c.caseId);
        break;
      case 'stop-recorded':
        world.blocked.delete(c.caseId);
        break;
      case 'read-log':
        world.readLog();
        break;
      case 'same-words-from-hona':
        world.writeFromHona('A', 'Thank you');
        break;
      case 'mend-token':
        world.mendToken();
        break;
      case 'trust-clock':
        world.trustClock();
        break;
      case 'restart':
        await world.startWorker();
        break;
      case 'navigate':
        world.openCase = world.openCase === 'A' ? 'B' : 'A';
        break;
    }
    check(world, accepted);
  }
}

function check(world: World, accepted: number): void {
  const drafts = new Set([...world.entries.values()].map((e) => `${e.ref.caseId} ${e.draftRevision}`));
  expect(world.entries.size, 'never lost: every accepted Send has its entry').toBe(accepted);
  expect(world.unanswered, 'a question is answered by a person').toBe(0);
  expect(world.sentBlocked, 'blocked means blocked on every path').toBe(0);
  expect(drafts.size, 'one draft makes one entry').toBe(world.entries.size);
  for (const e of world.entries.values()) {
    const mine = world.deliveries.filter((d) => d.entryId === e.id);
    expect(mine.length, `${e.id} never silently twice`).toBeLessThanOrEqual(
      1 + (world.agreedTwice.get(e.id) ?? 0),
    );
    for (const d of mine) expect(d.caseId, 'never to another case').toBe(world.shownCase.get(e.id));
    if (e.state === 'accepted' || e.state === 'logged')
      expect(mine.length, `${e.id} is ${e.state} and arrived`).toBeGreaterThan(0);
    const denies = e.state === 'failed' || ((e.state === 'queued' || e.state === 'discarded') && !e.doubt);
    if (denies) expect(mine.length, `${e.id} is ${e.state} and did not arrive`).toBe(0);
  }
  checkOrder(world);
}

/** Within a case messages arrive in the order of Send, unless a person let a later one go first or sent again. */
function checkOrder(world: World): void {
  for (const caseId of ['A', 'B']) {
    const seqs = world.deliveries
      .map((d) => world.entries.get(d.entryId))
      .filter((e) => e && e.ref.caseId === caseId && !e.doubt && !e.leftOpen && e.attempts.length === 1)
      .map((e) => e?.seq ?? 0);
    expect(seqs, 'in order').toEqual([...seqs].sort((a, b) => a - b));
  }
}

function property(bug: SeededBug | null) {
  return fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 40 }), (commands) =>
    play(new World(bug), commands),
  );
}

describe('the promise of the outbox', () => {
  it('holds against random people, pages, servers and deaths', async () => {
    await fc.assert(property(null), { numRuns: 4000 });
  }, 60_000);
});

/** A suite that cannot fail proves nothing: each of these must be caught. */
describe('seeded bugs', () => {
  const bugs: SeededBug[] = [
    'no-write-ahead',
    'draft-not-consumed',
    'target-taken-late',
    'retry-on-5xx',
    'timeout-is-failed',
    'requeue-on-recovery',
    'doubt-forgotten',
    'old-line-claimed',
    'undo-while-sending',
    'checked-at-send-only',
  ];
  it.each(bugs)(
    '%s is caught',
    async (bug) => {
      const found = await fc.check(property(bug), { numRuns: 50_000, endOnFailure: true });
      expect(found.failed).toBe(true);
      console.log(`caught ${bug} after ${found.numRuns} runs, seed ${found.seed}`);
    },
    60_000,
  );
});
