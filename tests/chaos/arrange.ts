import { setItems } from '../e2e/store-tools';
import type { FaultHandle, Sandbox } from '../sandbox/sandbox';
import type { FaultKind } from './plan';
import type { Chance } from './random';
import { pause } from './wait';
import { anyPanel, type World } from './world';

const MESSAGE = { path: '/send-message', method: 'POST' };
const HOUR = 3_600_000;

/** A fault that waits for its message; `lift` ends it and puts everything right again. */
export type Arranged = {
  /** A request of a message is held at the server, whole. */
  handle: FaultHandle | null;
  /** When the presses are done. */
  meanwhile(): Promise<void>;
  lift(): Promise<void>;
};

/** Sets the fault up before Send is pressed. */
export async function arrange(world: World, kind: FaultKind, chance: Chance): Promise<Arranged> {
  const { sandbox, browser } = world.stage;
  const { hona } = sandbox;
  const nothing = { handle: null, meanwhile: async () => undefined, lift: async () => undefined };
  switch (kind) {
    case 'none':
      return nothing;
    case 'status': {
      const { name, status: answer } = world.turns.status(chance);
      const { status, headers, body } = answer;
      countMet(world, name, hona.fault({ ...MESSAGE, status, headers, body }));
      return nothing;
    }
    case 'processed, then 5xx':
      hona.fault({ ...MESSAGE, status: chance.pick([500, 502, 503, 504]), processed: true });
      return nothing;
    case 'cut before':
      hona.fault({ ...MESSAGE, cut: chance.pick(['early', 'before'] as const) });
      return nothing;
    case 'cut after':
      hona.fault({ ...MESSAGE, cut: 'after' });
      return nothing;
    case 'cut inside': {
      const { name, wire } = world.turns.wire();
      countMet(world, name, hona.fault({ ...MESSAGE, wire }));
      return nothing;
    }
    case 'slow':
      hona.fault({ ...MESSAGE, delayBeforeMs: chance.below(600), delayAfterMs: chance.below(400) });
      return nothing;
    case 'offline': {
      await world.way.set(chance.pick(['refuse', 'hang', 'noise', 'wrong-certificate'] as const));
      return { ...nothing, meanwhile: () => pause(150), lift: () => world.way.set('open') };
    }
    case 'offline after the probe': {
      const handle = hona.fault({ ...MESSAGE, hold: chance.pick(['before', 'after'] as const) });
      return { handle, meanwhile: () => world.way.set('refuse'), lift: () => world.way.set('open') };
    }
    case 'no answer': {
      const handle = hona.fault({ ...MESSAGE, hold: chance.pick(['before', 'after'] as const) });
      return { handle, meanwhile: () => untilGivenUp(sandbox), lift: async () => handle.release() };
    }
    case 'disk full':
      await fillDisk(world, ['add']);
      return { ...nothing, lift: () => browser.stopWorker() };
    case 'disk full at the outcome': {
      const handle = hona.fault({ ...MESSAGE, hold: 'after' });
      return {
        handle,
        meanwhile: () => fillDisk(world, ['put', 'add']),
        async lift() {
          handle.release();
          await pause(150);
          await browser.stopWorker();
        },
      };
    }
    // The same as another clock for all that looks at it, and the sandbox and the browser still agree on the time.
    case 'clock moved back':
      await setItems(anyPanel(world), { clockSeen: Date.now() + HOUR });
      return nothing;
    case 'clock moved forward':
      await setItems(anyPanel(world), { clockSeen: Date.now() - chance.pick([25, 48, 24 * 400]) * HOUR });
      return nothing;
    default:
      return kind satisfies never;
  }
}

export const holdMessage = ({ stage }: World, when: 'before' | 'after'): FaultHandle =>
  stage.sandbox.hona.fault({ ...MESSAGE, hold: when });

/** Counts it when a message runs into it. */
function countMet({ met, log }: World, name: string, { seen }: FaultHandle): void {
  log.push(`to be ${name}`);
  void seen.then(() => {
    met[name] = (met[name] ?? 0) + 1;
  });
}

/** Every write of the worker that runs now fails, as on a disk without room. */
async function fillDisk({ stage }: World, writes: ('add' | 'put')[]): Promise<void> {
  const worker = await stage.browser.worker();
  await worker
    .evaluate((names) => {
      for (const name of names)
        IDBObjectStore.prototype[name] = () => {
          throw new DOMException('The disk is full', 'QuotaExceededError');
        };
    }, writes)
    .catch(() => undefined);
}

/** The extension has waited for its whole deadline. */
async function untilGivenUp({ requests }: Sandbox): Promise<void> {
  const end = Date.now() + 30_000;
  const isHeld = () =>
    requests.some((r) => r.method === 'POST' && r.complete && r.status === null && !r.left);
  while (isHeld() && Date.now() < end) await pause(100);
}
