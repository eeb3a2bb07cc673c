import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../browser/until';
import { keepFigures } from '../../proof/figures';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox';
import { type Firefox, launchFirefox } from '../launch';
import type { Screen } from '../screen';
import { connectInOptions } from '../stage';
import { HTTP1_FAULTS, HTTP2_FAULTS, type WireFault } from '../wire/faults';
import type { WireFigures } from '../wire/figures';
import { type Plan, type Protocol, startWireServer, type WireServer } from '../wire/wire-server';

/**
 * What Firefox makes of one Send when the connection breaks after Hona has the POST: how many whole POSTs Hona
 * gets, and what the panel says of them (outbox document §3). Before each the panel asks whether Hona can be reached, so
 * where the host keeps its connections, each POST goes out on a used one.
 */
const HOSTS: { protocol: Protocol; closes: boolean; faults: readonly WireFault<never>[] }[] = [
  { protocol: 'http/1.1', closes: true, faults: HTTP1_FAULTS as readonly WireFault<never>[] },
  { protocol: 'http/1.1', closes: false, faults: HTTP1_FAULTS as readonly WireFault<never>[] },
  { protocol: 'h2', closes: true, faults: HTTP2_FAULTS as readonly WireFault<never>[] },
  { protocol: 'h2', closes: false, faults: HTTP2_FAULTS as readonly WireFault<never>[] },
];
const STATE = /Handed to Hona|May have been sent|Not sent/;

describe.each(HOSTS)('over $protocol, the host closes: $closes', ({ protocol, closes, faults }) => {
  let sandbox: Sandbox;
  let wire: WireServer;
  let firefox: Firefox;
  let panel: Screen;
  const rows: WireFigures['rows'] = [];

  beforeAll(async () => {
    sandbox = await startSandbox();
    wire = await startWireServer({ protocol, closes, elsewhere: sandbox.port });
    firefox = await launchFirefox(wire.port);
    await connectInOptions({ sandbox, firefox }, { undoSeconds: 0 });
    await firefox.goTo(`${sandbox.cases.doe.url}/case_link`);
    panel = await firefox.openPanel();
  });
  afterAll(async () => {
    const host = `${protocol.replace('/', '-')} ${closes ? 'closing' : 'keeping'}`;
    const figures: WireFigures = { host, version: firefox?.version ?? '', rows };
    keepFigures(`firefox ${host}`, figures);
    await firefox?.close();
    await wire?.close();
    await sandbox?.close();
  });

  it.each(faults)('$name', async ({ name, fault, every, repeats }) => {
    const words = `Please read this: ${name}.`;
    const plan: Plan = protocol === 'h2' ? { h2: fault, every } : { h1: fault, every };
    wire.plan(words, plan);
    await panel.get('button', 'Send');
    await panel.fill('Message to Jane Doe', words);
    await panel.press('button', 'Send');
    const entry = new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const state = await until(
      `${name} is settled`,
      async () => STATE.exec((await panel.list('article', entry))[0]?.text ?? '')?.[0] ?? null,
      30_000,
    );
    // Why it is in doubt comes a moment after the state.
    if (state === 'May have been sent') await panel.get('button', 'I know it arrived');
    const twice = (await panel.list('article', entry)).some(({ text }) => /sent it twice/.test(text));
    const posts = wire.count(words);
    rows.push({ fault: name, posts, state, twice });
    // What comes next must not wait for this one.
    if (state === 'May have been sent') await panel.press('button', 'I know it arrived');
    expect(posts).toBeGreaterThan(0);
    expect(posts).toBeLessThanOrEqual(repeats ? 2 : 1);
    // Handed to Hona, or in doubt with the word that it may have gone twice; never a refusal of what Hona has.
    expect(twice).toBe(state === 'May have been sent');
    expect(state).not.toBe('Not sent');
  });
});
