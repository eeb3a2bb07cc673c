import type { LogSeen, OutboxEntry, OutboxEvent, Outcome } from '../domain/outbox';
import { findDue, findNextDueTime, type QueuePosition } from '../domain/queue';

/** What the runner needs of the world; the model test gives it another one. */
export type RunnerPort = {
  now(): number;
  listPositions(): Promise<readonly QueuePosition[]>;
  findEntry(id: string): Promise<OutboxEntry | null>;
  /** True while the computer's clock was moved and nobody has said that it is right: nothing goes by itself. */
  isClockMoved(): Promise<boolean>;
  /** The checks again, on the newest facts: an event that stops the entry, `hold` for the whole queue, or null. */
  recheck(entry: OutboxEntry): Promise<OutboxEvent | 'hold' | null>;
  /** True where Hona can be reached at all; asked before the claim, so that being offline costs nothing. */
  reach(): Promise<boolean>;
  getLogSeen(entry: OutboxEntry): Promise<LogSeen>;
  /** One transaction: the row says *sending* on disk, or null where something came between. */
  claim(
    id: string,
    event: OutboxEvent & { type: 'claim' },
    unready: ReadonlySet<string>,
  ): Promise<OutboxEntry | null>;
  /** One request. Never rejects. */
  send(entry: OutboxEntry): Promise<Outcome>;
  /** Writes an event; may throw where the disk is full or the arrow is refused. */
  apply(id: string, event: OutboxEvent): Promise<unknown>;
  /** What an outcome means for the connection; a refused token is written before the row, all else behind it. */
  noteOutcome(entry: OutboxEntry, outcome: Outcome): Promise<{ othersPass: boolean }>;
  /** Asks to be woken at a time (milliseconds), or not at all. */
  wakeAt(time: number | null): void;
};

/** How long an entry may have waited before it asks instead of going, in milliseconds. */
export const LONG_WAIT = 10 * 60_000;
/** When to look again while Hona cannot be reached, or something cannot be read. */
const RETRY = 30_000;

/**
 * Sends what is due, one request at a time. `wake` may be called at any time and any number of times; it
 * resolves when nothing is due. All state is on disk: what a dead worker left as *sending* becomes *unknown*
 * before anything else is done.
 */
export function createRunner(port: RunnerPort): Runner {
  let running: Promise<void> | null = null;
  let again = false;
  let holds = 0;

  async function run(): Promise<void> {
    while (again) {
      again = false;
      await recover(port);
      if (await port.isClockMoved()) port.wakeAt(null);
      else {
        const unready = new Set<string>();
        while (holds === 0 && (await sendNext(port, unready, () => holds > 0)));
      }
    }
  }

  function wake(): Promise<void> {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  // A call that comes between the last look and the end of the run must not be lost.
  return {
    wake: () => wake().then(() => (again ? wake() : undefined)),
    isRunning: () => running !== null,
    whenIdle: async () => {
      await running?.catch(() => undefined);
    },
    hold: () => {
      holds++;
      return () => {
        holds--;
      };
    },
  };
}

export type Runner = {
  wake(): Promise<void>;
  isRunning(): boolean;
  /** Resolves when nothing is on its way. */
  whenIdle(): Promise<void>;
  /** Nothing more is sent until the answer is called; what is on its way goes on. */
  hold(): () => void;
};

/** Nothing is in flight when this runs: every row that says *sending* was left by a worker that died. */
export async function recover(port: Pick<RunnerPort, 'now' | 'listPositions' | 'apply'>): Promise<void> {
  for (const position of await port.listPositions())
    if (position.state === 'sending') await port.apply(position.id, { type: 'recover', at: port.now() });
}

/**
 * @param unready cases whose message could not be made ready in this run; they hold back no other case
 * @returns true where the queue may have moved and should be looked at again
 */
async function sendNext(port: RunnerPort, unready: Set<string>, isHeld: () => boolean): Promise<boolean> {
  const positions = await port.listPositions();
  const due = findDue(positions, port.now(), unready);
  if (!due) {
    const next = findNextDueTime(positions, unready);
    const retry = unready.size > 0 ? port.now() + RETRY : null;
    port.wakeAt(next !== null && retry !== null ? Math.min(next, retry) : (next ?? retry));
    return false;
  }
  // First: it takes seconds, in which MyCase may say something new; the checks are the last thing before the claim.
  if (!(await port.reach())) return rest(port, port.now() + RETRY);
  const prepared = await prepare(port, due.id).catch(() => null);
  if (prepared === 'hold') return rest(port, null);
  if (prepared === 'stopped') return true;
  if (!prepared) {
    // What it needs cannot be read now. It waits in its place, and the others go.
    unready.add(due.caseMac);
    return true;
  }

  if (isHeld()) return false;
  const { entry, logSeen } = prepared;
  const claimed = await port.claim(entry.id, { type: 'claim', at: port.now(), logSeen }, unready);
  if (!claimed) return true;
  const outcome = await port.send(claimed);
  // What the outcome means for the connection may be lost; the outcome itself must not be.
  const note = () => port.noteOutcome(claimed, outcome).catch(() => ({ othersPass: false }));
  const { othersPass } = outcome.kind === 'token' ? await note() : { othersPass: false };
  const attempt = claimed.attempts.length;
  await port.apply(claimed.id, { type: 'outcome', at: port.now(), attempt, outcome, othersPass });
  if (outcome.kind !== 'token') await note();
  return true;
}

/** The last looks before the claim. Null where the entry is not there (any more). */
async function prepare(
  port: RunnerPort,
  id: string,
): Promise<{ entry: OutboxEntry; logSeen: LogSeen } | 'hold' | 'stopped' | null> {
  const entry = await port.findEntry(id);
  if (!entry) return null;
  const found = await port.recheck(entry);
  if (found === 'hold') return 'hold';
  const isLate = port.now() - entry.notBefore > LONG_WAIT;
  const stop: OutboxEvent | null = found ?? (isLate ? { type: 'ask', ask: { reason: 'waited-long' } } : null);
  if (stop) {
    await port.apply(id, stop);
    return 'stopped';
  }
  return { entry, logSeen: await port.getLogSeen(entry) };
}

function rest(port: RunnerPort, until: number | null): false {
  port.wakeAt(until);
  return false;
}
