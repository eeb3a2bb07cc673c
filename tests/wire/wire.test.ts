import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../e2e/stage';
import { type Attempt, attempt, settle, turnUndoOff } from '../faults/attempts';
import { keepFigures } from '../proof/figures';
import type { Fault } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { writeTable } from '../tables';
import { listSocketFaults, type SocketFault } from './socket-faults';
import { weakenBuild } from './weaken';

/**
 * One attempt, at most one complete POST (outbox document §3). Browsers repeat a POST by themselves when a
 * connection that served before dies; so each fault is tried on such a one and on a fresh one, and what the server
 * received whole is counted.
 */
const WHOLE_RUN = process.env.WIRE === 'whole';
const MESSAGE = { path: '/send-message', method: 'POST' };

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

const fileOf = (protocol: Protocol) => protocol.replace('/', '-');

let stage: Stage;
let panel: Page;

async function open(protocols: Protocol[], extension?: string): Promise<void> {
  stage = await openStage({ protocols, logDelayMs: 'manual', extension });
  await turnUndoOff(stage);
  panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
}

async function run({ name, fault }: SocketFault, temper: Temper): Promise<Attempt> {
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

describe.each<Protocol>(['h2', 'http/1.1'])('over %s', (protocol) => {
  beforeAll(() => open([protocol]));
  afterAll(async () => {
    const title = `Complete POSTs per attempt over ${protocol}, ${tables[protocol].length} faults in Chromium`;
    const head = ['fault', 'warm', 'fresh', 'state'];
    writeTable(`wire-${fileOf(protocol)}`, title, [head, ...tables[protocol]]);
    keepFigures(`wire ${fileOf(protocol)}`, tables[protocol]);
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
});

describe('what the gate must see', () => {
  afterEach(() => stage.close());

  it.each<Protocol>(['h2', 'http/1.1'])('without the guard Chromium repeats over %s', async (protocol) => {
    const weak = weakenBuild('.output/chrome-mv3');
    try {
      await open([protocol], weak.folder);
      const faults = listSocketFaults(protocol, false).filter((one) =>
        ['fin', 'status 408'].includes(one.name),
      );
      const rows: string[][] = [];
      for (const one of faults) rows.push([one.name, String((await run(one, 'warm')).posts)]);
      writeTable(`wire-unguarded-${fileOf(protocol)}`, `The same over ${protocol} without the guard`, rows);
      keepFigures(`unguarded ${fileOf(protocol)}`, rows);
      expect(Math.max(...rows.map(([, posts]) => Number(posts)))).toBeGreaterThan(1);
    } finally {
      weak.remove();
    }
  });

  it('a host that falls back to HTTP/1.1: the message in doubt is one, the next goes the other way', async () => {
    await open(['h2', 'http/1.1']);
    const { posts, state } = await run(
      { name: 'back', fault: { wire: 'reset-http11-required' }, state: 'unknown' },
      'warm',
    );
    expect({ posts, state }).toEqual({ posts: 1, state: 'unknown' });
    expect(await attempt(stage, panel, 'the next')).toMatchObject({ posts: 1, state: 'accepted' });
    expect(stage.sandbox.hona.calls.at(-1)?.protocol).toBe('http/1.1');
  });

  it('a server that keeps HTTP/1.1 connections open all the same: the panel says that it may come twice', async () => {
    await open(['http/1.1']);
    await run({ name: 'first', fault: { wire: 'whole-kept-open' }, state: 'accepted' }, 'kept open');
    const { hona } = stage.sandbox;
    hona.fault({ ...MESSAGE, wire: 'fin', times: 2 });
    hona.fault({ path: '/', method: 'GET', wire: 'whole-kept-open' });
    const { posts, state } = await attempt(stage, panel, 'perhaps twice');
    expect(posts).toBe(2);
    expect(state).toBe('unknown');
    await panel.getByText('a broken line may also have sent it twice').first().waitFor();
  });
});
