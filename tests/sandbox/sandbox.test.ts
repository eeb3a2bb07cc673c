import { connect as connectHttp2 } from 'node:http2';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox';
import type { Protocol } from './server/listen';
import { beginCall, callApi, get, send } from './test-client';

const running: Sandbox[] = [];

async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ logDelayMs: 'manual', ...options });
  running.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

const message = { text: 'Hello', projectId: '31946235' };

describe.each<Protocol>(['h2', 'http/1.1'])('over %s', (protocol) => {
  const post = (sandbox: Sandbox) => callApi(sandbox, 'POST', '/send-message', message, { protocol });

  it('answers with its own certificate', async () => {
    const sandbox = await start({ protocols: [protocol] });
    const reply = await send(sandbox, { protocol, host: 'smithlaw.mycase.com', path: '/dashboard' });
    expect(reply.status).toBe(200);
    expect(sandbox.requests.map((one) => one.protocol)).toEqual([protocol]);
    expect(sandbox.spkiHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('answers a status fault without processing, then the next request as usual', async () => {
    const sandbox = await start();
    sandbox.hona.fault({ path: '/send-message', status: 429, headers: { 'retry-after': '7' } });
    const refused = await post(sandbox);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '7']);
    expect(sandbox.hona.deliveries).toHaveLength(0);
    expect((await post(sandbox)).status).toBe(200);
    expect(sandbox.hona.deliveries).toHaveLength(1);
  });

  it('cut before: the request arrived whole, was not processed, and got no answer', async () => {
    const sandbox = await start();
    sandbox.hona.fault({ path: '/send-message', cut: 'before' });
    await expect(post(sandbox)).rejects.toThrow();
    expect(sandbox.hona.deliveries).toHaveLength(0);
    expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(1);
    expect(sandbox.hona.calls[0]).toMatchObject({ complete: true, status: null, body: message });
  });

  it('cut after: processed, and got no answer', async () => {
    const sandbox = await start();
    const { seen } = sandbox.hona.fault({ path: '/send-message', cut: 'after' });
    await expect(post(sandbox)).rejects.toThrow();
    await seen;
    expect(sandbox.hona.deliveries).toHaveLength(1);
    expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(1);
  });

  it('hold before: nothing happens until the release', async () => {
    const sandbox = await start();
    const { seen, release } = sandbox.hona.fault({ method: 'POST', hold: 'before' });
    const reply = post(sandbox);
    await seen;
    expect(sandbox.hona.deliveries).toHaveLength(0);
    release();
    expect((await reply).status).toBe(200);
    expect(sandbox.hona.deliveries).toHaveLength(1);
  });

  it('hold after: processed, the answer waits for the release', async () => {
    const sandbox = await start();
    const { seen, release } = sandbox.hona.fault({ hold: 'after', delayBeforeMs: 1, delayAfterMs: 1 });
    const reply = post(sandbox);
    await seen;
    expect(sandbox.hona.deliveries).toHaveLength(1);
    expect(sandbox.hona.calls[0]?.status).toBeNull();
    release();
    expect((await reply).status).toBe(200);
  });

  it('does not count a request whose body never ended', async () => {
    const sandbox = await start();
    const leave = beginCall(sandbox, protocol, '/partner/v2/send-message', JSON.stringify(message));
    await expect.poll(() => sandbox.hona.calls.length).toBe(1);
    await leave();
    // A later answer proves that the server has dealt with what came before.
    expect((await get(sandbox, '/dashboard')).status).toBe(200);
    expect(sandbox.hona.calls[0]).toMatchObject({ complete: false, status: null });
    expect(sandbox.hona.completeRequests('POST', '/send-message')).toBe(0);
    expect(sandbox.hona.deliveries).toHaveLength(0);
  });
});

describe('faults', () => {
  it('processes under a 2xx fault and changes only the answer', async () => {
    const sandbox = await start();
    sandbox.hona.fault({ status: 201, body: 'not JSON' });
    const reply = await callApi(sandbox, 'POST', '/send-message', message);
    expect([reply.status, reply.text]).toEqual([201, 'not JSON']);
    expect(sandbox.hona.deliveries).toHaveLength(1);
  });

  it('hits as often as told, and only what matches', async () => {
    const sandbox = await start();
    sandbox.hona.fault({ path: '/proj*', method: 'put', times: 2, status: 503 });
    const statuses: number[] = [];
    for (const [method, path] of [
      ['POST', '/send-message'],
      ['PUT', '/projects'],
      ['PUT', '/projects'],
      ['PUT', '/projects'],
    ] as const) {
      statuses.push((await callApi(sandbox, method, path, message)).status);
    }
    expect(statuses).toEqual([200, 503, 503, 400]);
  });

  it('can hit MyCase too', async () => {
    const sandbox = await start();
    sandbox.hona.fault({ host: 'smithlaw.mycase.com', path: '/dashboard', status: 500 });
    expect((await get(sandbox, '/dashboard')).status).toBe(500);
    expect((await get(sandbox, '/dashboard')).status).toBe(200);
  });

  it('lets go what it holds when cleared', async () => {
    const sandbox = await start();
    const { seen } = sandbox.hona.fault({ hold: 'before' });
    sandbox.hona.fault({ status: 500 });
    const reply = callApi(sandbox, 'POST', '/send-message', message);
    await seen;
    sandbox.hona.clearFaults();
    expect((await reply).status).toBe(200);
    expect((await callApi(sandbox, 'POST', '/send-message', message)).status).toBe(200);
  });
});

describe('the server', () => {
  it('says what to install where openssl is missing', async () => {
    vi.stubEnv('PATH', '');
    await expect(startSandbox()).rejects.toThrow(/Install OpenSSL/);
    vi.unstubAllEnvs();
  });

  it('answers 421 for a host it does not play', async () => {
    const sandbox = await start();
    expect((await get(sandbox, '/', 'example.org')).status).toBe(421);
    expect((await get(sandbox, '/', 'nofirm.mycase.com')).status).toBe(421);
  });

  it('offers only the protocols it is told', async () => {
    const sandbox = await start({ protocols: ['http/1.1'] });
    await expect(get(sandbox, '/dashboard')).rejects.toThrow();
    const other = await start({ protocols: ['h2'] });
    const session = connectHttp2(`https://127.0.0.1:${other.port}`, { rejectUnauthorized: false });
    await new Promise((resolve) => session.once('connect', resolve));
    expect(session.alpnProtocol).toBe('h2');
    session.destroy();
  });

  it('takes orders on the control host', async () => {
    const sandbox = await start();
    const order = (path: string, body: unknown = {}) =>
      send(sandbox, { host: 'sandbox-control.test', method: 'POST', path, body: JSON.stringify(body) });
    expect((await order('/fault', { path: '/send-message', hold: 'before' })).text).toBe('{"id":0}');
    const held = callApi(sandbox, 'POST', '/send-message', message);
    expect((await order('/release', { id: 0 })).status).toBe(200);
    expect((await held).status).toBe(200);
    const before = sandbox.mycase.posts('31946235').length;
    await order('/client-answers', { contactId: '9001001', text: 'Fine' });
    await order('/flush-log');
    expect(sandbox.mycase.posts('31946235')).toHaveLength(before + 2);
    expect((await order('/nightly-sync')).status).toBe(200);
    expect((await order('/clear-faults')).status).toBe(200);
    await order('/logged-in', { loggedIn: false });
    expect((await get(sandbox, '/dashboard')).status).toBe(302);
    const state = await get(sandbox, '/state', 'sandbox-control.test');
    expect(JSON.parse(state.text)).toMatchObject({ loggedIn: false, cases: { doe: { caseId: '31946235' } } });
    expect(state.text).not.toContain(sandbox.token);
    expect((await order('/nothing')).status).toBe(404);
    expect((await order('/client-answers')).status).toBe(400);
  });

  it('changes cases and contacts on the control host, and has Hona take them over', async () => {
    const sandbox = await start();
    const order = (path: string, body: unknown = {}) =>
      send(sandbox, { host: 'sandbox-control.test', method: 'POST', path, body: JSON.stringify(body) });
    await order('/set-case', { caseId: '31946235', stage: 'Settlement' });
    await order('/set-contact', { contactId: '9001001', email: 'jane@example.com' });
    expect((await order('/manual-sync', { caseId: '31946235' })).status).toBe(200);
    expect(sandbox.hona.project('31946235')?.phaseName).toBe('Settlement');
    expect(sandbox.hona.deliveries.map((one) => one.notice)).toEqual(['portal-link', 'new-phase']);
    expect((await order('/morning')).status).toBe(200);
    await order('/log-out-after', { requests: 1 });
    expect((await get(sandbox, '/dashboard')).status).toBe(200);
    expect((await get(sandbox, '/dashboard')).status).toBe(302);
    for (const path of ['/set-case', '/set-contact', '/manual-sync'])
      expect((await order(path)).status, path).toBe(400);
  });
});
