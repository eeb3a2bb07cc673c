import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../e2e/stage';
import { type Attempt, attempt, settle, turnUndoOff } from '../faults/attempts';
import { keepFigures } from '../proof/figures';
import type { Fault } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { writeTable } from '../tables';
import { COLUMNS, DID_NOTHING, listSocketFaults, type SocketFault } from './socket-faults';

/**
 * One attempt, at most one complete POST (outbox document §3). Browsers repeat a POST by themselves when a
 * connection that served before dies; so over HTTP/2 each fault is tried on such a one and on a fresh one. Over HTTP/1.1
 * both are fresh: closed before by our rule, or by the host. What the server received whole is counted.
 */
const WHOLE_RUN = process.env.WIRE === 'whole';
export const MESSAGE = { path: '/send-message', method: 'POST' };

/** Longer than the deadline of an attempt, with which some of them end. */
const PATIENCE = 40_000;

type Temper = 'served' | 'fresh' | 'kept open';
/** How the server treats what comes before the message; nothing special: it does what the request asks. */
const BEFORE: Record<Temper, Fault | null> = {
  served: null,
  fresh: { path: '/', method: 'GET', wire: 'whole-then-close' },
  'kept open': { path: '/', method: 'GET', wire: 'whole-kept-open' },
};

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
    const head = ['fault', ...COLUMNS[protocol], 'state'];
    writeTable(`wire-${fileOf(protocol)}`, title, [head, ...tables[protocol]]);
    // The section says "every fault": the few of `npm test` must not take their place.
    if (WHOLE_RUN) keepFigures(`wire ${fileOf(protocol)}`, tables[protocol]);
    await stage.close();
  });

  const faults = listSocketFaults(protocol, WHOLE_RUN);
  const safe = faults.filter(({ name }) => DID_NOTHING.includes(name));

  /** Sends twice into this fault; neither may make more complete POSTs than `most`, nor more than one delivery. */
  async function meet(one: SocketFault, most: number): Promise<void> {
    const served = await run(one, 'served');
    const fresh = await run(one, 'fresh');
    tables[protocol].push([one.name, String(served.posts), String(fresh.posts), served.state]);
    expect(fresh.warm).toBe(false);
    // Over HTTP/1.1 the rule keeps any connection from becoming a warm one.
    expect(served.warm).toBe(protocol === 'h2' && served.posts > 0);
    for (const { posts, state, deliveries } of [served, fresh]) {
      expect(posts).toBeLessThanOrEqual(most);
      expect(state).toBe(one.state);
      expect(deliveries).toBeLessThanOrEqual(1);
      if (state === 'accepted') expect(deliveries).toBe(1);
    }
  }

  it.each(faults.filter((one) => !safe.includes(one)))('$name: at most one POST, $state', (one) =>
    meet(one, 1),
  );
  it.each(safe)('$name: at most two POSTs, one of them served, $state', (one) => meet(one, 2));
  it.each(safe)(
    '$name to whatever is sent: asked twice at most, and one of them served at most',
    async ({ name, fault }) => {
      const always: SocketFault = {
        name: `${name}, always`,
        fault: { ...fault, times: 99 },
        state: 'unknown',
      };
      const { posts, state, deliveries } = await run(always, 'served');
      expect(posts).toBeGreaterThan(0);
      expect(posts).toBeLessThanOrEqual(2);
      expect(state).toBe('unknown');
      // A host may say that it refused what it has taken.
      expect(deliveries).toBeLessThanOrEqual(1);
    },
  );

  it('the panel does not warn of a second message, since there is none', async () => {
    await run({ name: 'last', fault: { cut: 'after' }, state: 'unknown' }, 'served');
    expect(await panel.getByText('may also have sent it twice').count()).toBe(0);
    expect(stage.browser.problems).toEqual([]);
  });
}
