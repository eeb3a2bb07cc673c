import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../e2e/stage';
import { type Attempt, attempt, settle, turnUndoOff } from '../faults/attempts';
import { keepFigures } from '../proof/figures';
import type { Fault } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { writeTable } from '../tables';
import { listSocketFaults, type SocketFault } from './socket-faults';

/**
 * One attempt, at most one complete POST (outbox document §3). Browsers repeat a POST by themselves when a
 * connection that served before dies; so each fault is tried on such a one and on a fresh one, and what the server
 * received whole is counted.
 */
const WHOLE_RUN = process.env.WIRE === 'whole';
export const MESSAGE = { path: '/send-message', method: 'POST' };

/** Longer than the deadline of an attempt, with which some of them end. */
const PATIENCE = 40_000;

type Temper = 'warm' | 'fresh' | 'kept open';
/** How the server treats what comes before the message. */
const BEFORE: Record<Temper, Fault | null> = {
  warm: null,
  fresh: { path: '/', method: 'GET', wire: 'whole-then-close' },
  'kept open': { path: '/', method: 'GET', wire: 'whole-kept-open' },
};

/** RFC 9113 8.7 and RFC 9110 15.5.20: the server says that it did nothing with it, so it may be asked again. */
const SAFE = ['reset-refused-stream', 'status 421'];
const tables: Record<Protocol, string[][]> = { h2: [], 'http/1.1': [] };

export const fileOf = (protocol: Protocol) => protocol.replace('/', '-');

export let stage: Stage;
export let panel: Page;

/** Opens the panel on a stage of its own, with Hona speaking these protocols. */
export async function open(protocols: Protocol[], extension?: string): Promise<void> {
  stage = await openStage({ protocols, logDelayMs: 'manual', extension });
  await turnUndoOff(stage);
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
}

/** Sends one message into this fault, and settles what it leaves open. */
export async function run({ name, fault }: SocketFault, temper: Temper): Promise<Attempt> {
  const { hona } = stage.sandbox;
  hona.fault({ ...MESSAGE, ...fault });
  const before = BEFORE[temper];
  if (before) hona.fault(before);
  const text = `Fault ${name}, ${temper}.`;
  const result = await attempt(stage, panel, text, PATIENCE);
  hona.clearFaults();
  await settle(panel, text, result.state);
  return result;
}

/** The tests of one protocol; each has a file of its own, since most of their time is waiting for deadlines. */
export function testOver(protocol: Protocol): void {
  beforeAll(() => open([protocol]));
  afterAll(async () => {
    const title = `Complete POSTs per attempt over ${protocol}, ${tables[protocol].length} faults in Chromium`;
    const head = ['fault', 'warm', 'fresh', 'state'];
    writeTable(`wire-${fileOf(protocol)}`, title, [head, ...tables[protocol]]);
    // The section says "every fault": the few of `npm test` must not take their place.
    if (WHOLE_RUN) keepFigures(`wire ${fileOf(protocol)}`, tables[protocol]);
    await stage.close();
  });

  it.each(listSocketFaults(protocol, WHOLE_RUN))('$name: at most one POST, $state', async (one) => {
    const warm = await run(one, 'warm');
    const fresh = await run(one, 'fresh');
    tables[protocol].push([one.name, String(warm.posts), String(fresh.posts), warm.state]);
    expect(fresh.warm).toBe(false);
    // Over HTTP/1.1 the rule keeps any connection from becoming a warm one.
    expect(warm.warm).toBe(protocol === 'h2' && warm.posts > 0);
    for (const { posts, state, deliveries } of [warm, fresh]) {
      if (!SAFE.includes(one.name)) expect(posts).toBeLessThanOrEqual(1);
      expect(state).toBe(one.state);
      expect(deliveries).toBeLessThanOrEqual(1);
      if (state === 'accepted') expect(deliveries).toBe(1);
    }
  });

  it('the panel does not warn of a second message, since there is none', async () => {
    await run({ name: 'last', fault: { cut: 'after' }, state: 'unknown' }, 'warm');
    expect(await panel.getByText('may also have sent it twice').count()).toBe(0);
    expect(stage.browser.problems).toEqual([]);
  });
}
