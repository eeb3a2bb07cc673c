// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { readAnswer } from '../../src/hona/answer';
import { MAX_ANSWER } from '../../src/hona/api';
import { deleteOnce, describeWire, postOnce, speaksFrames } from '../../src/hona/post-once';
import { bodyOf, json } from './answers';

const URL = 'https://api.hona.com/partner/v2/send-message';
const never = () => new Promise<never>(() => undefined);
/** Rejects as `fetch` does when its signal is aborted. */
const hang = (_url: unknown, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

async function post(
  fetch: typeof globalThis.fetch,
  { protocol = 'http/1.1' as string | null, deadline = 60_000 } = {},
) {
  const spy = vi.fn(fetch);
  const answer = await postOnce(
    URL,
    { text: 'Hi “you”' },
    { token: 'secret-token', protocol, fetch: spy, deadline },
  );
  const init = (spy.mock.calls[0]?.[1] ?? {}) as RequestInit & { duplex?: string };
  return { spy, answer, init };
}

describe('postOnce: at most one complete POST on the wire', () => {
  it('sends the token and the body, no cookies, no referrer, follows no redirect, uses no cache', async () => {
    const { spy, init } = await post(async () => json(200, {}));
    expect(spy.mock.calls[0]?.[0]).toBe(URL);
    expect(init).toMatchObject({
      method: 'POST',
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { authorization: 'Bearer secret-token', 'content-type': 'application/json' },
      body: '{"text":"Hi “you”"}',
    });
    expect(init).not.toHaveProperty('keepalive');
  });

  it.each(['h2', 'h3'])(
    'streams the body over %s, so that the browser cannot repeat it',
    async (protocol) => {
      const { init } = await post(async () => json(200, {}), { protocol });
      expect(init.duplex).toBe('half');
      expect(init.body).toBeInstanceOf(ReadableStream);
      expect(await new Response(init.body).text()).toBe('{"text":"Hi “you”"}');
    },
  );

  it.each(['http/1.1', 'http/1.0', '', null])('does not stream over %j', async (protocol) => {
    const { init } = await post(async () => json(200, {}), { protocol });
    expect(typeof init.body).toBe('string');
    expect(init).not.toHaveProperty('duplex');
    expect(speaksFrames(protocol)).toBe(false);
  });

  it.each<[string, typeof globalThis.fetch]>([
    ['200', async () => json(200, { id: 1 })],
    ['500', async () => json(500, {})],
    ['503 with Retry-After', async () => json(503, {}, { 'retry-after': '0' })],
    ['429', async () => json(429, {}, { 'retry-after': '0' })],
    ['408', async () => json(408, {})],
    ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'a fetch that throws at once',
      () => {
        throw new TypeError('invalid header');
      },
    ],
    ['a body that breaks off', async () => new Response(bodyOf(['{"id"'], new TypeError('terminated')))],
  ])('asks once and never throws: %s', async (_what, fetch) => {
    const { spy } = await post(fetch);
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('tells a lost connection from the deadline', async () => {
    const lost = await post(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(lost.answer).toEqual({ kind: 'none', code: 'connection', status: null });
    const late = await post(hang, { deadline: 5 });
    expect(late.answer).toEqual({ kind: 'none', code: 'timeout', status: null });
    expect(late.spy).toHaveBeenCalledTimes(1);
  });

  it('holds the deadline for headers and body together', async () => {
    const dripping = (_url: unknown, init?: RequestInit) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (controller) =>
              init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason)),
            pull: never,
          }),
        ),
      );
    const { answer } = await post(dripping, { deadline: 5 });
    expect(answer).toEqual({ kind: 'none', code: 'timeout', status: 200 });
  });
});

describe('describeWire: is the browser kept from repeating a POST?', () => {
  it.each([
    ['h2', false, true],
    ['h3', false, true],
    ['http/1.1', true, true],
    ['http/1.1', false, false],
    [null, true, false],
    [null, false, false],
  ])('protocol %j, connection closed %j: %j', (protocol, closes, guarded) => {
    expect(describeWire(protocol, closes)).toEqual({ protocol, guarded });
  });
});

describe('readAnswer', () => {
  const read = (body: ReadableStream<Uint8Array<ArrayBuffer>> | string | null, status = 200) =>
    readAnswer(new Response(body, { status }), new AbortController().signal);

  it('reads a body that comes in parts, cut anywhere', async () => {
    const bytes = new TextEncoder().encode('{"name":"José 😀"}');
    const parts = [...bytes].map((byte) => new Uint8Array([byte]));
    expect(await read(bodyOf(parts))).toMatchObject({
      kind: 'whole',
      status: 200,
      body: '{"name":"José 😀"}',
    });
  });

  it('reads no body as an empty one', async () => {
    expect(await read(null, 204)).toMatchObject({ kind: 'whole', status: 204, body: '' });
  });

  it('keeps 1 MiB, and cuts off one byte more', async () => {
    const mebibyte = 'x'.repeat(MAX_ANSWER);
    expect(await read(bodyOf([mebibyte]))).toMatchObject({ kind: 'whole' });
    expect(await read(bodyOf([mebibyte, 'x']))).toEqual({ kind: 'none', code: 'too-large', status: 200 });
  });

  it('stops reading an endless body', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++;
        controller.enqueue(new Uint8Array(MAX_ANSWER / 4));
      },
    });
    expect(await read(endless)).toMatchObject({ code: 'too-large' });
    expect(pulled).toBeLessThan(10);
  });

  it('takes a body that breaks off for no answer, whatever the status says', async () => {
    expect(await read(bodyOf(['{"id":1}'], new TypeError('terminated')))).toEqual({
      kind: 'none',
      code: 'incomplete',
      status: 200,
    });
  });
});

describe('deleteOnce: as guarded as a POST', () => {
  const erase = async (protocol: string | null) => {
    const spy = vi.fn(async (_url: unknown, _init?: RequestInit) => json(200, {}));
    await deleteOnce(URL, { token: 'secret-token', protocol, fetch: spy });
    expect(spy).toHaveBeenCalledTimes(1);
    return spy.mock.calls[0]?.[1] as RequestInit & { duplex?: string };
  };

  it('over HTTP/2 it streams an empty object, over HTTP/1.1 it has no body', async () => {
    const streamed = await erase('h2');
    expect(streamed).toMatchObject({
      method: 'DELETE',
      redirect: 'error',
      credentials: 'omit',
      duplex: 'half',
    });
    expect(await new Response(streamed.body).text()).toBe('{}');
    const { headers, ...plain } = await erase('http/1.1');
    expect(headers).toEqual({ authorization: 'Bearer secret-token' });
    expect(plain).not.toHaveProperty('body');
  });

  it('never throws', async () => {
    const fetch = async () => {
      throw new TypeError('fetch failed');
    };
    expect(await deleteOnce(URL, { token: 't', protocol: null, fetch })).toEqual({
      kind: 'none',
      code: 'connection',
      status: null,
    });
  });
});
