// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './sandbox';
import type { Protocol } from './server/listen';
import { listWireFaults, type WireFault } from './server/wire';
import { callApi } from './test-client';

const message = { text: 'Hello', projectId: '31946235' };
/** What a client gets whole, in spite of all. */
const WHOLE: Record<Protocol, WireFault[]> = {
  'http/1.1': [
    'informed',
    'two-answers',
    'whole-then-close',
    'whole-kept-open',
    'no-length',
    'no-length-part',
  ].concat(['no-length-empty', 'gzip-bad', 'gzip-part', 'gzip-bomb']) as WireFault[],
  h2: ['informed', 'whole-then-close', 'no-length', 'no-length-part', 'gzip-bad', 'gzip-part', 'gzip-bomb'],
};
/** What does not end by itself within the time of a test, or not for a client of Node's. */
const LONG = [
  'silence',
  'head-then-silence',
  'drip',
  'header-drip',
  'endless',
  'switch',
  'frame-noise',
].concat(['frame-wrong-stream', 'settings-bad']) as WireFault[];

describe.each<Protocol>(['h2', 'http/1.1'])('answers that break over %s', (protocol) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ logDelayMs: 'manual', protocols: [protocol] });
  });
  afterAll(() => sandbox.close());

  const names = listWireFaults(protocol);

  it('are at least thirty', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  it.each(names)('%s: processed once, and the next request is answered as usual', async (wire) => {
    const before = sandbox.hona.deliveries.length;
    const { seen } = sandbox.hona.fault({ path: '/send-message', wire });
    const reply = callApi(sandbox, 'POST', '/send-message', message, { protocol }).then(
      () => 'answer',
      () => 'none',
    );
    await seen;
    if (!LONG.includes(wire)) expect(await reply).toBe(WHOLE[protocol].includes(wire) ? 'answer' : 'none');
    expect(sandbox.hona.deliveries).toHaveLength(before + 1);
    const next = await callApi(sandbox, 'POST', '/send-message', message, { protocol });
    expect(next.status).toBe(200);
    expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(before + 2);
  });

  it('cut early: the request never counts as complete', async () => {
    const before = sandbox.hona.completeRequests('POST', '/send-message');
    sandbox.hona.fault({ path: '/send-message', cut: 'early' });
    await expect(callApi(sandbox, 'POST', '/send-message', message, { protocol })).rejects.toThrow();
    expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(before);
    expect(sandbox.hona.calls.at(-1)).toMatchObject({ complete: false, status: null, turn: 1 });
  });
});
